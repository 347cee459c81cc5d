// Which of several companies bills; nothing to choose where there is one.
import { useQuery } from '@tanstack/react-query'
import type { Company } from '#shared/company/company'
import { api } from '../api'
import { Cell } from '../kit/Fields'
import { Select } from '../kit/Select'
import { useTexts } from '../texts/texts'
import type { DraftStore } from './draft-store'
import { billedBy } from './switch-company'
import { takeRate } from './take-rate'
import { useContent } from './use-content'

export function CompanyField({ store, company }: { store: DraftStore; company: Company }) {
  const t = useTexts().editor
  const { data: companies = [] } = useQuery(api.company.list.queryOptions({ input: {} }))
  const { companyId } = useContent(store, 'companyId')
  if (companies.length < 2) return null
  const choose = (id: string) => {
    const now = companies.find((one) => one.id === id)
    if (now === undefined || id === companyId) return
    const before = companies.find((one) => one.id === companyId) ?? company
    store.getState().change(billedBy(store.getState().content, before, now))
    void takeRate(store, now)
  }
  return (
    <Cell span="full">
      <Select label={t.company} options={companies.map(({ id, name }) => ({ id, label: name }))} value={companyId} onChange={choose} />
    </Cell>
  )
}
