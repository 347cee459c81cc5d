// How slices whose things are billed watch over it without invoices knowing them: a guard for each, called inside the transaction.
import type { Invoice } from '#shared/invoices/contract'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { GUARD_OF, type GuardName, TAKING_KINDS, type Taken } from '#shared/invoices/taking'
import type { TimesheetLine } from '#shared/invoices/timesheet'
import type { Context } from '../context'
import { readTaken } from './source-rows'

export interface TakenChange extends Taken {
  /** more than before the change, or about to be issued; less can never be too much */
  isMore: boolean
}
export interface SourceGuard {
  /** Refuses a document that takes too much. It is written already: what it takes is counted, and a refusal undoes it. */
  check(context: Context, document: Invoice, changes: readonly TakenChange[]): void
  /** The content with what it says about its sources brought up to date, before it is saved. */
  refresh?(context: Context, content: InvoiceContent, invoiceId: string | null): InvoiceContent
  /** The time that a document bills, for the pages behind it. */
  timesheet?(context: Context, content: InvoiceContent): TimesheetLine[]
}
export type SourceGuards = Partial<Record<GuardName, SourceGuard>>

/** What an invoice and the credit notes over it take now. */
export function takenBy(context: Context, invoiceId: string): Taken[] {
  return readTaken(context, { kinds: TAKING_KINDS, invoiceId })
}

/** Asks the guards about everything of which the document takes another amount than before, and about all when it is issued. */
export function checkTakings(context: Context, before: Invoice | null, heldBefore: readonly Taken[], after: Invoice): void {
  const held = new Map(heldBefore.map((taken) => [keyOf(taken), taken]))
  const isIssued = before?.status === 'draft' && after.status !== 'draft'
  const bases = new Set([...(before ? [baseOf(before)] : []), baseOf(after)])
  const now = [...bases].flatMap((invoiceId) => takenBy(context, invoiceId))
  const changes = now.flatMap((taken): TakenChange[] => {
    const change = compare(taken, held.get(keyOf(taken)))
    return isIssued || change !== 0 ? [{ ...taken, isMore: isIssued || change > 0 }] : []
  })
  const gone = isGone(after) ? [] : heldBefore.filter((taken) => !now.some((one) => keyOf(one) === keyOf(taken)))
  const all = [...changes, ...gone.map((taken) => ({ ...taken, amountMinor: 0, times: 0, isMore: false }))]
  for (const [name, guard] of Object.entries(context.guards)) {
    const own = all.filter(({ kind }) => GUARD_OF[kind] === name)
    if (own.length > 0) guard.check(context, after, own)
  }
}

function isGone({ status, isArchived }: Invoice): boolean {
  return isArchived || status === 'void' || status === 'cancelled'
}

/** The invoice that a document is, or that it credits. */
export function baseOf({ id, content }: Pick<Invoice, 'id' | 'content'>): string {
  return content.creditsInvoiceId ?? id
}

export function refreshSources(context: Context, content: InvoiceContent, invoiceId: string | null): InvoiceContent {
  if (![...content.lines, ...content.adjustments].some(({ source }) => source)) return content
  return Object.values(context.guards).reduce((fresh, guard) => guard.refresh?.(context, fresh, invoiceId) ?? fresh, content)
}

function keyOf({ kind, sourceId, invoiceId }: Taken): string {
  return `${kind} ${sourceId} ${invoiceId}`
}

/** Above zero when more is taken than before, below zero when less. */
function compare(now: Taken, before: Taken | undefined): number {
  if (before === undefined) return 1
  return Math.abs(now.amountMinor) - Math.abs(before.amountMinor) || now.times - before.times
}
