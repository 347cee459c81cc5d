// The SQL of an asker's scope that several slices share.
import type { Actor, Scope } from '../context'
import { sql } from './store'

type Assigned = Pick<Exclude<Scope, 'everything'>, 'clientIds'>

/** Opportunities of the clients of a scope, and those without a client that the asker cares for. */
export function opportunitiesInScope({ personId }: Pick<Actor, 'personId'>, { clientIds }: Assigned) {
  return sql
    .selectFrom('opportunities')
    .select('id')
    .where(({ eb, or, and }) =>
      or([eb('client_id', 'in', clientIds), and([eb('client_id', 'is', null), eb('owner_id', '=', personId ?? '')])]),
    )
}

/** The ids of the clients of a scope, and of all that is theirs: what the audit trail and additions to records are about. */
export function subjectsInScope({ personId }: Pick<Actor, 'personId'>, { clientIds }: Assigned) {
  const clients = sql.selectFrom('clients').select('id').where('id', 'in', clientIds)
  const documents = sql.selectFrom('invoice_heads').select('id').where('client_id', 'in', clientIds)
  const own = (table: 'payments' | 'proposals' | 'projects') => sql.selectFrom(table).select('id').where('client_id', 'in', clientIds)
  return clients
    .unionAll(documents)
    .unionAll(own('payments'))
    .unionAll(own('proposals'))
    .unionAll(opportunitiesInScope({ personId }, { clientIds }))
    .unionAll(own('projects'))
}
