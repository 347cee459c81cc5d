// Money received on a proposal.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Payment } from '#shared/payments/payment'
import type { Proposal } from '#shared/proposals/contract'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { moneyText } from '../kit/format'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { today } from '../kit/today'
import { readMinor } from '../kit/typed-number'
import { methodOptions } from '../payments/methods'
import { useTexts } from '../texts/texts'

export function DepositDialog({ proposal: { id, currency }, onClose }: { proposal: Proposal; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.payments
  const [amount, setAmount] = useState('')
  const [receivedOn, setReceivedOn] = useState(today())
  const [method, setMethod] = useState<Payment['method']>('bank_transfer')
  const [reference, setReference] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const record = useMutation(
    api.deposits.record.mutationOptions({
      onSuccess: ({ amountMinor }) => {
        tell(texts.proposals.depositRecorded(moneyText(amountMinor, currency)))
        onClose()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const amountMinor = readMinor(amount, currency) ?? 0
    setIsWrong(amountMinor <= 0)
    if (amountMinor > 0) record.mutate({ proposalId: id, amountMinor, receivedOn, method, reference })
  }
  return (
    <Dialog title={texts.proposals.deeds.record_deposit} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {record.isError && <Notice tone="bad">{sentenceOf(record.error)}</Notice>}
          <Fields>
            <Cell span="half">
              <TextField
                label={t.amountIn(currency)}
                value={amount}
                onChange={setAmount}
                error={isWrong ? t.aboveZero : undefined}
                inputMode="decimal"
                isAmount
                autoFocus
              />
            </Cell>
            <Cell span="half">
              <DateField
                label={t.receivedOn}
                value={receivedOn}
                onChange={(date) => setReceivedOn(date ?? receivedOn)}
                expected={t.dateExpected}
              />
            </Cell>
            <Cell span="half">
              <Select label={t.method} options={methodOptions()} value={method} onChange={(one) => setMethod(one as Payment['method'])} />
            </Cell>
            <Cell span="half">
              <TextField label={t.reference} value={reference} onChange={setReference} />
            </Cell>
          </Fields>
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={record.isPending}>
            {texts.proposals.deeds.record_deposit}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
