// Money that came: for one invoice or several of its client, also in another currency; what is more than is open stays as credit.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Minor } from '#shared/basics/money'
import type { Invoice } from '#shared/invoices/contract'
import { worthOf } from '#shared/payments/allocate'
import { earlyDiscount } from '#shared/payments/early-discount'
import type { Payment } from '#shared/payments/payment'
import { api, fieldErrorsOf, sentenceOf } from '../api'
import { CheckField } from '../kit/CheckField'
import { FormDialog } from '../kit/FormDialog'
import { dateText, moneyText } from '../kit/format'
import { tell } from '../kit/Toasts'
import { today } from '../kit/today'
import { readDecimal } from '../kit/typed-number'
import { focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { PaymentFields } from './PaymentFields'
import { type OpenRow, Shares, type Spread, spreadOver, type Ticked } from './Shares'
import { useOpenInvoices } from './use-open-invoices'

export interface MoneyDialogProps {
  invoice: Invoice
  onClose: () => void
}
export interface PaymentForm {
  /** undefined until somebody types: all that is open of what is ticked; null while it is no amount */
  amountMinor: Minor | null | undefined
  /** keeps back the discount for early payment where there is one */
  takesDiscount: boolean
  currency: string
  /** undefined until somebody types: the newest known rate */
  rate: string | undefined
  receivedOn: string
  method: Payment['method']
  reference: string
}

/** What is typed and ticked, and what it comes to in the currency of the invoices. */
function usePayment(invoice: Invoice) {
  const t = useTexts()
  const { currency } = invoice
  const form = useForm<PaymentForm>({
    amountMinor: undefined,
    takesDiscount: true,
    currency,
    rate: undefined,
    receivedOn: today(),
    method: 'bank_transfer',
    reference: '',
  })
  const [ticked, setTicked] = useState<Ticked>({ [invoice.id]: undefined })
  const { value } = form
  const others = useOpenInvoices(invoice.clientId, currency).filter(({ id }) => id !== invoice.id)
  const rows: readonly OpenRow[] = [invoice, ...others]
  const isForeign = value.currency !== currency
  const question = { currency: value.currency, baseCurrency: currency, on: value.receivedOn }
  const known = useQuery(api.exchangeRates.find.queryOptions({ input: question, enabled: isForeign }))
  const openMinor = rows.reduce((sum, row) => (row.id in ticked ? sum + row.openMinor : sum), 0)
  const isAlone = !isForeign && Object.keys(ticked).join() === invoice.id
  const offer = isAlone ? earlyDiscount(invoice, value.receivedOn) : undefined
  const suggestedMinor = offer && value.takesDiscount ? offer.amountMinor : openMinor
  const amountMinor = value.amountMinor === undefined ? (isForeign ? null : suggestedMinor) : value.amountMinor
  const shownRate = value.rate ?? known.data?.rate ?? ''
  const rate = isForeign ? readDecimal(shownRate) : undefined
  const worthMinor = worth(amountMinor, value.currency, rate, currency)
  const spread = spreadOver(worthMinor ?? 0, rows, ticked, t.payments)
  return { form, ticked, setTicked, rows, isForeign, offer, amountMinor, shownRate, rate, worthMinor, spread }
}

export function PaymentDialog({ invoice, onClose }: MoneyDialogProps) {
  const t = useTexts()
  const { form, ticked, setTicked, rows, isForeign, offer, amountMinor, shownRate, rate, worthMinor, spread } = usePayment(invoice)
  const record = useMutation(
    api.payments.record.mutationOptions({
      onSuccess: (payment) => {
        const credit = payment.creditMinor > 0 ? ` ${t.payments.staysCredit(moneyText(payment.creditMinor, payment.currency))}` : ''
        tell(t.payments.recorded(moneyText(payment.amountMinor, payment.currency)) + credit)
        onClose()
      },
      onError: (error) => form.setErrors(fieldErrorsOf(error)),
    }),
  )
  const submit = () => {
    const { currency, receivedOn, method, reference } = form.value
    const isAmount = amountMinor !== null && amountMinor > 0
    const errors = {
      ...(spread.leftMinor < 0 ? { amount: t.payments.partsExceed } : {}),
      ...(isAmount ? {} : { amount: t.payments.aboveZero }),
      ...(isForeign && rate === undefined ? { rate: t.editor.rateExpected } : {}),
    }
    if (!isAmount || Object.keys({ ...errors, ...spread.errors }).length > 0) {
      form.setErrors(errors)
      focusFirstError()
      return
    }
    const parts = spread.parts.filter(({ amountMinor }) => amountMinor > 0)
    const allocations = parts.map(({ id, amountMinor }) => ({ invoiceId: id, amountMinor }))
    const what = allocations.length > 0 ? { allocations } : { clientId: invoice.clientId ?? '' }
    const givenMinor = offer && form.value.takesDiscount ? Math.min(offer.discountMinor, invoice.openMinor - amountMinor) : 0
    const writeOff = givenMinor > 0 ? { writeOff: { amountMinor: givenMinor, reason: t.payments.earlyReason } } : {}
    record.mutate({ ...what, ...writeOff, amountMinor, currency, ...(rate ? { rate } : {}), receivedOn, method, reference })
  }
  return (
    <FormDialog
      title={t.payments.recordOf(invoice.number)}
      yes={t.payments.record}
      no={t.frame.cancel}
      problem={record.isError ? sentenceOf(record.error) : undefined}
      isPending={record.isPending}
      width="normal"
      onSubmit={submit}
      onClose={onClose}
    >
      <PaymentFields
        form={form}
        amountMinor={amountMinor}
        own={invoice.currency}
        rate={shownRate}
        hint={hint(invoice, spread, worthMinor, t.payments)}
      />
      {offer && (
        <CheckField
          label={t.payments.earlyDiscount(moneyText(offer.discountMinor, invoice.currency), dateText(offer.until))}
          isChecked={form.value.takesDiscount}
          onChange={(takesDiscount) => form.set({ takesDiscount })}
        />
      )}
      {rows.length > 1 && (
        <Shares label={t.payments.paysFor} rows={rows} ticked={ticked} onChange={setTicked} spread={spread} errors={spread.errors} />
      )}
    </FormDialog>
  )
}

function worth(amountMinor: number | null, currency: string, rate: string | undefined, target: string): number | undefined {
  if (amountMinor === null || (currency !== target && rate === undefined)) return undefined
  return worthOf({ amountMinor, currency, rate }, target)
}

/** What the money does, while one types. */
function hint(
  { openMinor, currency }: Invoice,
  { leftMinor }: Spread,
  worthMinor: number | undefined,
  t: { openHint: (amount: string) => string; staysCredit: (amount: string) => string },
): string {
  if (worthMinor === undefined || leftMinor <= 0) return t.openHint(moneyText(openMinor, currency))
  return t.staysCredit(moneyText(leftMinor, currency))
}
