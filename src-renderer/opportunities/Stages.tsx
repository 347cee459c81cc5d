// The stages as steps: where the opportunity stands, and one press to move it.
import { useMutation } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { OpportunityView } from '#shared/opportunities/contract'
import type { Pipeline, Stage } from '#shared/pipelines/pipeline'
import { client, sentenceOf } from '../api'
import { dateText, ratePercentText } from '../kit/format'
import { Select } from '../kit/Select'
import { useShortcuts } from '../kit/shortcuts'
import { tellProblem } from '../kit/Toasts'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Opportunity.module.css'
import { inputOf } from './opportunity-draft'
import { useMove } from './use-move'
import type { OpportunityDraft } from './use-opportunity-draft'

interface StagesProps {
  opportunity: OpportunityView
  pipelines: readonly Pipeline[]
  draft: OpportunityDraft
}

export function Stages({ opportunity, pipelines, draft }: StagesProps) {
  const t = useTexts().opportunities
  const mayMove = useMay()('sales.opportunities')
  const { move, dialog } = useMove()
  const stages = pipelines.find(({ id }) => id === opportunity.pipelineId)?.stages ?? []
  const at = stages.findIndex(({ id }) => id === opportunity.stageId)
  // What one is writing is saved first, so that the move is of the newest version.
  const go = async (stage: Stage | undefined) => {
    if (stage && (await draft.save())) move({ ...opportunity, version: draft.store.getState().version }, stage)
  }
  useShortcuts(
    mayMove
      ? [
          { keys: '<', words: t.stageBack, run: () => void go(stages[at - 1]) },
          { keys: '>', words: t.stageOn, run: () => void go(stages[at + 1]) },
        ]
      : [],
  )
  const { outcome, decidedOn, reason } = opportunity
  return (
    <div className={styles.stages}>
      {pipelines.length > 1 && <PipelineChoice opportunity={opportunity} pipelines={pipelines} draft={draft} />}
      <ol className={styles.steps} aria-label={t.stage}>
        {stages.map((stage, index) => (
          <li key={stage.id}>
            <AriaButton
              className={styles.step ?? ''}
              data-passed={(index < at && stage.outcome === 'open') || undefined}
              data-outcome={index === at ? stage.outcome : undefined}
              aria-current={index === at ? 'step' : undefined}
              isDisabled={!mayMove}
              onPress={() => void go(stage)}
            >
              {stage.outcome === 'won' && <Check aria-hidden />}
              {stage.outcome === 'lost' && <X aria-hidden />}
              {stage.name}
              {stage.outcome === 'open' && <span className={styles.chance}>{ratePercentText(stage.probabilityPpm)} %</span>}
            </AriaButton>
          </li>
        ))}
      </ol>
      {outcome !== 'open' && (
        <p className={styles.decided}>
          {decidedOn && t.decidedOn[outcome](dateText(decidedOn))} {reason}
        </p>
      )}
      {dialog}
    </div>
  )
}

/** Another pipeline begins at its first stage. */
function PipelineChoice({ opportunity: { id, pipelineId }, pipelines, draft }: StagesProps) {
  const t = useTexts().opportunities
  const mayMove = useMay()('sales.opportunities')
  const change = useMutation({
    mutationFn: async (to: string) => {
      if (!(await draft.save())) return
      const { version, content } = draft.store.getState()
      await client.opportunities.save({ id, version, ...inputOf(content), pipelineId: to })
    },
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  if (!mayMove) return <span>{pipelines.find((one) => one.id === pipelineId)?.name}</span>
  return (
    <div className={styles.pipeline}>
      <Select
        label={t.pipeline}
        isLabelHidden
        options={pipelines.map((one) => ({ id: one.id, label: one.name }))}
        value={pipelineId}
        onChange={(to) => to !== pipelineId && change.mutate(to)}
      />
    </div>
  )
}
