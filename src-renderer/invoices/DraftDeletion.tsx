// The question before a draft of any kind is deleted; where it was, its list is shown.
import { useMutation } from '@tanstack/react-query'
import { sentenceOf } from '../api'
import { Question } from '../kit/Dialog'
import { goTo } from '../kit/place'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'

interface DraftDeletionProps {
  clientName: string
  remove: () => Promise<unknown>
  /** the place of its list */
  list: string
  onClose: () => void
}

export function DraftDeletion({ clientName, remove, list, onClose }: DraftDeletionProps) {
  const t = useTexts().invoices
  const removal = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      tell(t.draftDeleted)
      goTo(list, { replace: true })
    },
    onError: (error) => {
      tellProblem(sentenceOf(error))
      onClose()
    },
  })
  return (
    <Question
      title={t.deleteQuestion}
      text={clientName ? t.deleteText(clientName) : t.deleteTextPlain}
      yes={t.deleteDraft}
      no={t.keepIt}
      isOpen
      isBusy={removal.isPending}
      onYes={() => removal.mutate()}
      onNo={onClose}
    />
  )
}
