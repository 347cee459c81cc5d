// The currencies of all payments, to filter by.
import { useQuery } from '@tanstack/react-query'
import { api } from '../api'
import type { Option } from '../kit/Select'

export function usePaymentCurrencies(): readonly Option[] {
  const { data } = useQuery(api.payments.list.queryOptions({ input: { limit: 1 } }))
  return data?.sums.map(({ currency }) => ({ id: currency, label: currency })) ?? []
}
