// Value and products differ: which of them goes on the invoice.
import { useState } from 'react'
import type { OpportunityView } from '#shared/opportunities/contract'
import { worthOf } from '#shared/opportunities/opportunity'
import { FormDialog } from '../kit/FormDialog'
import { moneyText } from '../kit/format'
import { RadioCards } from '../kit/RadioCards'
import { useTexts } from '../texts/texts'

type Amount = 'products' | 'value'
interface AmountDialogProps {
  opportunity: OpportunityView
  isPending: boolean
  onChoose: (amount: Amount) => void
  onClose: () => void
}

export function AmountDialog({ opportunity, isPending, onChoose, onClose }: AmountDialogProps) {
  const texts = useTexts()
  const t = texts.opportunities
  const { productsMinor, currency } = opportunity
  const valueMinor = worthOf(opportunity)
  const [amount, setAmount] = useState<Amount>('value')
  const difference = moneyText(Math.abs(valueMinor - productsMinor), currency)
  const options = [
    {
      id: 'value',
      label: t.takeValue(moneyText(valueMinor, currency)),
      detail: valueMinor < productsMinor ? t.withDiscount(difference) : t.withCharge(difference),
    },
    { id: 'products', label: t.takeProducts(moneyText(productsMinor, currency)), detail: t.asTheyAre },
  ]
  return (
    <FormDialog
      title={t.whichAmount}
      yes={t.createInvoice}
      no={texts.frame.cancel}
      isPending={isPending}
      onSubmit={() => onChoose(amount)}
      onClose={onClose}
      width="normal"
      isFilled
    >
      <RadioCards
        label={t.amountOfInvoice}
        options={options}
        value={amount}
        onChange={(id) => setAmount(id === 'value' ? id : 'products')}
      />
    </FormDialog>
  )
}
