// What the renderer of documents receives: plain JSON, because it crosses to a worker thread.
import type { InvoiceContent } from '../invoices/invoice'
import type { Snapshot } from '../invoices/snapshot'

/** A document to be printed. `number` is empty on a draft. */
export interface DocumentModel {
  number: string
  isDraft: boolean
  content: InvoiceContent
  snapshot: Snapshot
}
