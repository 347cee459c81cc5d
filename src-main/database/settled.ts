// What settles a document, as SQL for lists: the sum that the view `settlements` has for it.
import { sql as raw } from 'kysely'

/**
 * Asks each table by its own index: through the view, SQLite would read all settlements once for every row of a list.
 * A test holds the two together.
 */
export const settledMinor = raw<number>`(
  coalesce((select sum(a.amount_minor) from allocations a where a.invoice_id = invoice_heads.id
    and not exists (select 1 from withdrawals w where w.subject_id = a.id)
    and not exists (select 1 from withdrawals w where w.subject_id = a.payment_id)), 0)
  + coalesce((select sum(c.amount_minor) from credit_allocations c where c.invoice_id = invoice_heads.id
    and not exists (select 1 from withdrawals w where w.subject_id = c.id)), 0)
  + coalesce((select sum(c.amount_minor) from credit_allocations c where c.credit_note_id = invoice_heads.id
    and not exists (select 1 from withdrawals w where w.subject_id = c.id)), 0)
  + coalesce((select sum(o.amount_minor) from write_offs o where o.invoice_id = invoice_heads.id
    and not exists (select 1 from withdrawals w where w.subject_id = o.id)), 0)
  + coalesce((select sum(r.amount_minor) from refunds r where r.credit_note_id = invoice_heads.id
    and not exists (select 1 from withdrawals w where w.subject_id = r.id)), 0))`
