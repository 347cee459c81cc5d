// An accepted proposal gets its project afterwards.
import { useMutation } from '@tanstack/react-query'
import type { Proposal } from '#shared/proposals/contract'
import { api, sentenceOf } from '../api'
import { Cell, Fields } from '../kit/Fields'
import { FormDialog } from '../kit/FormDialog'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { ProjectChoiceFields } from './ProjectChoiceFields'
import styles from './Proposals.module.css'
import { NEW, useProjectChoice } from './project-choice'

export function OpenProjectDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.proposals
  const { id, version } = proposal
  const { choice, isReady, ...fields } = useProjectChoice(proposal, NEW)
  const open = useMutation(
    api.proposals.openProject.mutationOptions({
      onSuccess: ({ projectName }) => {
        tell(t.projectOpened(projectName ?? ''))
        onClose()
      },
    }),
  )
  return (
    <FormDialog
      title={t.deeds.open_project}
      yes={t.deeds.open_project}
      no={texts.frame.cancel}
      problem={open.isError ? sentenceOf(open.error) : undefined}
      isPending={open.isPending}
      isReady={isReady}
      width="normal"
      onSubmit={() => choice && open.mutate({ id, version, project: choice })}
      onClose={onClose}
    >
      <Fields>
        <Cell span="full">
          <p className={styles.note}>{t.openProjectText}</p>
        </Cell>
        <ProjectChoiceFields {...fields} />
      </Fields>
    </FormDialog>
  )
}
