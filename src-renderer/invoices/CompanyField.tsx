// Which of several companies bills; nothing to choose where there is one.
import { useQuery } from '@tanstack/react-query'
import type { Client } from '#shared/clients/client'
import type { Company } from '#shared/company/company'
import { billedBy } from '#shared/invoices/draft-defaults'
import { api } from '../api'
import { Cell } from '../kit/Fields'
import { Select } from '../kit/Select'
import { useTexts } from '../texts/texts'
import type { DraftStore } from './draft-store'
import { takeRate } from './take-rate'

interface CompanyFieldProps {
  store: DraftStore
  /** who bills now */
  company: Company
  client: Client | undefined
}

export function CompanyField({ store, company, client }: CompanyFieldProps) {
  const t = useTexts().editor
  const { data: companies = [] } = useQuery(api.company.list.queryOptions({ input: {} }))
  if (companies.length < 2) return null
  const choose = (id: string) => {
    const now = companies.find((one) => one.id === id)
    if (now === undefined || id === company.id) return
    store.getState().change(billedBy(store.getState().content, { client, before: company, now }))
    void takeRate(store, now)
  }
  return (
    <Cell span="full">
      <Select label={t.company} options={companies.map(({ id, name }) => ({ id, label: name }))} value={company.id} onChange={choose} />
    </Cell>
  )
}
