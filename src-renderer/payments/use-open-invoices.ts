// The invoices of a client on which something is open, in one currency, the earliest due first.
import { useQuery } from '@tanstack/react-query'
import type { InvoiceRow } from '#shared/invoices/contract'
import { api } from '../api'

export function useOpenInvoices(clientId: string | null, currency: string): readonly InvoiceRow[] {
  const { data } = useQuery(
    api.invoices.list.queryOptions({
      input: {
        clientId,
        currency,
        type: 'invoice',
        statuses: ['sent', 'overdue', 'partially_paid'],
        isOpen: true,
        sort: 'dueOn',
        isDescending: false,
        limit: 200,
      },
      enabled: clientId !== null,
    }),
  )
  return data?.rows ?? []
}
