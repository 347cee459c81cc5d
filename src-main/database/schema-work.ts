// The tables of projects, budgets, time and expenses as Kysely sees them.
import type { Generated } from 'kysely'
import type { Flag, Master } from './schema'

export interface ProjectsTable extends Master {
  is_archived: Flag
  client_id: string
  name: string
  code: string
  owner_id: string | null
  currency: string
  starts_on: string | null
  ends_on: string | null
  status: string
  schedule: string | null
  rounding_step: number
  rounding_way: string
  notes: string
  sort_name: string
  client_sort_name: string
  search_text: string
  opportunity_id: string | null
}
export interface ProjectMembersTable {
  project_id: string
  person_id: string
}
export interface BudgetsTable extends Master {
  project_id: string
  name: string
  value_minor: number | null
  warn_ppm: number
  starts_on: string | null
  ends_on: string | null
  order_number: string
  is_closed: Flag
}
export interface ServicesTable {
  id: string
  budget_id: string
  position: number
  name: string
  kind: string
  price: string
  uses_rate_cards: Flag
  minutes_per_day: number
  quantity: string
  is_billable: Flag
  is_archived: Flag
}
export interface RateCardsTable extends Master {
  person_id: string | null
  role: string
  client_id: string | null
  per: string
  price: string
  currency: string
  holds_from: string
}
export interface TimeEntriesTable extends Master {
  person_id: string
  project_id: string
  budget_id: string
  service_id: string
  worked_on: string
  minutes: number
  note: string
  is_billable: Flag
  import_key: string | null
  /** whether a living invoice took it; triggers keep it so */
  is_taken: Generated<Flag>
}
export interface TimersTable {
  person_id: string
  service_id: string
  note: string
  started_at: string
}
export interface ReceiptsTable {
  sha256: string
  name: string
  media_type: string
  bytes: Uint8Array
  recorded_at: string
}
export interface ExpensesTable extends Master {
  person_id: string
  project_id: string
  budget_id: string | null
  spent_on: string
  name: string
  amount_minor: number
  tax_minor: number
  markup_ppm: number
  is_billable: Flag
  receipt_sha256: string | null
  notes: string
  search_text: string
  /** whether a living invoice took it; triggers keep it so */
  is_taken: Generated<Flag>
}
export interface TimesheetEventsTable {
  id: string
  person_id: string
  kind: string
  from_on: string | null
  to_on: string | null
  project_id: string | null
  comment: string
  recorded_at: string
  actor: string
}
export interface WorkSettingsTable extends Master {
  approval: string
}
