// The question before the draft of a proposal is deleted.
import { useMutation } from '@tanstack/react-query'
import type { Proposal } from '#shared/proposals/contract'
import { api, sentenceOf } from '../api'
import { Question } from '../kit/Dialog'
import { goTo } from '../kit/place'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'

interface Props {
  proposal: Proposal
  onClose: () => void
}

export function DeleteProposalQuestion({ proposal: { id, version, clientName }, onClose }: Props) {
  const t = useTexts().invoices
  const remove = useMutation(
    api.proposals.delete.mutationOptions({
      onSuccess: () => {
        tell(t.draftDeleted)
        goTo('/proposals', { replace: true })
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
