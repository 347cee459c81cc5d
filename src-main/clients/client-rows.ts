// All SQL about clients and their contacts.
import { sql as raw } from 'kysely'
import { languageSchema } from '#shared/basics/address'
import type { Page } from '#shared/basics/paging'
import { fold } from '#shared/basics/text'
import type { Client, ClientInput } from '#shared/clients/client'
import type { ClientRow } from '#shared/clients/contract'
import type { Context } from '../context'
import { addressColumns, addressOf, containing, flag, stampChanged, stampNew } from '../database/columns'
import { readCursor, writeCursor } from '../database/paging'
import type { ClientsTable } from '../database/schema'
import { sql } from '../database/store'

export interface ClientFilter {
  search: string
  isArchived: boolean
  isDescending: boolean
  limit: number
  cursor: string | null
}

export function readClientPage({ store, actor }: Context, filter: ClientFilter): Page<ClientRow> {
  const { scope } = actor
  let query = sql.selectFrom('clients').where('is_archived', '=', flag(filter.isArchived))
  if (scope !== 'everything') query = query.where('id', 'in', scope.clientIds)
  if (filter.search) query = query.where('search_text', 'like', containing(fold(filter.search)))
  const count = store.first(query.select(({ fn }) => fn.countAll<number>().as('count')))?.count ?? 0
  const after = readCursor(filter.cursor)
  const direction = filter.isDescending ? 'desc' : 'asc'
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('sort_name', 'id'), filter.isDescending ? '<' : '>', tuple(String(after.value), after.id)),
    )
  const page = query.selectAll('clients').select(({ selectFrom }) =>
    selectFrom('invoice_heads')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .whereRef('invoice_heads.client_id', '=', 'clients.id')
      .as('invoice_count'),
  )
  const rows = store.all(
    page
      .orderBy('sort_name', direction)
      .orderBy('id', direction)
      .limit(filter.limit + 1),
  )
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  const open = openSums(
    store,
    shown.map(({ id }) => id),
  )
  return {
    rows: shown.map((row) => ({
      id: row.id,
      name: row.name,
      city: row.address_city,
      country: row.address_country,
      vatNumber: row.vat_number,
      currency: row.currency,
      invoiceCount: row.invoice_count ?? 0,
      open: open.filter(({ clientId }) => clientId === row.id).map(({ currency, openMinor }) => ({ currency, openMinor })),
    })),
    next: last && rows.length > shown.length ? writeCursor(last.sort_name, last.id) : null,
    count,
  }
}

/** What clients still have to pay; credit notes count against it. */
function openSums(store: Context['store'], ids: readonly string[]) {
  if (ids.length === 0) return []
  const open = raw<number>`sum(case type when 'credit_note' then -1 else 1 end * max(0, payable_minor - settled_minor))`
  return store
    .all(
      sql
        .selectFrom('invoice_heads')
        .select(['client_id as clientId', 'currency', open.as('openMinor')])
        .where('client_id', 'in', ids)
        .where('is_draft', '=', 0)
        .where('is_cancelled', '=', 0)
        .where('is_void', '=', 0)
        .where('is_archived', '=', 0)
        .groupBy(['client_id', 'currency'])
        .orderBy('currency'),
    )
    .filter(({ openMinor }) => openMinor !== 0)
}

export function readClient({ store, actor }: Context, id: string): Client | undefined {
  const { scope } = actor
  if (scope !== 'everything' && !scope.clientIds.includes(id)) return undefined
  const row = store.first(sql.selectFrom('clients').selectAll().where('id', '=', id))
  if (row === undefined) return undefined
  const contacts = store.all(
    sql.selectFrom('contacts').select(['id', 'name', 'email', 'phone', 'role']).where('client_id', '=', id).orderBy('position'),
  )
  return { ...clientOf(row), contacts }
}

/** The client with that VAT number, or else with that very name and no other VAT number. */
export function findClientId({ store }: Context, vatNumber: string, name: string): string | undefined {
  const byNumber =
    vatNumber && store.first(sql.selectFrom('clients').select('id').where('vat_number', '=', vatNumber).orderBy('created_at'))?.id
  if (byNumber) return byNumber
  let byName = sql.selectFrom('clients').select('id').where('name', '=', name).orderBy('created_at')
  if (vatNumber) byName = byName.where('vat_number', '=', '')
  return store.first(byName)?.id
}

export function insertClient(context: Context, input: ClientInput): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('clients').values({ ...stamp, is_archived: 0, ...columnsOf(input) }))
  writeContacts(context, stamp.id, input.contacts)
  return stamp.id
}

export function updateClient(context: Context, input: Omit<Client, 'isArchived'> & { isArchived: boolean }): void {
  const change = { ...columnsOf(input), ...stampChanged(context, input.version), is_archived: flag(input.isArchived) }
  context.store.run(sql.updateTable('clients').set(change).where('id', '=', input.id))
  writeContacts(context, input.id, input.contacts)
}

function writeContacts(context: Context, clientId: string, contacts: ClientInput['contacts']): void {
  context.store.run(sql.deleteFrom('contacts').where('client_id', '=', clientId))
  contacts.forEach(({ id, name, email, phone, role }, position) => {
    context.store.run(
      sql.insertInto('contacts').values({ id: id ?? context.newId(), client_id: clientId, position, name, email, phone, role }),
    )
  })
}

function columnsOf(input: ClientInput) {
  return {
    ...addressColumns(input.address),
    name: input.name,
    short_code: input.shortCode,
    company_id: input.companyId,
    vat_number: input.vatNumber,
    tax_number: input.taxNumber,
    email: input.email,
    phone: input.phone,
    language: input.language,
    currency: input.currency,
    payment_days: input.paymentDays,
    buyer_reference: input.buyerReference,
    early_payment_ppm: input.earlyPayment?.ppm ?? null,
    early_payment_days: input.earlyPayment?.days ?? null,
    notes: input.notes,
    sort_name: fold(input.name),
    search_text: fold([input.name, input.address.city, input.vatNumber, input.email, ...input.contacts.map(({ name }) => name)].join(' ')),
  }
}

function clientOf(row: ClientsTable): Omit<Client, 'contacts'> {
  return {
    id: row.id,
    version: row.version,
    isArchived: row.is_archived === 1,
    name: row.name,
    shortCode: row.short_code,
    companyId: row.company_id,
    address: addressOf(row),
    vatNumber: row.vat_number,
    taxNumber: row.tax_number,
    email: row.email,
    phone: row.phone,
    language: row.language === null ? null : languageSchema.parse(row.language),
    currency: row.currency,
    paymentDays: row.payment_days,
    buyerReference: row.buyer_reference,
    earlyPayment: row.early_payment_ppm === null ? null : { ppm: row.early_payment_ppm, days: row.early_payment_days ?? 0 },
    notes: row.notes,
  }
}
