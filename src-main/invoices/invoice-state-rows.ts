// The SQL of the tabs: counts and amounts by state, read in the order of one index that has all of it, so that 100,000 documents need no sorting.
import { sql as raw } from 'kysely'
import type { StateSum } from '#shared/invoices/contract'
import type { Status } from '#shared/invoices/lifecycle'
import type { Context } from '../context'
import { sql } from '../database/store'

interface Sums {
  count: number
  payable: number
  settled: number
}
const unpaid = raw`payable_minor > settled_minor`

/** Three figures of those rows of a group for which a condition holds. */
function figures<Name extends string>(name: Name, condition: ReturnType<typeof raw>) {
  return [
    raw<number>`count(*) filter (where ${condition})`.as(`${name}Count` as const),
    raw<number>`coalesce(sum(payable_minor) filter (where ${condition}), 0)`.as(`${name}Payable` as const),
    raw<number>`coalesce(sum(settled_minor) filter (where ${condition}), 0)`.as(`${name}Settled` as const),
  ] as const
}

const flags = ['is_archived', 'currency', 'is_draft', 'is_void', 'is_cancelled', 'is_sent', 'type'] as const

/** A test holds this and `statusOf` together. */
export function readStateSums({ store, actor, today }: Context, clientId: string | null): StateSum[] {
  const late = raw`${unpaid} and type = 'invoice' and due_on < ${today}`
  const onTime = raw`${unpaid} and not (type = 'invoice' and due_on is not null and due_on < ${today})`
  let query = sql
    .selectFrom('invoice_heads')
    .select(flags)
    .select(figures('all', raw`true`))
    .select(figures('unpaid', unpaid))
    .select(figures('late', late))
    .select(figures('partly', raw`${onTime} and settled_minor > 0`))
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  if (clientId) query = query.where('client_id', '=', clientId)
  const sums = store.all(query.groupBy(flags)).flatMap((row) => {
    const all = { count: row.allCount, payable: row.allPayable, settled: row.allSettled }
    const open = { count: row.unpaidCount, payable: row.unpaidPayable, settled: row.unpaidSettled }
    const overdue = { count: row.lateCount, payable: row.latePayable, settled: row.lateSettled }
    const partly = { count: row.partlyCount, payable: row.partlyPayable, settled: row.partlySettled }
    const say = (status: Status, { count, payable, settled }: Sums, isOpen: boolean): StateSum => {
      const sign = row.type === 'credit_note' ? -1 : 1
      const openMinor = isOpen && row.is_archived === 0 ? sign * (payable - settled) : 0
      return { status, isArchived: row.is_archived === 1, currency: row.currency, count, payableMinor: sign * payable, openMinor }
    }
    if (row.is_draft === 1) return [say('draft', all, false)]
    if (row.is_void === 1) return [say('void', all, false)]
    if (row.is_cancelled === 1) return [say('cancelled', all, false)]
    if (row.is_sent === 0) return [say('finalized', open, true), say('finalized', minus(all, open), false)]
    const sent = minus(minus(open, overdue), partly)
    return [
      say('paid', minus(all, open), false),
      say('overdue', overdue, true),
      say('partially_paid', partly, true),
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
