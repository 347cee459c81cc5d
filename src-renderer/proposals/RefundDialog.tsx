// What was never used of a deposit goes back to the client: all that is left, or a part.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Proposal } from '#shared/proposals/contract'
import { api, sentenceOf } from '../api'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { FormDialog } from '../kit/FormDialog'
import { moneyText } from '../kit/format'
import { MoneyField } from '../kit/MoneyField'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'

export function RefundDialog({ proposal: { id, currency, progress }, onClose }: { proposal: Proposal; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.proposals
  const { leftMinor } = progress.deposit
  const [amountMinor, setAmount] = useState<number | null>(leftMinor)
  const [on, setOn] = useState(today())
  const [reference, setReference] = useState('')
  const refund = useMutation(
    api.deposits.refund.mutationOptions({
      onSuccess: (made) => {
        tell(t.depositRefunded(moneyText(made.amountMinor, currency)))
        onClose()
      },
    }),
  )
  return (
    <FormDialog
      title={t.deeds.refund}
      yes={t.refundYes}
      no={texts.frame.cancel}
      problem={refund.isError ? sentenceOf(refund.error) : undefined}
      isPending={refund.isPending}
      isReady={amountMinor !== null && amountMinor > 0}
      width="normal"
      onSubmit={() => amountMinor !== null && refund.mutate({ proposalId: id, amountMinor, on, reference })}
      onClose={onClose}
    >
      <Fields>
        <Cell span="half">
          <MoneyField
            label={texts.payments.amountIn(currency)}
            currency={currency}
            value={amountMinor}
            onChange={setAmount}
            hint={t.refundHint(moneyText(leftMinor, currency))}
            expected={texts.payments.aboveZero}
            error={amountMinor !== null && amountMinor <= 0 ? texts.payments.aboveZero : undefined}
            autoFocus
          />
        </Cell>
        <Cell span="half">
          <DateField label={t.refundedOn} value={on} onChange={(date) => setOn(date ?? on)} expected={t.dateExpected} />
        </Cell>
        <Cell span="full">
          <TextField label={texts.payments.reference} value={reference} onChange={setReference} />
        </Cell>
      </Fields>
    </FormDialog>
  )
}
