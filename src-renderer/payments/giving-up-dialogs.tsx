// Money that is given up or given back: a write-off, a refund, and what was recorded by mistake.
import { useMutation } from '@tanstack/react-query'
import type { Minor } from '#shared/basics/money'
import { api, sentenceOf } from '../api'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { FormDialog } from '../kit/FormDialog'
import { moneyText } from '../kit/format'
import { MoneyField } from '../kit/MoneyField'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { today } from '../kit/today'
import { useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { amountRefusal } from './amount-refusal'
import type { MoneyDialogProps } from './PaymentDialog'

interface AmountDialogProps {
  title: string
  text: string
  yes: string
  amountMinor: number
  currency: string
  /** what the line of text is: a reason that must be given, or a reference */
  textLabel: string
  isTextWanted: boolean
  change: { isPending: boolean; error: unknown; reset: () => void }
  onSubmit: (value: { amountMinor: number; on: string; text: string }) => void
  onClose: () => void
}

/** An amount, a day, and a reason or reference. */
function AmountDialog({ title, text, yes, amountMinor, currency, textLabel, isTextWanted, change, onSubmit, onClose }: AmountDialogProps) {
  const t = useTexts()
  const { value, set, errors, setErrors } = useForm({ amount: amountMinor as Minor | null, on: today(), text: '' })
  const refused = amountRefusal(change.error)
  const submit = () => {
    const missing = isTextWanted && value.text.trim() === '' ? { text: t.life.reasonWanted } : {}
    if (value.amount === null || value.amount <= 0) return setErrors({ amount: t.payments.aboveZero, ...missing })
    if ('text' in missing) return setErrors(missing)
    onSubmit({ amountMinor: value.amount, on: value.on, text: value.text })
  }
  return (
    <FormDialog
      title={title}
      yes={yes}
      no={t.frame.cancel}
      problem={change.error && !refused ? sentenceOf(change.error) : undefined}
      isPending={change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text}</p>
      <Fields>
        <Cell span="half">
          <MoneyField
            label={t.payments.amountIn(currency)}
            currency={currency}
            value={value.amount}
            onChange={(amount) => {
              set({ amount })
              change.reset()
            }}
            error={errors['amount'] ?? refused}
            expected={t.payments.aboveZero}
          />
        </Cell>
        <Cell span="half">
          <DateField label={t.payments.date} value={value.on} onChange={(on) => on && set({ on })} expected={t.payments.dateExpected} />
        </Cell>
        <Cell span="full">
          <TextField
            label={textLabel}
            value={value.text}
            onChange={(typed) => set({ text: typed })}
            error={errors['text']}
            isRequired={isTextWanted}
            autoFocus
          />
        </Cell>
      </Fields>
    </FormDialog>
  )
}

export function WriteOffDialog({ invoice: { id, number, openMinor, currency }, onClose }: MoneyDialogProps) {
  const t = useTexts()
  const writeOff = useMutation(
    api.payments.writeOff.mutationOptions({
      onSuccess: (done) => {
        tell(t.payments.isWrittenOff(moneyText(done.amountMinor, currency), number))
        onClose()
      },
    }),
  )
  return (
    <AmountDialog
      title={t.payments.writeOffOf(number)}
      text={t.payments.writeOffText(moneyText(openMinor, currency))}
      yes={t.payments.writeOff}
      amountMinor={openMinor}
      currency={currency}
      textLabel={t.life.reason}
      isTextWanted
      change={writeOff}
      onSubmit={({ amountMinor, on, text }) => writeOff.mutate({ invoiceId: id, amountMinor, on, reason: text })}
      onClose={onClose}
    />
  )
}

export interface RefundProps {
  source: { kind: 'payment' | 'credit_note'; id: string }
  leftMinor: number
  currency: string
  onClose: () => void
}

export function RefundDialog({ source, leftMinor, currency, onClose }: RefundProps) {
  const t = useTexts().payments
  const refund = useMutation(
    api.payments.refund.mutationOptions({
      onSuccess: (done) => {
        tell(t.isRefunded(moneyText(done.amountMinor, currency)))
        onClose()
      },
    }),
  )
  return (
    <AmountDialog
      title={t.refundTitle}
      text={t.refundText(moneyText(leftMinor, currency))}
      yes={t.refund}
      amountMinor={leftMinor}
      currency={currency}
      textLabel={t.reference}
      isTextWanted={false}
      change={refund}
      onSubmit={({ amountMinor, on, text }) => refund.mutate({ source, amountMinor, on, reference: text })}
      onClose={onClose}
    />
  )
}

export function RefundCreditDialog({ invoice: { id, openMinor, currency }, onClose }: MoneyDialogProps) {
  return <RefundDialog source={{ kind: 'credit_note', id }} leftMinor={openMinor} currency={currency} onClose={onClose} />
}
