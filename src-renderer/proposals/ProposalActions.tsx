// The buttons that the state of a proposal allows, and the dialogs behind them.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Proposal } from '#shared/proposals/contract'
import type { ProposalAction } from '#shared/proposals/lifecycle'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Question } from '../kit/Dialog'
import { moneyText } from '../kit/format'
import { goTo } from '../kit/place'
import { tellProblem } from '../kit/Toasts'
import { PaperDialog } from '../mail/PaperDialog'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { AcceptDialog } from './AcceptDialog'
import { DepositDialog } from './DepositDialog'
import { InvoicePicker } from './InvoicePicker'
import { ReasonDialog } from './ReasonDialog'

type Open = 'send' | 'accept' | 'decline' | 'reopen' | 'pick' | 'deposit' | 'refund'

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
      {progress.deposit.leftMinor > 0 && <Button onPress={() => setOpen('refund')}>{t.refundDeposit}</Button>}
      {may('record_deposit') && <Button onPress={() => setOpen('deposit')}>{t.recordDeposit}</Button>}
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
      {(open === 'decline' || open === 'reopen') && <ReasonDialog proposal={proposal} what={open} onClose={close} />}
      {open === 'pick' && <InvoicePicker proposal={proposal} onClose={close} />}
      {open === 'deposit' && <DepositDialog proposal={proposal} onClose={close} />}
      {open === 'refund' && <Refund proposal={proposal} onClose={close} />}
    </>
  )
}

function Refund({ proposal: { id, currency, progress }, onClose }: { proposal: Proposal; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.proposals
  const refund = useMutation(
    api.deposits.refund.mutationOptions({ onSuccess: onClose, onError: (error) => tellProblem(sentenceOf(error)) }),
  )
  return (
    <Question
      title={t.refundDeposit}
      text={t.refundQuestion(moneyText(progress.deposit.leftMinor, currency))}
      yes={t.refundYes}
      no={texts.frame.cancel}
      isOpen
      isBusy={refund.isPending}
      onYes={() => refund.mutate({ proposalId: id })}
      onNo={onClose}
    />
  )
}
