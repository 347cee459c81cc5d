// Goes to anything by a few letters: asks each list, so that its scope holds here too.
import type { Hit } from '#shared/search/contract'
import { listClients } from '../clients/client-service'
import { type Context, may } from '../context'
import { listInvoices } from '../invoices/invoice-service'
import { listOpportunities } from '../opportunities/opportunity-service'
import { listProducts } from '../products/product-service'

const EVERY_DOCUMENT = {
  creditsInvoiceId: null,
  tag: null,
  withLabels: false,
  statuses: [],
  type: null,
  clientId: null,
  companyId: null,
  issuedFrom: null,
  issuedTo: null,
  currency: null,
  isOpen: false,
  sort: 'issueOn',
  isDescending: true,
} as const

const EVERY_OPPORTUNITY = { pipelineId: null, stageIds: [], outcomes: [], clientId: null, ownerId: null, sort: 'expectedOn' } as const

export function searchEverything(context: Context, { text, limit }: { text: string; limit: number }): Hit[] {
  const search = text.trim()
  if (search === '') return []
  const page = { search, limit, cursor: null, isArchived: false, currency: null, isDescending: false }
  const clients = allowed(context, 'clients.read', () => listClients(context, page).rows).map(
    ({ id, name, city }): Hit => ({ kind: 'client', id, title: name, detail: city }),
  )
  const products = allowed(context, 'products.read', () => listProducts(context, page).rows).map(
    ({ id, name, sku }): Hit => ({ kind: 'product', id, title: name, detail: sku }),
  )
  const opportunities = allowed(context, 'sales.read', () => listOpportunities(context, { ...page, ...EVERY_OPPORTUNITY }).rows).map(
    ({ id, name, clientName, stageName }): Hit => ({
      kind: 'opportunity',
      id,
      title: name,
      detail: [clientName, stageName].filter(Boolean).join(' · '),
    }),
  )
  const filter = { ...page, ...EVERY_DOCUMENT }
  const documents = allowed(context, 'invoices.read', () => listInvoices(context, filter).rows).map(
    ({ id, type, number, clientName, subject }): Hit => ({
      kind: type,
      id,
      title: number || subject || clientName,
      detail: number ? clientName : subject,
    }),
  )
  return [...clients, ...products, ...opportunities, ...documents].sort((a, b) => rank(b, search) - rank(a, search)).slice(0, limit)
}

/** What begins with the letters comes before what has them somewhere. */
function rank({ title }: Hit, search: string): number {
  return title.toLowerCase().startsWith(search.toLowerCase()) ? 1 : 0
}

/** Searching asks each list in the name of the asker, who may not be allowed all of them. */
function allowed<Row>({ actor }: Context, permission: string, list: () => readonly Row[]): readonly Row[] {
  return may(actor, permission) ? list() : []
}
