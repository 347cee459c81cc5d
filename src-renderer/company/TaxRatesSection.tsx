// The tax rates that lines can have.
import { useState } from 'react'
import { type TaxRate, totalRate } from '#shared/tax-rates/tax-rate'
import { Button } from '../kit/Button'
import { ratePercentText } from '../kit/format'
import { EmptyState } from '../kit/States'
import { useTexts } from '../texts/texts'
import styles from './Settings.module.css'
import { TaxRateDialog } from './TaxRateDialog'

export function TaxRatesSection({ taxRates }: { taxRates: readonly TaxRate[] }) {
  const t = useTexts().settings
  const [open, setOpen] = useState<TaxRate | 'new'>()
  return (
    <section className={styles.section} aria-labelledby="tax-heading">
      <div className={styles.head}>
        <h2 id="tax-heading">{t.taxRates}</h2>
        <Button onPress={() => setOpen('new')}>{t.addRate}</Button>
      </div>
      {taxRates.length === 0 && <EmptyState title={t.noRates}>{t.noRatesText}</EmptyState>}
      <ul>
        {taxRates.map((rate) => (
          <li key={rate.id} className={styles.row}>
            <span>{rate.name}</span>
            <span className={styles.amount}>{ratePercentText(totalRate(rate))} %</span>
            <span className={styles.soft}>
              {t.categories[rate.category]}
              {rate.isArchived && ` ${t.archived}`}
            </span>
            <Button weight="quiet" aria-label={t.editRate(rate.name)} onPress={() => setOpen(rate)}>
              {t.edit}
            </Button>
          </li>
        ))}
      </ul>
      {open && <TaxRateDialog rate={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}
