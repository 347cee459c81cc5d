// The tables of documents and their numbers.
import type { Flag, Master } from './schema'

export interface NumberSeriesTable extends Master {
  company_id: string
  document_type: string
  pattern: string
  reset: 'yearly' | 'monthly' | 'never'
  start: number
}
export interface NumbersTakenTable {
  id: string
  company_id: string
  document_type: string
  number: string
  invoice_id: string
  series_id: string | null
  period: number | null
  counter: number | null
  taken_at: string
}
export interface InvoiceDraftsTable {
  invoice_id: string
  version: number
  content: string
  created_at: string
  updated_at: string
  template_of: string | null
}
export interface InvoiceVersionsTable {
  id: string
  invoice_id: string
  revision: number
  number: string
  content: string
  snapshot: string
  recorded_at: string
  actor: string
}
export interface InvoiceEventsTable {
  id: string
  invoice_id: string
  kind: string
  happened_on: string
  recorded_at: string
  actor: string
  note: string
}
export interface InvoiceHeadsTable {
  id: string
  version: number
  company_id: string
  client_id: string | null
  type: 'invoice' | 'credit_note'
  is_draft: Flag
  is_sent: Flag
  is_cancelled: Flag
  is_void: Flag
  is_imported: Flag
  number: string
  client_name: string
  client_sort_name: string
  subject: string
  issue_on: string
  due_on: string | null
  currency: string
  net_minor: number
  tax_minor: number
  total_minor: number
  payable_minor: number
  search_text: string
  is_archived: Flag
  was_sent: Flag
  credits_invoice_id: string | null
  settled_minor: number
  advance: 'asks' | 'deducts' | null
  own_currency: string
  exchange_rate: string | null
}
export interface KeptDocumentsTable {
  id: string
  invoice_id: string
  event_id: string
  sha256: string
  pages: number
  bytes: Uint8Array
  recorded_at: string
}
export interface ImportedFilesTable {
  id: string
  sha256: string
  file_name: string
  invoice_id: string
  notices: string
  differences: string
  bytes: Uint8Array
  recorded_at: string
}
