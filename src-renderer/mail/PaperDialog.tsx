// Sends a proposal, the receipt of a deposit or a statement by mail.
import { useQuery } from '@tanstack/react-query'
import type { Paper } from '#shared/papers/paper'
import { api, client, sentenceOf } from '../api'
import { Dialog, DialogBody } from '../kit/Dialog'
import { Notice, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import { LetterForm } from './LetterForm'

interface PaperDialogProps {
  paper: Paper
  onClose: () => void
}

const keyOf = (paper: Paper) =>
  paper.kind === 'proposal' ? paper.proposalId : paper.kind === 'receipt' ? paper.depositId : `statement-${paper.clientId}`

export function PaperDialog({ paper, onClose }: PaperDialogProps) {
  const t = useTexts().mail
  const { data, error, isFetching, dataUpdatedAt } = useQuery({
    ...api.papers.draft.queryOptions({ input: { paper } }),
    gcTime: 0,
    staleTime: 0,
  })
  const kind = t.templateKinds[paper.kind]
  return (
    <Dialog title={t.sendPaper(kind, data?.name ?? '')} isOpen onClose={onClose} width="wide" isKept>
      {error || !data || isFetching ? (
        <DialogBody>{error ? <Notice tone="bad">{sentenceOf(error)}</Notice> : <Waiting label={t.reading} />}</DialogBody>
      ) : (
        <LetterForm
          key={dataUpdatedAt}
          letter={data}
          keptUnder={keyOf(paper)}
          consequence={data.willMarkSent ? t.marksProposalSent : undefined}
          send={async (outgoing) => {
            await client.papers.send({ ...outgoing, paper, version: data.version })
            return t.queuedPaper(kind)
          }}
          file={(outgoing) => client.papers.file({ ...outgoing, paper })}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}
