// The companies that bill, to filter by.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../api'
import type { Option } from '../kit/Select'

export function useCompanies(): readonly Option[] {
  const { data } = useQuery(api.company.list.queryOptions({ input: {} }))
  return useMemo(() => data?.map(({ id, name }) => ({ id, label: name })) ?? [], [data])
}
