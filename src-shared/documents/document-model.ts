// What the renderer of documents receives: plain JSON, because it crosses to a worker thread.
import type { Image } from '../images/image'
import type { InvoiceContent } from '../invoices/invoice'
import type { Snapshot } from '../invoices/snapshot'
import type { TimesheetLine } from '../invoices/timesheet'
import type { PrintedDocument } from './printed-document'

/** A document to be printed. `number` is empty on a draft; `logo` is the picture that the snapshot names. */
export interface DocumentModel {
  number: string
  isDraft: boolean
  content: InvoiceContent
  snapshot: Snapshot
  logo: Image | null
  /** the time that it bills, when it is printed behind it */
  timesheet?: readonly TimesheetLine[]
}

/** A document whose words and figures are decided already, such as a proposal. */
export interface PrintedSheet {
  printed: PrintedDocument
  logo: Image | null
}
export type Printable = DocumentModel | PrintedSheet
