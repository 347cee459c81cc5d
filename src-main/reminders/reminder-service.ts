// Reminders: what is due is computed from the facts and today; a person approves, skips or puts off each one.
import { addDays, daysBetween } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import type { Message } from '#shared/mail/message'
import type { OutboxRow } from '#shared/mail/outbox'
import type { DueReminderRow, ReminderPlan } from '#shared/reminders/contract'
import { type ClientCredit, coveredByCredit, dueStep, isPlanned, type OpenInvoice, remindersDue } from '#shared/reminders/due'
import { reminderFailures } from '#shared/reminders/failures'
import { type Ladder, usualLadder } from '#shared/reminders/ladder'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { checkVersion } from '../database/columns'
import { getInvoice } from '../invoices/invoice-service'
import { requireServer } from '../mail/letter-service'
import { messageFor, type Prepared, prepareMail, queueFor } from '../mail/mail-service'
import { creditOf } from '../payments/credit-service'
import { hasPlans, insertReminderEvent, readLadder, readOpenInvoices, readReminderEvents, writeLadder } from './reminder-rows'

export function ladderOf(context: Context, { companyId }: { companyId: string }): Ladder {
  requireCompany(context, companyId)
  return readLadder(context, companyId) ?? usualLadder(companyId)
}

export function saveLadder(context: Context, input: Ladder): Ladder {
  const before = ladderOf(context, input)
  checkVersion('reminders', input.version, before.version)
  writeLadder(context, { ...input, steps: input.steps.toSorted((a, b) => a.days - b.days) })
  const after = ladderOf(context, input)
  context.record({ subject: 'company', subjectId: input.companyId, before: { reminders: before }, after: { reminders: after } })
  return after
}

type OpenRow = ReturnType<typeof readOpenInvoices>[number]

function asOpen({ today }: Context, row: OpenRow): OpenInvoice {
  const isOverdue = row.due_on !== null && row.due_on < today
  return {
    id: row.id,
    companyId: row.company_id,
    clientId: row.client_id,
    currency: row.currency,
    status: isOverdue ? 'overdue' : row.settled_minor > 0 ? 'partially_paid' : 'sent',
    dueOn: row.due_on,
    openMinor: row.payable_minor - row.settled_minor,
  }
}

/** What is left of the clients' payments and credit notes, added up by currency. */
function creditFor(context: Context, clientIds: readonly string[]): ClientCredit[] {
  return clientIds.flatMap((clientId) => {
    const byCurrency = new Map<string, number>()
    for (const { currency, creditMinor } of creditOf(context, { clientId }))
      byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + creditMinor)
    return [...byCurrency].map(([currency, creditMinor]) => ({ clientId, currency, creditMinor }))
  })
}

function gather(context: Context, clientId: string | null) {
  const rows = hasPlans(context) ? readOpenInvoices(context, clientId) : []
  const invoices = rows.map((row) => asOpen(context, row))
  const clients = [...new Set(invoices.flatMap((invoice) => invoice.clientId ?? []))]
  const companies = [...new Set(invoices.map(({ companyId }) => companyId))]
  const steps = new Map(companies.map((companyId) => [companyId, ladderOf(context, { companyId }).steps]))
  const events = readReminderEvents(
    context,
    invoices.map(({ id }) => id),
  )
  return { rows, invoices, credit: creditFor(context, clients), steps, events }
}

export function listDue(context: Context, { clientId }: { clientId: string | null }): DueReminderRow[] {
  const facts = gather(context, clientId)
  const rows = new Map(facts.rows.map((row) => [row.id, row]))
  return remindersDue(context.today, facts).flatMap((due) => {
    const row = rows.get(due.invoiceId)
    if (row?.due_on == null) return []
    const { number, client_id, client_name, currency, due_on, payable_minor, settled_minor } = row
    const daysLate = daysBetween(due_on, context.today)
    return {
      ...due,
      number,
      clientId: client_id,
      clientName: client_name,
      dueOn: due_on,
      daysLate,
      currency,
      openMinor: payable_minor - settled_minor,
    }
  })
}

const canBePlanned = ({ type, status, dueOn, isArchived }: Invoice) =>
  type === 'invoice' && ['sent', 'overdue', 'partially_paid'].includes(status) && dueOn !== null && !isArchived

