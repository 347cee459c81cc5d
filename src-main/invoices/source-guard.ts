// How slices whose things are billed watch over it without invoices knowing them: a guard for each, called inside the transaction.
import type { Invoice } from '#shared/invoices/contract'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { GUARD_OF, type GuardName, TAKING_KINDS, type Taken } from '#shared/invoices/taking'
import type { Context } from '../context'
import { readTaken } from './source-rows'

export interface SourceGuard {
  /** Refuses a document that takes too much. It is written already: what it takes is counted, and a refusal undoes it. */
  check(context: Context, document: Invoice, taken: readonly Taken[]): void
  /** The content with what it says about its sources brought up to date, before it is saved. */
  refresh?(context: Context, content: InvoiceContent, invoiceId: string | null): InvoiceContent
}
export type SourceGuards = Partial<Record<GuardName, SourceGuard>>

/** What an invoice and the credit notes over it take now. */
export function takenBy(context: Context, invoiceId: string): Taken[] {
  return readTaken(context, { kinds: TAKING_KINDS, invoiceId })
}

/** Asks the guards about everything of which the document now takes more than before, and about all when it is issued. */
export function checkTakings(context: Context, before: Invoice | null, heldBefore: readonly Taken[], after: Invoice): void {
  const held = new Map(heldBefore.map((taken) => [keyOf(taken), taken]))
  const isIssued = before?.status === 'draft' && after.status !== 'draft'
  const bases = new Set([...(before ? [baseOf(before)] : []), baseOf(after)])
  const now = [...bases].flatMap((invoiceId) => takenBy(context, invoiceId))
  const grown = now.filter((taken) => isIssued || isMore(taken, held.get(keyOf(taken))))
  for (const [name, guard] of Object.entries(context.guards)) {
    const own = grown.filter(({ kind }) => GUARD_OF[kind] === name)
    if (own.length > 0) guard.check(context, after, own)
  }
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

function isMore(now: Taken, before: Taken | undefined): boolean {
  return before === undefined || Math.abs(now.amountMinor) > Math.abs(before.amountMinor) || now.times > before.times
}
