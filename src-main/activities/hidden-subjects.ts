// The audit trail tells nobody what they could not read where it stands.
import type { PermissionName } from '#shared/people/permissions'
import { type Actor, may } from '../context'

const READS: Readonly<Record<string, PermissionName>> = {
  invoice: 'invoices.read',
  client: 'clients.read',
  product: 'products.read',
  payment: 'payments.read',
  deposit: 'payments.read',
  recurring: 'recurring.read',
  proposal: 'sales.read',
  opportunity: 'sales.read',
  pipeline: 'sales.read',
  project: 'work.read',
  budget: 'work.rates',
  'rate-card': 'work.rates',
  'time-entry': 'work.time_all',
  'time-import': 'work.time_all',
  timer: 'work.time_all',
  timesheet: 'work.time_all',
  expense: 'work.expenses_all',
  receipt: 'work.expenses_all',
  person: 'people.manage',
  role: 'people.manage',
  session: 'people.manage',
}

/** The subjects whose entries the asker does not see. */
export function hiddenSubjects(actor: Actor): string[] {
  return Object.keys(READS).filter((subject) => !may(actor, READS[subject] ?? ''))
}
