// How much money, in which currency, when and how it came.
import type { Minor } from '#shared/basics/money'
import type { Payment } from '#shared/payments/payment'
import { useChoices } from '../kit/choices'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { MoneyField } from '../kit/MoneyField'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import type { Form } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { methodOptions } from './methods'
import type { PaymentForm } from './PaymentDialog'

interface PaymentFieldsProps {
  form: Form<PaymentForm>
  amountMinor: Minor | null
  /** the currency of the invoices */
  own: string
  rate: string
  hint: string
}

export function PaymentFields({ form: { value, set, errors }, amountMinor, own, rate, hint }: PaymentFieldsProps) {
  const t = useTexts()
  const { currencies } = useChoices()
  return (
    <Fields>
      <Cell span="half">
        <MoneyField
          key={value.currency}
          label={t.payments.amountIn(value.currency)}
          currency={value.currency}
          value={amountMinor}
          onChange={(typed) => set({ amountMinor: typed })}
          expected={t.payments.aboveZero}
          error={errors['amount'] ?? errors['amountMinor']}
          hint={hint}
          autoFocus
        />
      </Cell>
      <Cell span="half">
        <Combo
          label={t.payments.currency}
          options={currencies}
          value={value.currency}
          onChange={(currency) => set({ currency, amountMinor: undefined, rate: undefined })}
        />
      </Cell>
      {value.currency !== own && (
        <Cell span="full">
          <TextField
            label={t.editor.exchangeRate(value.currency, own)}
            value={rate}
            onChange={(typed) => set({ rate: typed })}
            error={errors['rate']}
            inputMode="decimal"
          />
        </Cell>
      )}
      <Cell span="half">
        <DateField
          label={t.payments.receivedOn}
          value={value.receivedOn}
          onChange={(date) => set({ receivedOn: date ?? value.receivedOn })}
          expected={t.payments.dateExpected}
          error={errors['receivedOn']}
        />
      </Cell>
      <Cell span="half">
        <Select
          label={t.payments.method}
          options={methodOptions()}
          value={value.method}
          onChange={(id) => set({ method: id as Payment['method'] })}
        />
      </Cell>
      <Cell span="full">
        <TextField
          label={t.payments.reference}
          value={value.reference}
          onChange={(reference) => set({ reference })}
          error={errors['reference']}
        />
      </Cell>
    </Fields>
  )
}
