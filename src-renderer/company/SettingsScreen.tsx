// Settings: one's own business, the tax rates, and how documents are numbered.
import { useQuery } from '@tanstack/react-query'
import type { Company } from '#shared/company/company'
import { api, sentenceOf } from '../api'
import { Page } from '../kit/Page'
import { ErrorState, Waiting } from '../kit/States'
import { CompanyForm } from './CompanyForm'
import { NumberSeriesSection } from './NumberSeriesSection'
import styles from './Settings.module.css'
import { TaxRatesSection } from './TaxRatesSection'

export function SettingsScreen({ company }: { company: Company }) {
  const rates = useQuery(api.taxRates.list.queryOptions({ input: {} }))
  const series = useQuery(api.numberSeries.list.queryOptions({ input: {} }))
  const error = rates.error ?? series.error
  const retry = () => void Promise.all([rates.refetch(), series.refetch()])
  return (
    <Page title="Settings" isScrolling>
      {error ? (
        <ErrorState title="The settings could not be read" text={sentenceOf(error)} retryLabel="Try again" onRetry={retry} />
      ) : rates.data && series.data ? (
        <div className={styles.sections}>
          <CompanyForm key={company.version} company={company} taxRates={rates.data} />
          <TaxRatesSection taxRates={rates.data} />
          <NumberSeriesSection series={series.data.filter(({ companyId }) => companyId === company.id)} />
        </div>
      ) : (
        <Waiting label="Reading the settings" />
      )}
    </Page>
  )
}
