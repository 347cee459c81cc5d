// The tables of opportunities, proposals, deposits, and of what invoices take.
import type { Flag, Master } from './schema'

export interface InvoiceSourcesTable {
  invoice_id: string
  kind: string
  position: number
  source_id: string
  parent_id: string
  amount_minor: number
  quantity: string
  part: string
  direction: number
}
export interface ProposalsTable extends Master {
  company_id: string
  client_id: string | null
  opportunity_id: string | null
  state: 'draft' | 'sent' | 'accepted' | 'declined'
  revision: number
  number: string
  content: string
  snapshot: string | null
  client_name: string
  client_sort_name: string
  subject: string
  issue_on: string
  valid_until: string | null
  currency: string
  net_minor: number
  total_minor: number
  search_text: string
  project_id: string | null
  budget_id: string | null
}
export interface ProposalRevisionsTable {
  id: string
  proposal_id: string
  revision: number
  number: string
  content: string
  snapshot: string
  recorded_at: string
  actor: string
}
export interface ProposalEventsTable {
  id: string
  proposal_id: string
  kind: string
  happened_on: string
  person: string
  note: string
  file_id: string | null
  recorded_at: string
  actor: string
}
export interface DepositsTable {
  id: string
  proposal_id: string
  client_id: string
  received_on: string
  amount_minor: number
  currency: string
  method: string
  reference: string
  recorded_at: string
  actor: string
}
export interface DepositRefundsTable {
  id: string
  proposal_id: string
  amount_minor: number
  refunded_on: string
  reference: string
  recorded_at: string
  actor: string
}
export interface ProjectSettingsTable extends Master {
  is_progressive: Flag
}
export interface PipelinesTable extends Master {
  name: string
  position: number
}
export interface PipelineStagesTable {
  id: string
  pipeline_id: string
  position: number
  name: string
  probability_ppm: number
  outcome: 'open' | 'won' | 'lost'
}
export interface OpportunitiesTable extends Master {
  pipeline_id: string
  stage_id: string
  name: string
  client_id: string | null
  contact_id: string | null
  company_id: string
  owner_id: string | null
  currency: string
  value_minor: number | null
  products_minor: number
  expected_on: string | null
  lines: string
  notes: string
  decided_on: string | null
  reason: string
  is_archived: Flag
  search_text: string
}
