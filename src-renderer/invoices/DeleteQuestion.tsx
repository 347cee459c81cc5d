// The question before a draft is deleted.
import { useMutation } from '@tanstack/react-query'
import { api, sentenceOf } from '../api'
import { Question } from '../kit/Dialog'
import { goTo } from '../kit/place'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import type { ActionDialogProps } from './InvoiceActions'

export function DeleteQuestion({ invoice: { id, version, clientName }, onClose }: ActionDialogProps) {
  const t = useTexts().invoices
  const remove = useMutation(
    api.invoices.delete.mutationOptions({
      onSuccess: () => {
        tell(t.draftDeleted)
        goTo('/invoices', { replace: true })
      },
      onError: (error) => {
        tellProblem(sentenceOf(error))
        onClose()
      },
    }),
  )
  return (
    <Question
      title={t.deleteQuestion}
      text={clientName ? t.deleteText(clientName) : t.deleteTextPlain}
      yes={t.deleteDraft}
      no={t.keepIt}
      isOpen
      isBusy={remove.isPending}
      onYes={() => remove.mutate({ id, version })}
      onNo={onClose}
    />
  )
}
