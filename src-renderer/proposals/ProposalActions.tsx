// The buttons that the state of a proposal allows, and the dialogs behind them.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Proposal } from '#shared/proposals/contract'
import type { ProposalAction } from '#shared/proposals/lifecycle'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { goTo } from '../kit/place'
import { tellProblem } from '../kit/Toasts'
import { PaperDialog } from '../mail/PaperDialog'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { AcceptDialog } from './AcceptDialog'
import { DepositDialog } from './DepositDialog'
import { InvoicePicker } from './InvoicePicker'
import { OpenProjectDialog } from './OpenProjectDialog'
import { ReasonDialog } from './ReasonDialog'
import { RefundDialog } from './RefundDialog'

type Open = 'send' | 'accept' | 'decline' | 'reopen' | 'pick' | 'deposit' | 'refund' | 'project'

export function ProposalActions({ proposal }: { proposal: Proposal }) {
  const texts = useTexts()
  const t = texts.proposals
  const { id, version, actions, progress } = proposal
  const maySend = useMay()
  const mayMail = maySend('mail.send') && maySend('sales.proposals')
  const [open, setOpen] = useState<Open>()
  const refused = { onError: (error: unknown) => tellProblem(sentenceOf(error)) }
  const send = useMutation(api.proposals.markSent.mutationOptions(refused))
  const remove = useMutation(api.proposals.delete.mutationOptions({ ...refused, onSuccess: () => goTo('/proposals') }))
  const copy = useMutation(api.proposals.duplicate.mutationOptions({ ...refused, onSuccess: (made) => goTo(`/proposals/${made.id}/edit`) }))
  const invoice = useMutation(api.proposals.invoice.mutationOptions({ ...refused, onSuccess: (made) => goTo(`/invoices/${made.id}/edit`) }))
  const isAllowed = useMay()
  const may = (action: ProposalAction) => actions.includes(action)
  const close = () => setOpen(undefined)
  return (
    <>
      {may('delete') && (
        <Button weight="quiet" onPress={() => remove.mutate({ id, version })}>
          {t.remove}
        </Button>
      )}
      <Button weight="quiet" onPress={() => copy.mutate({ id })}>
        {t.duplicate}
      </Button>
      {may('reopen') && <Button onPress={() => setOpen('reopen')}>{t.reopen}</Button>}
      {may('save') && <Button onPress={() => goTo(`/proposals/${id}/edit`)}>{t.edit}</Button>}
      {progress.deposit.leftMinor > 0 && isAllowed('payments.write') && (
        <Button onPress={() => setOpen('refund')}>{t.refundDeposit}</Button>
      )}
      {may('record_deposit') && <Button onPress={() => setOpen('deposit')}>{t.recordDeposit}</Button>}
      {may('open_project') && proposal.budgetId === null && <Button onPress={() => setOpen('project')}>{t.openProject}</Button>}
      {may('decline') && <Button onPress={() => setOpen('decline')}>{t.decline}</Button>}
      {may('accept') && (
        <Button weight="primary" onPress={() => setOpen('accept')}>
          {t.accept}
        </Button>
      )}
      {may('mark_sent') && (
        <Button weight={mayMail ? 'normal' : 'primary'} onPress={() => send.mutate({ id, version })} isPending={send.isPending}>
          {t.markSent}
        </Button>
      )}
      {mayMail && (
        <Button weight={may('mark_sent') ? 'primary' : 'normal'} onPress={() => setOpen('send')}>
          {texts.mail.send}
        </Button>
      )}
      {may('invoice') && (
        <Button
          weight="primary"
          onPress={() => (progress.isProgressive ? setOpen('pick') : invoice.mutate({ id }))}
          isPending={invoice.isPending}
        >
          {t.createInvoice}
        </Button>
      )}
      {open === 'send' && <PaperDialog paper={{ kind: 'proposal', proposalId: id }} onClose={close} />}
      {open === 'accept' && <AcceptDialog proposal={proposal} onClose={close} />}
      {(open === 'decline' || open === 'reopen') && <Undoing proposal={proposal} what={open} onClose={close} />}
      {open === 'pick' && <InvoicePicker proposal={proposal} onClose={close} />}
      {open === 'deposit' && <DepositDialog proposal={proposal} onClose={close} />}
      {open === 'project' && <OpenProjectDialog proposal={proposal} onClose={close} />}
      {open === 'refund' && <RefundDialog proposal={proposal} onClose={close} />}
    </>
  )
}

interface UndoingProps {
  proposal: Proposal
  what: 'decline' | 'reopen'
  onClose: () => void
}

function Undoing({ proposal: { id, version }, what, onClose }: UndoingProps) {
  const t = useTexts().proposals
  const run = useMutation({ mutationFn: (reason: string) => client.proposals[what]({ id, version, reason }), onSuccess: onClose })
  return <ReasonDialog title={t.reasonOf[what]} yes={t[what]} run={run} onClose={onClose} />
}
