// Moves an opportunity to another stage; won and lost ask for the reason first, and what was moved can be moved back.
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { OpportunityView } from '#shared/opportunities/contract'
import type { Outcome, Stage } from '#shared/pipelines/pipeline'
import { api, client, queryClient, sentenceOf } from '../api'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { OutcomeDialog } from './OutcomeDialog'

interface Movable {
  id: string
  version: number
  name: string
  stageId: string
  outcome: Outcome
}

export function useMove(onMoved?: (id: string) => void): {
  move: (from: Movable, stage: Stage) => void
  dialog: ReactNode
} {
  const texts = useTexts()
  const t = texts.opportunities
  const [asked, setAsked] = useState<{ from: Movable; stage: Stage }>()
  const refused = (error: unknown) => tellProblem(sentenceOf(error))
  const run = useMutation({
    mutationFn: ({ from: { id, version }, stage, reason }: { from: Movable; stage: Stage; reason: string }) =>
      client.opportunities.move({ id, version, stageId: stage.id, reason }),
    onSuccess: async (moved: OpportunityView, { from, stage }) => {
      setAsked(undefined)
      const back = () => void client.opportunities.move({ id: moved.id, version: moved.version, stageId: from.stageId }).catch(refused)
      // Where it was decided before, going back needs its reason again.
      tell(t.moved(from.name, stage.name), from.outcome === 'open' ? { label: texts.frame.undo, run: back } : undefined)
      await queryClient.invalidateQueries({ queryKey: api.opportunities.key() })
      onMoved?.(moved.id)
    },
  })
  const move = (from: Movable, stage: Stage) => {
    if (stage.id === from.stageId) return
    run.reset()
    if (stage.outcome === 'open') run.mutate({ from, stage, reason: '' }, { onError: refused })
    else setAsked({ from, stage })
  }
  const dialog = asked && (
    <OutcomeDialog
      id={asked.from.id}
      name={asked.from.name}
      stage={asked.stage}
      problem={run.isError ? sentenceOf(run.error) : undefined}
      isPending={run.isPending}
      onSubmit={(reason) => run.mutate({ ...asked, reason })}
      onClose={() => setAsked(undefined)}
    />
  )
  return { move, dialog }
}
