// Settings in sections: one's own business, the look of its documents, the tax rates, and how documents are numbered.
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { Company } from '#shared/company/company'
import { api, sentenceOf } from '../api'
import { Page } from '../kit/Page'
import { usePlaceQuery } from '../kit/place'
import { ErrorState, Waiting } from '../kit/States'
import { Tabs } from '../kit/Tabs'
import { useTexts } from '../texts/texts'
import { CompanyChooser } from './CompanyChooser'
import { CompanyForm } from './CompanyForm'
import { DocumentsSection } from './DocumentsSection'
import { NumberSeriesSection } from './NumberSeriesSection'
import { SampleNotice } from './SampleNotice'
import styles from './Settings.module.css'
import { TaxRatesSection } from './TaxRatesSection'

const SECTIONS = ['business', 'documents', 'taxes', 'numbers', 'rates', 'fields'] as const

interface SettingsScreenProps {
  companies: readonly Company[]
  /** the one that is shown unless another is chosen */
  company: Company
  ExchangeRates: ComponentType<{ own: string }>
  CustomFields: ComponentType
}

export function SettingsScreen({ companies, company: first, ExchangeRates, CustomFields }: SettingsScreenProps) {
  const texts = useTexts()
  const t = texts.settings
  const [place, change] = usePlaceQuery()
  const chosen = SECTIONS.find((section) => section === place.get('section')) ?? 'business'
  const company = companies.find(({ id }) => id === place.get('company')) ?? first
  const choose = (id: string) => change({ company: id === first.id ? null : id })
  // Tax rates and fields are those of all companies.
  const isOfCompany = chosen !== 'taxes' && chosen !== 'fields'
  const chooser = isOfCompany && <CompanyChooser companies={companies} company={company} canAdd={chosen === 'business'} onChoose={choose} />
  const rates = useQuery(api.taxRates.list.queryOptions({ input: {} }))
  const series = useQuery(api.numberSeries.list.queryOptions({ input: {} }))
  const error = rates.error ?? series.error
  const retry = () => void Promise.all([rates.refetch(), series.refetch()])
  return (
    <Page title={t.title} actions={chooser}>
      {error ? (
        <ErrorState title={t.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={retry} />
      ) : rates.data && series.data ? (
        <Tabs
          label={t.title}
          tabs={SECTIONS.map((id) => ({ id, label: t.sections[id] }))}
          chosen={chosen}
          onChange={(section) => change({ section: section === 'business' ? null : section })}
        >
          {chosen === 'documents' ? (
            <DocumentsSection key={company.id} company={company} />
          ) : (
            <div className={styles.scrolling}>
              <div className={styles.sections}>
                {chosen === 'business' && <SampleNotice />}
                {chosen === 'business' && <CompanyForm key={`${company.id} ${company.version}`} company={company} taxRates={rates.data} />}
                {chosen === 'taxes' && <TaxRatesSection taxRates={rates.data} />}
                {chosen === 'rates' && <ExchangeRates key={company.currency} own={company.currency} />}
                {chosen === 'fields' && <CustomFields />}
                {chosen === 'numbers' && <NumberSeriesSection series={series.data.filter(({ companyId }) => companyId === company.id)} />}
              </div>
            </div>
          )}
        </Tabs>
      ) : (
        <Waiting label={t.reading} />
      )}
    </Page>
  )
}
