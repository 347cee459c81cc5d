// All SQL about expenses and their receipts.
import { sql as raw } from 'kysely'
import { fold } from '#shared/basics/text'
import type { Expense, ReceiptType } from '#shared/expenses/expense'
import type { Context } from '../context'
import { containing, flag, stampChanged, stampNew } from '../database/columns'
import { readCursor, writeCursor } from '../database/paging'
import { sql } from '../database/store'

export interface ExpenseFilter {
  search: string
  projectId: string | null
  personId: string | null
  from: string | null
  to: string | null
  isBillable: boolean | null
  limit: number
  cursor: string | null
}
type Visible = ReturnType<typeof raw<boolean>>
export interface NamedExpense extends Expense {
  personName: string
  projectName: string
  clientName: string
  currency: string
}

const expenses = sql
  .selectFrom('expenses')
  .innerJoin('projects', 'projects.id', 'expenses.project_id')
  .innerJoin('clients', 'clients.id', 'projects.client_id')
  .innerJoin('people', 'people.id', 'expenses.person_id')
  .select([
    'expenses.id as id',
    'expenses.version as version',
    'expenses.person_id as personId',
    'expenses.project_id as projectId',
    'budget_id as budgetId',
    'spent_on as spentOn',
    'expenses.name as name',
    'amount_minor as amountMinor',
    'tax_minor as taxMinor',
    'markup_ppm as markupPpm',
    'is_billable as isBillable',
    'receipt_sha256 as receiptId',
    'expenses.notes as notes',
    'people.name as personName',
    'projects.name as projectName',
    'clients.name as clientName',
    'projects.currency as currency',
  ])
const named = <Row extends { isBillable: 0 | 1 }>(row: Row) => ({ ...(row as Omit<Row, 'isBillable'>), isBillable: row.isBillable === 1 })

function matching(filter: ExpenseFilter, isVisible: Visible) {
  let query = expenses.where(isVisible)
  if (filter.projectId) query = query.where('expenses.project_id', '=', filter.projectId)
  if (filter.personId) query = query.where('expenses.person_id', '=', filter.personId)
  if (filter.from) query = query.where('spent_on', '>=', filter.from)
  if (filter.to) query = query.where('spent_on', '<=', filter.to)
  if (filter.isBillable !== null) query = query.where('is_billable', '=', flag(filter.isBillable))
  if (filter.search) {
    const words = containing(fold(filter.search))
    query = query.where(raw<boolean>`(expenses.search_text like ${words} or projects.search_text like ${words})`)
  }
  return query
}

export function readExpensePage({ store }: Context, filter: ExpenseFilter, isVisible: Visible) {
  const net = raw<number>`(amount_minor - tax_minor)`
  const sums = store.all(
    matching(filter, isVisible)
      .clearSelect()
      .select(['projects.currency as currency'])
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .select(raw<number>`sum(amount_minor)`.as('amountMinor'))
      // Net and markup are never negative, so adding a half before dividing rounds half away from zero, as partOf does.
      .select(raw<number>`sum(case is_billable when 1 then ${net} + (${net} * markup_ppm + 500000) / 1000000 else 0 end)`.as('billedMinor'))
      .groupBy('projects.currency')
      .orderBy('projects.currency'),
  )
  const after = readCursor(filter.cursor)
  let query = matching(filter, isVisible)
  if (after) query = query.where(raw<boolean>`(spent_on, expenses.id) < (${after.value}, ${after.id})`)
  const rows = store.all(
    query
      .orderBy('spent_on', 'desc')
      .orderBy('expenses.id', 'desc')
      .limit(filter.limit + 1),
  )
  const shown = rows.slice(0, filter.limit).map(named)
  const last = shown.at(-1)
  return {
    rows: shown as NamedExpense[],
    next: last && rows.length > shown.length ? writeCursor(last.spentOn, last.id) : null,
    count: sums.reduce((total, { count }) => total + count, 0),
    sums: sums.map(({ currency, amountMinor, billedMinor }) => ({ currency, amountMinor, billedMinor })),
  }
}

export function readExpensesOfProject({ store }: Context, projectId: string): NamedExpense[] {
  return store.all(expenses.where('expenses.project_id', '=', projectId).orderBy('spent_on').orderBy('expenses.id')).map(named)
}

export function readExpense({ store }: Context, id: string, isVisible: Visible): NamedExpense | undefined {
  const row = store.first(expenses.where('expenses.id', '=', id).where(isVisible))
  return row && named(row)
}

type Content = Omit<Expense, 'id' | 'version'>

export function insertExpense(context: Context, expense: Content): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('expenses').values({ ...stamp, ...columnsOf(expense) }))
  return stamp.id
}

export function updateExpense(context: Context, { id, version, ...expense }: Expense): void {
  const change = { ...columnsOf(expense), ...stampChanged(context, version) }
  context.store.run(sql.updateTable('expenses').set(change).where('id', '=', id))
}

export function deleteExpense({ store }: Context, id: string): void {
  store.run(sql.deleteFrom('expenses').where('id', '=', id))
}

interface ReceiptRow {
  id: string
  name: string
  mediaType: ReceiptType
  content: Uint8Array
}

export function readReceipt({ store }: Context, id: string): ReceiptRow | undefined {
  const row = store.first(sql.selectFrom('receipts').selectAll().where('sha256', '=', id))
  return row && { id, name: row.name, mediaType: row.media_type as ReceiptType, content: row.bytes }
}

export function insertReceipt({ store, now }: Context, { id, name, mediaType, content }: ReceiptRow): void {
  store.run(sql.insertInto('receipts').values({ sha256: id, name, media_type: mediaType, bytes: content, recorded_at: now }))
}

/** Whether the asker sees an expense with this receipt; of one person where only those are theirs to see. */
export function readSeesReceipt({ store }: Context, id: string, isVisible: Visible, personId: string | null): boolean {
  let query = expenses.where('receipt_sha256', '=', id).where(isVisible)
  if (personId !== null) query = query.where('expenses.person_id', '=', personId)
  return store.first(query.limit(1)) !== undefined
}

function columnsOf(expense: Content) {
  return {
    person_id: expense.personId,
    project_id: expense.projectId,
    budget_id: expense.budgetId,
    spent_on: expense.spentOn,
    name: expense.name,
    amount_minor: expense.amountMinor,
    tax_minor: expense.taxMinor,
    markup_ppm: expense.markupPpm,
    is_billable: flag(expense.isBillable),
    receipt_sha256: expense.receiptId,
    notes: expense.notes,
    search_text: fold([expense.name, expense.notes].join(' ')),
  }
}
