// Settings in sections: one's own business, the look of its documents, the tax rates, and how documents are numbered.
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { Company } from '#shared/company/company'
import type { PermissionName } from '#shared/people/permissions'
import { api, sentenceOf } from '../api'
import { Page } from '../kit/Page'
import { usePlaceQuery } from '../kit/place'
import { ErrorState, Waiting } from '../kit/States'
import { Tabs } from '../kit/Tabs'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { CompanyChooser } from './CompanyChooser'
import { CompanyForm } from './CompanyForm'
import { DocumentsSection } from './DocumentsSection'
import { NumberSeriesSection } from './NumberSeriesSection'
import { SampleNotice } from './SampleNotice'
import styles from './Settings.module.css'
import { TaxRatesSection } from './TaxRatesSection'

const SECTIONS = [
  'business',
  'documents',
  'taxes',
  'numbers',
  'rates',
  'projects',
  'pipelines',
  'fields',
  'mail',
  'people',
  'roles',
] as const

/** What one may there decides which sections there are. */
const NEEDS: Readonly<Record<(typeof SECTIONS)[number], PermissionName>> = {
  business: 'company.write',
  documents: 'company.write',
  taxes: 'tax_rates.write',
  numbers: 'number_series.write',
  rates: 'exchange_rates.write',
  projects: 'settings.write',
  pipelines: 'settings.write',
  fields: 'custom_fields.manage',
  mail: 'settings.write',
  people: 'people.manage',
  roles: 'people.manage',
}

interface SettingsScreenProps {
  companies: readonly Company[]
  /** the one that is shown unless another is chosen */
  company: Company
  ExchangeRates: ComponentType<{ own: string }>
  CustomFields: ComponentType
  MailSettings: ComponentType<{ companyId: string }>
  People: ComponentType
  Roles: ComponentType
  /** how projects and proposals are invoiced */
  Projects: ComponentType
  Pipelines: ComponentType
}

export function SettingsScreen({
  companies,
  company: first,
  ExchangeRates,
  CustomFields,
  MailSettings,
  People,
  Roles,
  Projects,
  Pipelines,
}: SettingsScreenProps) {
  const texts = useTexts()
  const t = texts.settings
  const [place, change] = usePlaceQuery()
  const may = useMay()
  const sections = SECTIONS.filter((section) => may(NEEDS[section]))
  const chosen = sections.find((section) => section === place.get('section')) ?? sections[0] ?? 'business'
  const company = companies.find(({ id }) => id === place.get('company')) ?? first
  const choose = (id: string) => change({ company: id === first.id ? null : id })
  // Tax rates, fields, people and roles are those of all companies.
  const isOfCompany = !['taxes', 'pipelines', 'fields', 'people', 'roles'].includes(chosen)
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
          tabs={sections.map((id) => ({ id, label: t.sections[id] }))}
          chosen={chosen}
          isBeside
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
                {chosen === 'projects' && <Projects />}
                {chosen === 'pipelines' && <Pipelines />}
                {chosen === 'rates' && <ExchangeRates key={company.currency} own={company.currency} />}
                {chosen === 'fields' && <CustomFields />}
                {chosen === 'mail' && <MailSettings companyId={company.id} />}
                {chosen === 'people' && <People />}
                {chosen === 'roles' && <Roles />}
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
