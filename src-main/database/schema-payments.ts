// The tables of money: payments, credit, write-offs, exchange rates.
import type { Master } from './schema'

export interface PaymentsTable {
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
export interface AllocationsTable {
  id: string
  payment_id: string
  invoice_id: string
  amount_minor: number
  recorded_at: string
  payment_minor: number | null
}
export interface CreditAllocationsTable {
  id: string
  credit_note_id: string
  invoice_id: string
  amount_minor: number
  used_on: string | null
  recorded_at: string
  actor: string
}
export interface WriteOffsTable {
  id: string
  invoice_id: string
  amount_minor: number
  written_off_on: string
  reason: string
  recorded_at: string
  actor: string
}
export interface RefundsTable {
  id: string
  payment_id: string | null
  credit_note_id: string | null
  amount_minor: number
  refunded_on: string
  reference: string
  recorded_at: string
  actor: string
}
export interface WithdrawalsTable {
  id: string
  subject: string
  subject_id: string
  reason: string
  recorded_at: string
  actor: string
}
export interface ExchangeRatesTable extends Master {
  currency: string
  base_currency: string
  rate: string
  holds_on: string
}
