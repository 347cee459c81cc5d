// The tables as Kysely sees them; the migrations are the truth, and a test compares the two.
type Flag = 0 | 1
interface Master {
  id: string
  version: number
  created_at: string
  updated_at: string
}
export interface AddressColumns {
  address_line1: string
  address_line2: string
  address_postal_code: string
  address_city: string
  address_region: string
  address_country: string
}

export interface CompaniesTable extends Master, AddressColumns {
  name: string
  vat_number: string
  tax_number: string
  registration_number: string
  email: string
  phone: string
  website: string
  currency: string
  language: string
  paper: string
  payment_days: number
  prices_include_tax: Flag
  default_tax_rate_id: string | null
  notes: string
  terms: string
  cash_rounding_minor: string
  design: string
  accent: string
  logo_sha256: string | null
  introduction: string
  footer: string
}
interface BankAccountsTable {
  id: string
  company_id: string
  position: number
  name: string
  iban: string
  bic: string
  account_number: string
  bank_name: string
  currency: string | null
}
export interface ClientsTable extends Master, AddressColumns {
  is_archived: Flag
  name: string
  vat_number: string
  tax_number: string
  email: string
  phone: string
  language: string | null
  currency: string | null
  payment_days: number | null
  buyer_reference: string
  notes: string
  sort_name: string
  search_text: string
}
interface ContactsTable {
  id: string
  client_id: string
  position: number
  name: string
  email: string
  phone: string
  role: string
}
export interface ProductsTable extends Master {
  is_archived: Flag
  name: string
  description: string
  sku: string
  unit: string
  unit_price: string
  currency: string
  tax_rate_id: string | null
  sort_name: string
  search_text: string
}
interface TaxRatesTable extends Master {
  is_archived: Flag
  name: string
  category: string
  reason: string
}
interface TaxComponentsTable {
  tax_rate_id: string
  position: number
  name: string
  rate_ppm: number
}
export interface NumberSeriesTable extends Master {
  company_id: string
  document_type: string
  pattern: string
  reset: 'yearly' | 'never'
  start: number
}
interface NumbersTakenTable {
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
interface InvoiceDraftsTable {
  invoice_id: string
  version: number
  content: string
  created_at: string
  updated_at: string
}
interface InvoiceVersionsTable {
  id: string
  invoice_id: string
  revision: number
  number: string
  content: string
  snapshot: string
  recorded_at: string
  actor: string
}
interface InvoiceEventsTable {
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
}
interface KeptDocumentsTable {
  id: string
  invoice_id: string
  event_id: string
  sha256: string
  pages: number
  bytes: Uint8Array
  recorded_at: string
}
interface ImportedFilesTable {
  id: string
  sha256: string
  file_name: string
  invoice_id: string
  notices: string
  differences: string
  bytes: Uint8Array
  recorded_at: string
}
interface PaymentsTable {
  id: string
  client_id: string
  received_on: string
  amount_minor: number
  currency: string
  method: string
  reference: string
  recorded_at: string
  actor: string
}
interface AllocationsTable {
  id: string
  payment_id: string
  invoice_id: string
  amount_minor: number
  recorded_at: string
}
interface ActivitiesTable {
  id: string
  at: string
  actor: string
  procedure: string
  subject: string
  subject_id: string
  before: string | null
  after: string | null
}
interface TombstonesTable {
  id: string
  what: string
  deleted_at: string
  actor: string
}
interface ImagesTable {
  sha256: string
  media_type: string
  width: number
  height: number
  bytes: Uint8Array
  recorded_at: string
}
interface SavedViewsTable extends Master {
  list: string
  name: string
  state: string
}
interface NotesTable {
  name: string
  value: string
}

export interface Tables {
  companies: CompaniesTable
  bank_accounts: BankAccountsTable
  clients: ClientsTable
  contacts: ContactsTable
  products: ProductsTable
  tax_rates: TaxRatesTable
  tax_components: TaxComponentsTable
  number_series: NumberSeriesTable
  numbers_taken: NumbersTakenTable
  invoice_drafts: InvoiceDraftsTable
  invoice_versions: InvoiceVersionsTable
  invoice_events: InvoiceEventsTable
  invoice_heads: InvoiceHeadsTable
  kept_documents: KeptDocumentsTable
  imported_files: ImportedFilesTable
  payments: PaymentsTable
  allocations: AllocationsTable
  activities: ActivitiesTable
  tombstones: TombstonesTable
  images: ImagesTable
  saved_views: SavedViewsTable
  notes: NotesTable
}
