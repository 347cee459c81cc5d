// What placeholders would say for the latest document of the kind, so that a preview shows real words.
import { useQuery } from '@tanstack/react-query'
import { documentValues } from '#shared/mail/document-values'
import type { TemplateKind } from '#shared/mail/template'
import { api } from '../api'

export function useSampleValues(kind: TemplateKind): Record<string, string> | undefined {
  const type = kind === 'credit_note' ? 'credit_note' : 'invoice'
  const latest = useQuery(api.invoices.list.queryOptions({ input: { type, limit: 1 } }))
  const id = latest.data?.rows[0]?.id
  const { data: invoice } = useQuery(api.invoices.get.queryOptions({ input: { id: id ?? '' }, enabled: id !== undefined }))
  return invoice && documentValues(invoice)
}
