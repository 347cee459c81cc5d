// The SQL of an asker's scope that several slices share.
import type { Scope } from '../context'
import { sql } from './store'

/** The ids of the clients of a scope, and of all that is theirs: what the audit trail and additions to records are about. */
export function subjectsInScope({ clientIds }: Exclude<Scope, 'everything'>) {
  const clients = sql.selectFrom('clients').select('id').where('id', 'in', clientIds)
  const documents = sql.selectFrom('invoice_heads').select('id').where('client_id', 'in', clientIds)
  const own = (table: 'payments' | 'proposals' | 'opportunities' | 'projects') =>
    sql.selectFrom(table).select('id').where('client_id', 'in', clientIds)
  return clients
    .unionAll(documents)
    .unionAll(own('payments'))
    .unionAll(own('proposals'))
    .unionAll(own('opportunities'))
    .unionAll(own('projects'))
}
