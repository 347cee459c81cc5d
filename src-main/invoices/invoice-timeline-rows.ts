// The SQL of a document's timeline: its making, its events, all that settled it, and what of that was taken back.
import { sql as raw } from 'kysely'
import type { TimelineEntry } from '#shared/invoices/differences'
import { storedContent } from '#shared/invoices/invoice'
import { storedSnapshot } from '#shared/invoices/snapshot'
import type { Context } from '../context'
import { sql } from '../database/store'
import type { IssuedVersion } from './invoice-rows'

type Row = Omit<TimelineEntry, 'changes' | 'isTakenBack'> & { isTakenBack: 0 | 1 }

/** In the order in which it was written down, whatever the clock said. Who laid a payment upon an invoice stands in the activity of the same moment. */
export function readTimeline({ store }: Context, id: string): Row[] {
  const entries = raw<Row>`(
    with settled (id, wholeId, kind, at, "on", actor, note, amountMinor, sourceId) as (
      select a.id, p.id, 'payment', a.recorded_at, p.received_on,
        coalesce((select x.actor from activities x where x.subject_id = a.invoice_id and x.at = a.recorded_at limit 1), p.actor),
        p.reference, a.amount_minor, p.id
        from allocations a join payments p on p.id = a.payment_id where a.invoice_id = ${id}
      union all
      select c.id, c.id, 'credit', c.recorded_at, substr(c.recorded_at, 1, 10), c.actor,
        coalesce((select h.number from invoice_heads h where h.id = c.credit_note_id), ''), c.amount_minor, c.credit_note_id
        from credit_allocations c where c.invoice_id = ${id}
      union all
      select c.id, c.id, 'used', c.recorded_at, substr(c.recorded_at, 1, 10), c.actor,
        coalesce((select h.number from invoice_heads h where h.id = c.invoice_id), ''), c.amount_minor, c.invoice_id
        from credit_allocations c where c.credit_note_id = ${id}
      union all
      select o.id, o.id, 'write_off', o.recorded_at, o.written_off_on, o.actor, o.reason, o.amount_minor, null
        from write_offs o where o.invoice_id = ${id}
      union all
      select r.id, r.id, 'refund', r.recorded_at, r.refunded_on, r.actor, r.reference, r.amount_minor, null
        from refunds r where r.credit_note_id = ${id}
    )
    select * from (
      select id, 'created' as kind, 0 as isTakenBack, at, substr(at, 1, 10) as "on", actor, '' as note, null as amountMinor, null as sourceId
        from activities where subject_id = ${id} and procedure in ('invoices.create', 'invoices.duplicate', 'invoices.credit') order by id limit 1
    )
    union all
    select id, kind, 0, recorded_at, happened_on, actor, note, null, null from invoice_events where invoice_id = ${id}
    union all
    select id, kind, 0, at, "on", actor, note, amountMinor, sourceId from settled
    union all
    select w.id, s.kind, 1, w.recorded_at, substr(w.recorded_at, 1, 10), w.actor, w.reason, s.amountMinor, s.sourceId
      from settled s join withdrawals w on w.subject_id in (s.id, s.wholeId)
  )`
  return store.all(sql.selectFrom(entries.as('entries')).selectAll().orderBy('id'))
}

/** All versions of an issued document, the first one first. */
export function readVersions({ store }: Context, id: string): IssuedVersion[] {
  const columns = ['revision', 'number', 'content', 'snapshot'] as const
  const rows = store.all(sql.selectFrom('invoice_versions').select(columns).where('invoice_id', '=', id).orderBy('revision'))
  return rows.map((row) => ({ ...row, content: storedContent(row.content), snapshot: storedSnapshot(row.snapshot) }))
}
