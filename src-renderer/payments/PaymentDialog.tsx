// Money that came for one invoice: all that is open unless one says otherwise.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { minorToDecimal } from '#shared/basics/money'
import type { Invoice } from '#shared/invoices/contract'
import type { Payment } from '#shared/payments/payment'
import { api, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { decimalText, moneyText } from '../kit/format'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { today } from '../kit/today'
import { readMinor } from '../kit/typed-number'
import { focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { methodOptions } from './methods'

export interface PaymentDialogProps {
  invoice: Invoice
  onClose: () => void
}

export function PaymentDialog({ invoice, onClose }: PaymentDialogProps) {
  const t = useTexts()
  const { currency, openMinor } = invoice
  const form = useForm({
    amount: decimalText(minorToDecimal(openMinor, currency)),
    receivedOn: today(),
    method: 'bank_transfer' as Payment['method'],
    reference: '',
  })
  const { value, set, errors } = form
  const record = useMutation(
    api.payments.record.mutationOptions({
      onSuccess: ({ amountMinor }) => {
        tell(t.payments.recorded(moneyText(amountMinor, currency)))
        onClose()
      },
      onError: (error) => form.setErrors(fieldErrorsOf(error)),
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const amountMinor = readMinor(value.amount, currency)
    if (amountMinor !== undefined && amountMinor > 0 && amountMinor <= openMinor)
      return record.mutate({
        invoiceId: invoice.id,
        amountMinor,
        receivedOn: value.receivedOn,
        method: value.method,
        reference: value.reference,
      })
    form.setErrors({
      amount:
        amountMinor !== undefined && amountMinor > openMinor ? t.payments.onlyOpen(moneyText(openMinor, currency)) : t.payments.aboveZero,
    })
    focusFirstError()
  }
  return (
    <Dialog title={t.payments.recordOf(invoice.number)} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {record.isError && <Notice tone="bad">{sentenceOf(record.error)}</Notice>}
          <Fields>
            <Cell span="half">
              <TextField
                label={t.payments.amountIn(currency)}
                value={value.amount}
                onChange={(amount) => set({ amount })}
                error={errors['amount']}
                hint={t.payments.openHint(moneyText(openMinor, currency))}
                inputMode="decimal"
                isAmount
                autoFocus
              />
            </Cell>
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
            <Cell span="half">
              <TextField
                label={t.payments.reference}
                value={value.reference}
                onChange={(reference) => set({ reference })}
                error={errors['reference']}
              />
            </Cell>
          </Fields>
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{t.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={record.isPending}>
            {t.payments.record}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
