// The tables of opportunities, proposals, deposits, and of what invoices take.

export interface InvoiceSourcesTable {
  invoice_id: string
  kind: string
  position: number
  source_id: string
  parent_id: string
  amount_minor: number
  quantity: string
  direction: number
}
