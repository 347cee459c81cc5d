// The SQL of the tabs: counts and amounts by state, read in the order of indexes that have all of it, so that 100,000 documents need no sorting.
import { type RawBuilder, sql as raw } from 'kysely'
import type { StateSum } from '#shared/invoices/contract'
import type { Status } from '#shared/invoices/lifecycle'
import type { Context } from '../context'
import { sql } from '../database/store'

interface Sums {
  count: number
  payable: number
  settled: number
}
const FLAGS = ['is_archived', 'currency', 'is_draft', 'is_void', 'is_cancelled', 'is_sent', 'type'] as const
const NOTHING: Sums = { count: 0, payable: 0, settled: 0 }

const unpaid = raw<boolean>`payable_minor > settled_minor`

/** Three figures of those documents for which all conditions hold, one row for each combination of flags. */
function readGroups({ store, actor }: Context, clientId: string | null, conditions: readonly RawBuilder<boolean>[]) {
  let query = sql
    .selectFrom('invoice_heads')
    .select(FLAGS)
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number>('payable_minor').as('payable')])
    .select(({ fn }) => fn.sum<number>('settled_minor').as('settled'))
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  if (clientId) query = query.where('client_id', '=', clientId)
  for (const condition of conditions) query = query.where(condition)
  return new Map(store.all(query.groupBy(FLAGS)).map((row) => [FLAGS.map((flag) => row[flag]).join(), row]))
}

/** A test holds this and `statusOf` together. */
export function readStateSums(context: Context, clientId: string | null): StateSum[] {
  const { today } = context
  const read = (...conditions: RawBuilder<boolean>[]) => readGroups(context, clientId, conditions)
  const [all, unsettled] = [read(), read(unpaid)]
  const late = read(unpaid, raw`type = 'invoice'`, raw`due_on < ${today}`)
  const partly = read(unpaid, raw`settled_minor > 0`, raw`(type <> 'invoice' or due_on is null or due_on >= ${today})`)
  const sums = [...all].flatMap(([key, row]) => {
    const open = unsettled.get(key) ?? NOTHING
    const say = (status: Status, { count, payable, settled }: Sums, isOpen: boolean): StateSum => {
      const sign = row.type === 'credit_note' ? -1 : 1
      const openMinor = isOpen && row.is_archived === 0 ? sign * (payable - settled) : 0
      return { status, isArchived: row.is_archived === 1, currency: row.currency, count, payableMinor: sign * payable, openMinor }
    }
    if (row.is_draft === 1) return [say('draft', row, false)]
    if (row.is_void === 1) return [say('void', row, false)]
    if (row.is_cancelled === 1) return [say('cancelled', row, false)]
    if (row.is_sent === 0) return [say('finalized', open, true), say('finalized', minus(row, open), false)]
    const [overdue, begun] = [late.get(key) ?? NOTHING, partly.get(key) ?? NOTHING]
    const sent = minus(minus(open, overdue), begun)
    return [
      say('paid', minus(row, open), false),
      say('overdue', overdue, true),
      say('partially_paid', begun, true),
      say('sent', sent, true),
    ]
  })
  return together(sums.filter(({ count }) => count > 0))
}

function minus(a: Sums, b: Sums): Sums {
  return { count: a.count - b.count, payable: a.payable - b.payable, settled: a.settled - b.settled }
}

/** Invoices and credit notes of one state are one. */
function together(sums: readonly StateSum[]): StateSum[] {
  const found = new Map<string, StateSum>()
  for (const sum of sums) {
    const key = `${sum.status} ${sum.isArchived} ${sum.currency}`
    const before = found.get(key) ?? { ...sum, count: 0, payableMinor: 0, openMinor: 0 }
    const payableMinor = before.payableMinor + sum.payableMinor
    found.set(key, { ...before, count: before.count + sum.count, payableMinor, openMinor: before.openMinor + sum.openMinor })
  }
  return [...found.values()]
}
