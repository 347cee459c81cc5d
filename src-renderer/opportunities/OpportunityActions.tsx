// What can be made of an opportunity: a proposal, an invoice; and putting it away.
import { useMutation } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { OpportunityView } from '#shared/opportunities/contract'
import { amountsDiffer } from '#shared/opportunities/opportunity'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Question } from '../kit/Dialog'
import { Menu } from '../kit/Menu'
import { goTo } from '../kit/place'
import { tell, tellProblem } from '../kit/Toasts'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { AmountDialog } from './AmountDialog'
import { Saved } from './Saved'
import type { OpportunityDraft } from './use-opportunity-draft'

interface OpportunityActionsProps {
  opportunity: OpportunityView
  draft: OpportunityDraft
}

export function OpportunityActions({ opportunity, draft }: OpportunityActionsProps) {
  const texts = useTexts()
  const t = texts.opportunities
  const { id } = opportunity
  const may = useMay()
  const [differing, setDiffering] = useState<OpportunityView>()
  const refused = { onError: (error: unknown) => tellProblem(sentenceOf(error)) }
  const propose = useMutation(
    api.opportunities.propose.mutationOptions({ ...refused, onSuccess: (made) => goTo(`/proposals/${made.id}/edit`) }),
  )
  const invoice = useMutation(
    api.opportunities.invoice.mutationOptions({ ...refused, onSuccess: (made) => goTo(`/invoices/${made.id}/edit`) }),
  )
  const begin = async () => {
    if (!(await draft.save())) return
    const now = await client.opportunities.get({ id })
    if (amountsDiffer(now)) setDiffering(now)
    else invoice.mutate({ id })
  }
  return (
    <>
      <Saved draft={draft} />
      {may('sales.opportunities') && <PutAway opportunity={opportunity} draft={draft} />}
      {may('sales.proposals') && (
        <Button onPress={() => void draft.save().then((isSaved) => isSaved && propose.mutate({ id }))} isPending={propose.isPending}>
          {t.newProposal}
        </Button>
      )}
      {may('invoices.draft') && (
        <Button weight="primary" onPress={() => void begin()} isPending={invoice.isPending}>
          {t.createInvoice}
        </Button>
      )}
      {differing && (
        <AmountDialog
          opportunity={differing}
          isPending={invoice.isPending}
          onClose={() => setDiffering(undefined)}
          onChoose={(amount) => invoice.mutate({ id, amount })}
        />
      )}
    </>
  )
}

function PutAway({ opportunity: { id, name, isArchived }, draft }: OpportunityActionsProps) {
  const texts = useTexts()
  const t = texts.opportunities
  const [isAsked, setIsAsked] = useState(false)
  const refused = { onError: (error: unknown) => tellProblem(sentenceOf(error)) }
  const archive = useMutation({
    ...refused,
    mutationFn: async (to: boolean) =>
      (await draft.save()) ? client.opportunities.archive({ id, version: draft.store.getState().version, isArchived: to }) : undefined,
    onSuccess: (saved) => {
      if (!saved) return
      const back = () => void client.opportunities.archive({ id, version: saved.version, isArchived: !saved.isArchived })
      tell(saved.isArchived ? t.archivedOne(name) : t.broughtBack(name), { label: texts.frame.undo, run: back })
    },
  })
  const remove = useMutation({
    mutationFn: () => client.opportunities.delete({ id, version: draft.store.getState().version }),
    onSuccess: () => goTo('/opportunities', { replace: true }),
    onError: (error) => {
      setIsAsked(false)
      refused.onError(error)
    },
  })
  const entries = [
    { id: 'archive', label: isArchived ? t.bringBack : t.archive, run: () => archive.mutate(!isArchived) },
    { id: 'delete', label: t.remove, run: () => setIsAsked(true) },
  ]
  return (
    <>
      <Menu label={t.moreActions} icon={<Ellipsis aria-hidden />} entries={entries} />
      <Question
        title={t.removeTitle(name)}
        text={t.removeText}
        yes={t.remove}
        no={texts.frame.cancel}
        isOpen={isAsked}
        isBusy={remove.isPending}
        onYes={() => remove.mutate()}
        onNo={() => setIsAsked(false)}
      />
    </>
  )
}
