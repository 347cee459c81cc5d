// Discounts and charges of the whole document: several, each a part or an amount, split over the taxes or with a rate of its own.
import { X } from 'lucide-react'
import { memo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { currencyExponent } from '#shared/basics/money'
import type { Adjustment } from '#shared/invoices/invoice'
import { type TaxRate, totalRate } from '#shared/tax-rates/tax-rate'
import { Button } from '../kit/Button'
import { DraftTextField } from '../kit/DraftTextField'
import { ratePercentText } from '../kit/format'
import { type Option, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import type { DraftStore } from './draft-store'
import styles from './Editor.module.css'
import { editReduction, readReduction } from './lines/typed-cells'
import { useContent } from './use-content'

const SPLIT = 'split'

export const AdjustmentFields = memo(function AdjustmentFields({ store, taxRates }: { store: DraftStore; taxRates: readonly TaxRate[] }) {
  const t = useTexts().editor
  const box = useRef<HTMLElement>(null)
  const { adjustments, currency } = useContent(store, 'adjustments', 'currency')
  const set = (next: readonly Adjustment[], what: string) => store.getState().change({ adjustments: [...next] }, what)
  const add = (kind: Adjustment['kind']) => {
    // At once, so that the first letter typed afterwards finds the field.
    flushSync(() => set([...adjustments, { kind, value: { kind: 'percent', ppm: 0 }, reason: '', taxRateId: null }], 'add adjustment'))
    const rows = box.current?.querySelectorAll<HTMLElement>('[data-adjustment]')
    rows?.[rows.length - 1]?.querySelector('input')?.focus()
  }
  const rates: Option[] = [
    { id: SPLIT, label: t.splitOverTaxes },
    ...taxRates
      .filter(({ id, isArchived }) => !isArchived || adjustments.some(({ taxRateId }) => taxRateId === id))
      .map((rate) => ({ id: rate.id, label: `${ratePercentText(totalRate(rate))} %`, detail: rate.name })),
  ]
  return (
    <section ref={box} className={styles.adjustments} aria-label={t.adjustments}>
      {adjustments.map((adjustment, index) => (
        <AdjustmentRow
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no names, and their fields show the draft's own values
          key={index}
          number={index + 1}
          adjustment={adjustment}
          currency={currency}
          rates={rates}
          onChange={(change) =>
            set(adjustments.with(index, { ...adjustment, ...change }), `adjustment ${index} ${Object.keys(change).join()}`)
          }
          onRemove={() => set(adjustments.toSpliced(index, 1), 'remove adjustment')}
        />
      ))}
      <div className={styles.adjustmentButtons}>
        <Button weight="quiet" onPress={() => add('discount')}>
          {t.addDiscount}
        </Button>
        <Button weight="quiet" onPress={() => add('charge')}>
          {t.addCharge}
        </Button>
      </div>
    </section>
  )
})

interface RowProps {
  number: number
  adjustment: Adjustment
  currency: string
  rates: readonly Option[]
  onChange: (change: Partial<Adjustment>) => void
  onRemove: () => void
}

function AdjustmentRow({ number, adjustment, currency, rates, onChange, onRemove }: RowProps) {
  const t = useTexts().editor
  const { kind, value, reason, taxRateId } = adjustment
  const word = kind === 'discount' ? t.discount : t.charge
  const isEmpty = value.kind === 'percent' && value.ppm === 0
  return (
    <div className={styles.adjustment} data-adjustment>
      <TextField
        label={t.adjustmentReason(word, number)}
        value={reason}
        onChange={(text) => onChange({ reason: text })}
        placeholder={kind === 'discount' ? t.discountReason : t.chargeReason}
        isLabelHidden
      />
      <Button weight="quiet" isIcon aria-label={t.adjustmentRemove(word, number)} onPress={onRemove}>
        <X aria-hidden />
      </Button>
      <DraftTextField
        label={t.adjustmentValue(word, number)}
        value={isEmpty ? '' : editReduction(value, currency)}
        read={(typed) => {
          const read = readReduction(typed, currency)
          return read === undefined ? undefined : editReduction(read, currency)
        }}
        write={(text) => text}
        onChange={(text) => onChange({ value: readReduction(text, currency) ?? { kind: 'percent', ppm: 0 } })}
        expected={t.valueExpected}
        placeholder={currencyExponent(currency) === 0 ? '10%' : t.discountPlaceholder}
        isAmount
        isLabelHidden
      />
      <Select
        label={t.adjustmentTax(word, number)}
        options={rates}
        value={taxRateId ?? SPLIT}
        onChange={(id) => onChange({ taxRateId: id === SPLIT ? null : id })}
        isLabelHidden
      />
    </div>
  )
}
