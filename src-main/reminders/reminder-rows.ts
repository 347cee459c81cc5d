// All SQL about reminders: the ladders, what was decided, and the open invoices with the credit of their clients.
import { sql as raw } from 'kysely'
import type { ReminderEvent } from '#shared/reminders/due'
import type { Ladder } from '#shared/reminders/ladder'
import type { Context } from '../context'
import { flag, stampChanged, stampNew } from '../database/columns'
import type { ReminderEventsTable } from '../database/schema-mail'
import { sql } from '../database/store'

export function readLadder({ store }: Context, companyId: string): Ladder | undefined {
  const row = store.first(sql.selectFrom('reminder_ladders').selectAll().where('company_id', '=', companyId).limit(1))
  return row && { companyId, version: row.version, isOn: row.is_on === 1, steps: JSON.parse(row.steps) as Ladder['steps'] }
}

export function writeLadder(context: Context, { companyId, version, isOn, steps }: Ladder): void {
  const columns = { is_on: flag(isOn), steps: JSON.stringify(steps) }
  if (version === 0) {
    context.store.run(sql.insertInto('reminder_ladders').values({ ...stampNew(context), company_id: companyId, ...columns }))
    return
  }
  const changed = { ...stampChanged(context, version), ...columns }
  context.store.run(sql.updateTable('reminder_ladders').set(changed).where('company_id', '=', companyId))
}

interface NewReminderEvent {
  invoiceId: string
  kind: ReminderEvent['kind']
  stepId?: string
  until?: string
  messageId?: string
}

export function insertReminderEvent(context: Context, { invoiceId, kind, stepId, until, messageId }: NewReminderEvent): void {
  const values = {
    id: context.newId(),
    invoice_id: invoiceId,
    kind,
    step_id: stepId ?? null,
    happened_on: context.today,
    until_on: until ?? null,
    message_id: messageId ?? null,
    recorded_at: context.now,
    actor: context.actor.name,
  }
  context.store.run(sql.insertInto('reminder_events').values(values))
}

/** The events by invoice, in their order; a reminder whose message was taken back does not count. */
export function readReminderEvents({ store }: Context, invoiceIds: readonly string[]): Map<string, ReminderEvent[]> {
  if (invoiceIds.length === 0) return new Map()
  const cancelled = raw<boolean>`not exists (select 1 from outbox_messages m where m.id = reminder_events.message_id and m.state = 'cancelled')`
  const rows = store.all(
    sql
      .selectFrom('reminder_events')
      .selectAll()
      .where('invoice_id', 'in', raw<string>`(select value from json_each(${JSON.stringify(invoiceIds)}))`)
      .where(cancelled)
      .orderBy('id'),
  )
  const byInvoice = new Map<string, ReminderEvent[]>()
  for (const row of rows) byInvoice.set(row.invoice_id, [...(byInvoice.get(row.invoice_id) ?? []), eventOf(row)])
  return byInvoice
}

function eventOf({ kind, step_id, happened_on, until_on }: ReminderEventsTable): ReminderEvent {
  return { kind: kind as ReminderEvent['kind'], stepId: step_id, on: happened_on, until: until_on }
}

/** Whether anything was ever planned: most questions end here. */
export function hasPlans({ store }: Context): boolean {
  return store.first(sql.selectFrom('reminder_events').select('id').limit(1)) !== undefined
}

/** The open, sent invoices of the clients of whom at least one invoice is planned. */
export function readOpenInvoices({ store, actor }: Context, clientId: string | null) {
  const columns = [
    'id',
    'company_id',
    'client_id',
    'client_name',
    'number',
    'currency',
    'due_on',
    'is_archived',
    'payable_minor',
    'settled_minor',
  ] as const
  let query = sql
    .selectFrom('invoice_heads')
    .select(columns)
    .where('type', '=', 'invoice')
    .where('is_draft', '=', 0)
    .where('is_sent', '=', 1)
    .where('is_void', '=', 0)
    .where('is_cancelled', '=', 0)
    .where('is_archived', '=', 0)
    .where('settled_minor', '<', raw.ref<number>('payable_minor'))
  const planned = raw<string>`(select h.client_id from reminder_events e join invoice_heads h on h.id = e.invoice_id where e.kind = 'planned')`
  query = query.where('client_id', 'in', planned)
  if (clientId !== null) query = query.where('client_id', '=', clientId)
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  return store.all(query.orderBy('due_on').orderBy('id'))
}
