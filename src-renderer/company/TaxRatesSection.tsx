// The tax rates that lines can have.
import { useState } from 'react'
import { type TaxRate, totalRate } from '#shared/tax-rates/tax-rate'
import { Button } from '../kit/Button'
import { ratePercentText } from '../kit/format'
import { EmptyState } from '../kit/States'
import styles from './Settings.module.css'
import { categoryName, TaxRateDialog } from './TaxRateDialog'

export function TaxRatesSection({ taxRates }: { taxRates: readonly TaxRate[] }) {
  const [open, setOpen] = useState<TaxRate | 'new'>()
  return (
    <section className={styles.section} aria-labelledby="tax-heading">
      <div className={styles.head}>
        <h2 id="tax-heading">Tax rates</h2>
        <Button onPress={() => setOpen('new')}>Add a tax rate</Button>
      </div>
      {taxRates.length === 0 && (
        <EmptyState title="No tax rates yet">Every line of an invoice needs one, even where no tax is charged.</EmptyState>
      )}
      <ul>
        {taxRates.map((rate) => (
          <li key={rate.id} className={styles.row}>
            <span>{rate.name}</span>
            <span className={styles.amount}>{ratePercentText(totalRate(rate))} %</span>
            <span className={styles.soft}>
              {categoryName(rate.category)}
              {rate.isArchived && ' (archived)'}
            </span>
            <Button weight="quiet" aria-label={`Edit ${rate.name}`} onPress={() => setOpen(rate)}>
              Edit
            </Button>
          </li>
        ))}
      </ul>
      {open && <TaxRateDialog rate={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}
