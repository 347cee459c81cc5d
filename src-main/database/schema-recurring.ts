// The tables of recurring invoices.
import type { Flag, Master } from './schema'

export interface RecurringSchedulesTable extends Master {
  name: string
  template_id: string
  every: number
  unit: string
  anchor_on: string
  ends_on: string | null
  ends_after: number | null
  covers: string
  states_period: Flag
  finalizes: Flag
  is_paused: Flag
  not_before: string
}
export interface RecurringRunsTable {
  id: string
  schedule_id: string
  run_on: string
  invoice_id: string
  recorded_at: string
  actor: string
}
