// The tables as Kysely sees them; the migrations are the truth, and a test compares the two.
import type {
  ImportedFilesTable,
  InvoiceDraftsTable,
  InvoiceEventsTable,
  InvoiceHeadsTable,
  InvoiceVersionsTable,
  KeptDocumentsTable,
  NumberSeriesTable,
  NumbersTakenTable,
} from './schema-documents'
import type {
  DocumentSubscribersTable,
  MailSettingsTable,
  MailTemplatesTable,
  OutboxAttachmentsTable,
  OutboxMessagesTable,
  ReminderEventsTable,
  ReminderLaddersTable,
  SubscriberNoticesTable,
} from './schema-mail'
import type {
  AllocationsTable,
  CreditAllocationsTable,
  ExchangeRatesTable,
  PaymentsTable,
  RefundsTable,
  WithdrawalsTable,
  WriteOffsTable,
} from './schema-payments'

import type { AssignmentsTable, PeopleTable, RolesTable, SignInFailuresTable } from './schema-people'
import type {
  AttachmentBytesTable,
  AttachmentsTable,
  CommentsTable,
  CustomFieldsTable,
  RecordDetailsTable,
  RecordTagsTable,
} from './schema-records'
import type { RecurringRunsTable, RecurringSchedulesTable } from './schema-recurring'
import type {
  DepositRefundsTable,
  DepositsTable,
  InvoiceSourcesTable,
  OpportunitiesTable,
  PipelineStagesTable,
  PipelinesTable,
  ProjectSettingsTable,
  ProposalEventsTable,
  ProposalRevisionsTable,
  ProposalsTable,
} from './schema-sales'
import type {
  BudgetsTable,
  ExpensesTable,
  ProjectMembersTable,
  ProjectsTable,
  RateCardsTable,
  ReceiptsTable,
  ServicesTable,
  TimeEntriesTable,
  TimersTable,
  TimesheetEventsTable,
  WorkSettingsTable,
} from './schema-work'

export type Flag = 0 | 1
export interface Master {
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
  short_code: string
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
  early_payment_ppm: number
  early_payment_days: number
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
  short_code: string
  company_id: string | null
  vat_number: string
  tax_number: string
  email: string
  phone: string
  language: string | null
  currency: string | null
  payment_days: number | null
  buyer_reference: string
  notes: string
  early_payment_ppm: number | null
  early_payment_days: number | null
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
interface ActivitiesTable {
  id: string
  at: string
  actor: string
  person_id: string | null
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
  credit_allocations: CreditAllocationsTable
  write_offs: WriteOffsTable
  refunds: RefundsTable
  withdrawals: WithdrawalsTable
  exchange_rates: ExchangeRatesTable
  invoice_sources: InvoiceSourcesTable
  proposals: ProposalsTable
  proposal_revisions: ProposalRevisionsTable
  proposal_events: ProposalEventsTable
  deposits: DepositsTable
  deposit_refunds: DepositRefundsTable
  project_settings: ProjectSettingsTable
  pipelines: PipelinesTable
  pipeline_stages: PipelineStagesTable
  opportunities: OpportunitiesTable
  mail_settings: MailSettingsTable
  mail_templates: MailTemplatesTable
  outbox_messages: OutboxMessagesTable
  outbox_attachments: OutboxAttachmentsTable
  document_subscribers: DocumentSubscribersTable
  subscriber_notices: SubscriberNoticesTable
  reminder_ladders: ReminderLaddersTable
  reminder_events: ReminderEventsTable
  roles: RolesTable
  people: PeopleTable
  assignments: AssignmentsTable
  sign_in_failures: SignInFailuresTable
  recurring_schedules: RecurringSchedulesTable
  recurring_runs: RecurringRunsTable
  record_details: RecordDetailsTable
  record_tags: RecordTagsTable
  custom_fields: CustomFieldsTable
  comments: CommentsTable
  attachments: AttachmentsTable
  attachment_bytes: AttachmentBytesTable
  projects: ProjectsTable
  project_members: ProjectMembersTable
  budgets: BudgetsTable
  services: ServicesTable
  rate_cards: RateCardsTable
  time_entries: TimeEntriesTable
  timers: TimersTable
  receipts: ReceiptsTable
  expenses: ExpensesTable
  timesheet_events: TimesheetEventsTable
  work_settings: WorkSettingsTable
}
