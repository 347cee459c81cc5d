// What placeholders would say for the latest document of the kind, so that a preview shows real words.
import { useQuery } from '@tanstack/react-query'
import { documentValues } from '#shared/mail/document-values'
import type { TemplateKind } from '#shared/mail/template'
import { asDocument } from '#shared/proposals/proposal'
import { api } from '../api'

export function useSampleValues(kind: TemplateKind): Record<string, string> | undefined {
  const isOfProposal = kind === 'proposal' || kind === 'receipt'
  const invoice = useLatestInvoice(kind === 'credit_note' ? 'credit_note' : 'invoice')
  const proposal = useLatestProposal(isOfProposal)
  return isOfProposal ? proposal : invoice
}

function useLatestInvoice(type: 'invoice' | 'credit_note'): Record<string, string> | undefined {
  const latest = useQuery(api.invoices.list.queryOptions({ input: { type, limit: 1 } }))
  const id = latest.data?.rows[0]?.id
  const { data } = useQuery(api.invoices.get.queryOptions({ input: { id: id ?? '' }, enabled: id !== undefined }))
  return data && documentValues(data)
}

function useLatestProposal(isWanted: boolean): Record<string, string> | undefined {
  const latest = useQuery(api.proposals.list.queryOptions({ input: { limit: 1 }, enabled: isWanted }))
  const id = latest.data?.rows[0]?.id
  const { data } = useQuery(api.proposals.get.queryOptions({ input: { id: id ?? '' }, enabled: id !== undefined }))
  return data && documentValues({ ...data, content: asDocument(data.content), openMinor: data.totalMinor })
}
