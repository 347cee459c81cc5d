// What a document's state allows: the likely things as buttons, all others in a menu, each with its key and in the command palette.
import { ChevronDown } from 'lucide-react'
import { type ComponentType, useState } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import type { Action } from '#shared/invoices/lifecycle'
import { Button } from '../kit/Button'
import { Menu } from '../kit/Menu'
import { goTo } from '../kit/place'
import { useShortcuts } from '../kit/shortcuts'
import { MakeRecurring } from '../recurring/MakeRecurring'
import { useTexts } from '../texts/texts'
import { ACTION_KEYS, type ButtonAction, buttonsOf, menuOf } from './action-table'
import { CreditDialog } from './CreditDialog'
import { DeleteQuestion } from './DeleteQuestion'
import { FinalizeDialog } from './FinalizeDialog'
import { MarkSentDialog } from './MarkSentDialog'
import { CancelDialog, UnsentQuestion, VoidDialog } from './undoing-dialogs'
import { useDirectActions, useSavePdf } from './use-direct-actions'

export interface ActionDialogProps {
  invoice: Invoice
  onClose: () => void
}
/** Dialogs of another slice: what concerns money. */
export type MoneyDialogs = Readonly<Partial<Record<Action, ComponentType<ActionDialogProps>>>>

const OWN: MoneyDialogs = {
  finalize: FinalizeDialog,
  delete: DeleteQuestion,
  mark_sent: MarkSentDialog,
  mark_unsent: UnsentQuestion,
  cancel: CancelDialog,
  void: VoidDialog,
  credit: CreditDialog,
}

interface InvoiceActionsProps {
  invoice: Invoice
  money: MoneyDialogs
  SendDialog: ComponentType<ActionDialogProps>
}

export function InvoiceActions({ invoice, money, SendDialog }: InvoiceActionsProps) {
  const t = useTexts()
  const [open, setOpen] = useState<Action>()
  const [isSending, setIsSending] = useState(false)
  const savePdf = useSavePdf(invoice.id)
  const direct = useDirectActions(invoice)
  const dialogs: MoneyDialogs = { ...OWN, ...money }
  const run = (action: ButtonAction) => {
    if (action === 'send') setIsSending(true)
    else if (action === 'save' || action === 'edit') goTo(`/invoices/${invoice.id}/edit`)
    else if (dialogs[action]) setOpen(action)
    else direct[action]?.()
  }
  const words = (action: ButtonAction) => (action === 'send' ? t.mail.send : t.life.actions[action])
  const buttons = buttonsOf(invoice)
  useShortcuts([
    ...invoice.actions.map((action) => ({ keys: ACTION_KEYS[action], words: words(action), run: () => run(action) })),
    ...(buttons.includes('send') ? [{ keys: 'm', words: t.mail.sendKey, run: () => run('send') }] : []),
    { keys: 'd', words: t.invoices.savePdfKey, run: () => savePdf.mutate() },
  ])
  const entries = menuOf(invoice).map(({ action, hindrance }) => ({
    id: action,
    label: words(action),
    detail: hindrance === undefined ? ACTION_KEYS[action] : undefined,
    hindrance,
    run: () => run(action),
  }))
  const Dialog = open && invoice.actions.includes(open) ? dialogs[open] : undefined
  return (
    <>
      {entries.length > 0 && <Menu label={t.life.more} text={t.life.more} icon={<ChevronDown aria-hidden />} entries={entries} />}
      <MakeRecurring invoice={invoice} />
      <Button onPress={() => savePdf.mutate()} isPending={savePdf.isPending}>
        {t.invoices.savePdf}
      </Button>
      {buttons.map((action, index) => (
        <Button key={action} weight={index === buttons.length - 1 && action !== 'send' ? 'primary' : 'normal'} onPress={() => run(action)}>
          {words(action)}
        </Button>
      ))}
      {isSending && <SendDialog invoice={invoice} onClose={() => setIsSending(false)} />}
      {Dialog && <Dialog invoice={invoice} onClose={() => setOpen(undefined)} />}
    </>
  )
}
