// Says which tax rates the country brings, so that nobody has to type them.
import { countryDefaults } from '#shared/company/country-defaults'
import { totalRate } from '#shared/tax-rates/tax-rate'
import { ratePercentText } from '../kit/format'
import { useTexts } from '../texts/texts'
import styles from './FirstStart.module.css'

export function TaxesOfCountry({ country }: { country: string }) {
  const t = useTexts().start
  const { taxName, taxRates } = countryDefaults(country)
  if (taxRates.length === 0) return null
  const rates = taxRates.map((rate) => `${ratePercentText(totalRate(rate))} %`).join(', ')
  return <p className={styles.taxes}>{t.taxesOfCountry(taxName, rates)}</p>
}