export function planOf(context: Context, { invoiceId }: { invoiceId: string }): ReminderPlan {
  const invoice = getInvoice(context, { id: invoiceId })
  const can = canBePlanned(invoice)
  const events = readReminderEvents(context, [invoiceId]).get(invoiceId) ?? []
  const facts = can ? gather(context, invoice.clientId) : undefined
  const isCovered = facts !== undefined && coveredByCredit(facts.invoices, facts.credit).has(invoiceId)
  const planned = isPlanned(events)
  return {
    invoiceId,
    isPlanned: planned,
    canBePlanned: can,
    isCovered,
    next: can && planned && !isCovered ? nextOf(context, invoice) : null,
  }
}

/** Whether a reminder that was approved earlier still has something to ask for. */
export function isStillOwed(context: Context, invoiceId: string): boolean {
  const { canBePlanned: isOpen, isCovered } = planOf(context, { invoiceId })
  return isOpen && !isCovered
}

/** The first day from today on which a step is due. */
function nextOf(context: Context, { id, dueOn, content }: Invoice): ReminderPlan['next'] {
  const { steps } = ladderOf(context, content)
  const events = readReminderEvents(context, [id]).get(id) ?? []
  const last = Math.max(0, ...steps.map(({ days }) => days)) + 400
  for (let ahead = 0; dueOn !== null && ahead <= last; ahead += 1) {
    const today = addDays(context.today, ahead)
    const due = dueStep({ today, dueOn, steps, events })
    if (due) return { on: today, level: due.level }
  }
  return null
}

export function setPlan(context: Context, { invoiceId, isPlanned: wanted }: { invoiceId: string; isPlanned: boolean }): ReminderPlan {
  const invoice = getInvoice(context, { id: invoiceId })
  if (wanted && !canBePlanned(invoice)) throw fail(reminderFailures.reminders_not_for, { number: invoice.number })
  insertReminderEvent(context, { invoiceId, kind: wanted ? 'planned' : 'stopped' })
  context.record({ subject: 'invoice', subjectId: invoiceId, before: null, after: { reminders: wanted ? 'planned' : 'stopped' } })
  return planOf(context, { invoiceId })
}

interface Step {
  invoiceId: string
  stepId: string
}

function requireDue(context: Context, { invoiceId, stepId }: Step): { invoice: Invoice; due: DueReminderRow } {
  const invoice = getInvoice(context, { id: invoiceId })
  const due = listDue(context, { clientId: invoice.clientId }).find((one) => one.invoiceId === invoiceId && one.step.id === stepId)
  if (due === undefined) throw fail(reminderFailures.reminder_not_due, { number: invoice.number })
  return { invoice, due }
}

export function prepareReminder(context: Context, { message, ...step }: Step & { message?: Message | undefined }): Promise<Prepared> {
  const { invoice, due } = requireDue(context, step)
  requireServer(context, invoice.content.companyId)
  const text = message ?? messageFor(context, invoice, due.step.template)
  return prepareMail(context, { ...text, invoiceId: invoice.id, attachPdf: true, attachOriginal: false, copyToMe: false })
}

/** Asked again inside the transaction: what was paid meanwhile is not reminded of. */
export function approveReminder(context: Context, step: Step, { composed }: Prepared): OutboxRow {
  const { invoice } = requireDue(context, step)
  const message = queueFor(context, invoice, 'reminder', composed)
  insertReminderEvent(context, { ...step, kind: 'approved', messageId: message.id })
  return message
}

export function skipReminder(context: Context, step: Step): { invoiceId: string } {
  const { due } = requireDue(context, step)
  insertReminderEvent(context, { ...step, kind: 'skipped' })
  context.record({ subject: 'invoice', subjectId: step.invoiceId, before: null, after: { reminder: due.level, decision: 'skipped' } })
  return { invoiceId: step.invoiceId }
}

export function snoozeReminder(context: Context, { until, ...step }: Step & { until: string }): { invoiceId: string } {
  if (until <= context.today) throw fail(reminderFailures.snooze_in_past, { until, today: context.today })
  const { due } = requireDue(context, step)
  insertReminderEvent(context, { ...step, kind: 'snoozed', until })
  context.record({ subject: 'invoice', subjectId: step.invoiceId, before: null, after: { reminder: due.level, snoozedUntil: until } })
  return { invoiceId: step.invoiceId }
}
