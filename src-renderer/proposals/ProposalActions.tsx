// What the state of a proposal allows: the likely things as buttons, all others in a menu, each with its key and in the command palette.
import { useMutation } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { Proposal } from '#shared/proposals/contract'
import { client, sentenceOf } from '../api'
import { DraftDeletion } from '../invoices/DraftDeletion'
import { Button } from '../kit/Button'
import { Menu } from '../kit/Menu'
import { goTo } from '../kit/place'
import { useShortcuts } from '../kit/shortcuts'
import { tellProblem } from '../kit/Toasts'
import { PaperDialog } from '../mail/PaperDialog'
import { useTexts } from '../texts/texts'
import { AcceptDialog } from './AcceptDialog'
import { DepositDialog } from './DepositDialog'
import { InvoicePicker } from './InvoicePicker'
import { OpenProjectDialog } from './OpenProjectDialog'
import { BUTTONS, IN_MENU, KEYS, type ProposalDeed, primaryOf, useAllowed } from './proposal-deeds'
import { ReasonDialog } from './ReasonDialog'
import { RefundDialog } from './RefundDialog'
import { savePdf } from './save-pdf'

export function ProposalActions({ proposal }: { proposal: Proposal }) {
  const texts = useTexts()
  const t = texts.proposals
  const { id, version, progress } = proposal
  const [open, setOpen] = useState<ProposalDeed>()
  const task = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  const direct: Partial<Record<ProposalDeed, () => Promise<void>>> = {
    mark_sent: async () => {
      await client.proposals.markSent({ id, version })
    },
    duplicate: async () => goTo(`/proposals/${(await client.proposals.duplicate({ id })).id}/edit`),
    pdf: () => savePdf(() => client.proposals.pdf({ id })),
    ...(progress.isProgressive ? {} : { invoice: async () => goTo(`/invoices/${(await client.proposals.invoice({ id })).id}/edit`) }),
  }
  const run = (deed: ProposalDeed) => {
    const work = direct[deed]
    if (deed === 'save') goTo(`/proposals/${id}/edit`)
    else if (work === undefined) setOpen(deed)
    else if (!task.isPending) task.mutate(work)
  }
  const allowed = useAllowed(proposal)
  const primary = primaryOf(allowed)
  useShortcuts(allowed.map((deed) => ({ keys: KEYS[deed], words: t.deeds[deed], run: () => run(deed) })))
  const entries = IN_MENU.filter((deed) => allowed.includes(deed)).map((deed) => ({
    id: deed,
    label: t.deeds[deed],
    detail: KEYS[deed],
    run: () => run(deed),
  }))
  return (
    <>
      <Menu label={texts.life.more} text={texts.life.more} icon={<ChevronDown aria-hidden />} entries={entries} />
      {BUTTONS.filter((deed) => allowed.includes(deed)).map((deed) => (
        <Button key={deed} weight={deed === primary ? 'primary' : 'normal'} onPress={() => run(deed)}>
          {t.deeds[deed]}
        </Button>
      ))}
      {open && allowed.includes(open) && <Opened proposal={proposal} deed={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

interface OpenedProps {
  proposal: Proposal
  onClose: () => void
}

const DIALOGS = {
  accept: AcceptDialog,
  decline: DeclineDialog,
  reopen: ReopenDialog,
  invoice: InvoicePicker,
  record_deposit: DepositDialog,
  refund: RefundDialog,
  open_project: OpenProjectDialog,
  send: SendDialog,
  delete: DeletionDialog,
} as const

function Opened({ deed, ...props }: OpenedProps & { deed: ProposalDeed }) {
  const Dialog = deed in DIALOGS ? DIALOGS[deed as keyof typeof DIALOGS] : undefined
  return Dialog ? <Dialog {...props} /> : null
}

function SendDialog({ proposal, onClose }: OpenedProps) {
  return <PaperDialog paper={{ kind: 'proposal', proposalId: proposal.id }} onClose={onClose} />
}

function DeletionDialog({ proposal: { id, version, clientName }, onClose }: OpenedProps) {
  const remove = () => client.proposals.delete({ id, version })
  return <DraftDeletion clientName={clientName} remove={remove} list="/proposals" onClose={onClose} />
}

function DeclineDialog(props: OpenedProps) {
  return <Undoing {...props} what="decline" />
}

function ReopenDialog(props: OpenedProps) {
  return <Undoing {...props} what="reopen" />
}

function Undoing({ proposal: { id, version }, what, onClose }: OpenedProps & { what: 'decline' | 'reopen' }) {
  const t = useTexts().proposals
  const run = useMutation({ mutationFn: (reason: string) => client.proposals[what]({ id, version, reason }), onSuccess: onClose })
  return <ReasonDialog title={t.reasonOf[what]} yes={t.deeds[what]} run={run} onClose={onClose} />
}
