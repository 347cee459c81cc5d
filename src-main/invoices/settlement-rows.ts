// The SQL of all that settles a document: payments, credit, write-offs, refunds. What was taken back does not count.
import { sql as raw } from 'kysely'
import type { Invoice } from '#shared/invoices/contract'
import type { Context } from '../context'
import { sql } from '../database/store'

export type Settlement = Invoice['settlements'][number]

const stands = (column: string) => raw`not exists (select 1 from withdrawals w where w.subject_id = ${raw.ref(column)})`

const numberOf = (column: string) => raw`coalesce((select h.number from invoice_heads h where h.id = ${raw.ref(column)}), '')`

/** Everything that settles a document, the oldest first. Each arm has its own index: a view over them would be read whole for every document. */
export function readSettlements({ store }: Context, id: string): Settlement[] {
  const arms = raw<Settlement>`(
    select 'payment' as kind, a.id, a.amount_minor as amountMinor, p.received_on as "on", p.reference as note, p.id as sourceId
      from allocations a join payments p on p.id = a.payment_id where a.invoice_id = ${id} and ${stands('a.id')} and ${stands('p.id')}
    union all
    select 'credit', c.id, c.amount_minor, coalesce(c.used_on, substr(c.recorded_at, 1, 10)), ${numberOf('c.credit_note_id')}, c.credit_note_id from credit_allocations c where c.invoice_id = ${id} and ${stands('c.id')}
    union all
    select 'used', c.id, c.amount_minor, coalesce(c.used_on, substr(c.recorded_at, 1, 10)), ${numberOf('c.invoice_id')}, c.invoice_id from credit_allocations c where c.credit_note_id = ${id} and ${stands('c.id')}
    union all
    select 'write_off', o.id, o.amount_minor, o.written_off_on, o.reason, o.id from write_offs o where o.invoice_id = ${id} and ${stands('o.id')}
    union all
    select 'refund', r.id, r.amount_minor, r.refunded_on, r.reference, r.id from refunds r where r.credit_note_id = ${id} and ${stands('r.id')})`
  return store.all(sql.selectFrom(arms.as('settled')).selectAll().orderBy('on').orderBy('id'))
}

export function addUpSettlements(settlements: readonly Settlement[]): number {
  return settlements.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}
