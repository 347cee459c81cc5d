// What a document takes of proposals, budgets and deposits: one row for each, derived from its content; credit notes give back.
import type { Decimal } from '../basics/decimal'
import type { Id } from '../basics/id'
import type { Minor } from '../basics/money'
import type { InvoiceContent, InvoiceLine } from './invoice'
import type { LineSource, Part } from './source'
import type { Totals } from './totals'

/** `service` is a service of a budget, or the budget itself for work without a service. */
export const TAKING_KINDS = [
  'proposal_item',
  'proposal_adjustment',
  'deposit',
  'service',
  'time_entry',
  'expense',
  'opportunity',
  'project',
] as const
export type TakingKind = (typeof TAKING_KINDS)[number]

/** Who watches over what is taken: one guard for proposals, one for work. */
export type GuardName = 'proposal' | 'work'
export const GUARD_OF: Readonly<Partial<Record<TakingKind, GuardName>>> = {
  proposal_item: 'proposal',
  proposal_adjustment: 'proposal',
  deposit: 'proposal',
  service: 'work',
  time_entry: 'work',
  expense: 'work',
  project: 'work',
}

export interface Taking {
  kind: TakingKind
  /** the line, adjustment or deposit of the document; 0 is the first */
  position: number
  sourceId: Id
  /** the proposal or the budget that the source is a part of */
  parentId: Id
  /** sum of the line after its own discount, before discounts of the document; below zero where a credit note gives back */
  amountMinor: Minor
  quantity: Decimal
  /** how the part of an item was chosen: "quantity 5", "percent 250000" (millionths), or empty */
  part: string
  /** 1 takes, -1 gives back */
  direction: 1 | -1
}

/** All that a document takes, or gives back as a credit note. A time entry or expense is taken as a whole: its amount stands at its service. */
export function takingsOf(content: InvoiceContent, totals: Totals): Taking[] {
  const isCredit = content.type === 'credit_note'
  const direction = isCredit ? -1 : 1
  const lines = content.lines.flatMap((line, position) => lineTakings(line, position, totals.lines[position]?.lineMinor ?? 0))
  const adjustments = content.adjustments.flatMap(({ source }, position) =>
    source ? [adjustmentTaking(source.adjustmentId, source.proposalId, position, totals.adjustments[position]?.amountMinor ?? 0)] : [],
  )
  const deposits = (content.deposits ?? []).map(({ proposalId, amountMinor }, position) =>
    documentTaking('deposit', proposalId, position, amountMinor),
  )
  const opportunity = content.opportunityId ? [documentTaking('opportunity', content.opportunityId, 0, totals.netMinor)] : []
  // A document belongs to its project whether it gives anything back or not.
  const project = content.projectId ? [documentTaking('project', content.projectId, 0, totals.netMinor)] : []
  const billed = isCredit && content.givesBack === false ? [] : [...lines, ...adjustments, ...deposits, ...opportunity]
  return [...billed, ...project].map((taking) => ({
    part: '',
    ...taking,
    amountMinor: isCredit ? 0 - taking.amountMinor : taking.amountMinor,
    direction,
  }))
}

type Unsigned = Omit<Taking, 'direction' | 'part'> & { part?: string }

function lineTakings({ source, quantity }: InvoiceLine, position: number, amountMinor: Minor): Unsigned[] {
  if (!source) return []
  if (source.kind === 'proposal_item')
    return [
      {
        kind: 'proposal_item',
        position,
        sourceId: source.itemId,
        parentId: source.proposalId,
        amountMinor,
        quantity,
        part: partText(source.part),
      },
    ]
  const whole = (kind: TakingKind, ids: readonly Id[]) =>
    [...new Set(ids)].map((sourceId): Unsigned => ({ kind, position, sourceId, parentId: source.budgetId, amountMinor: 0, quantity: '1' }))
  const service: Unsigned = {
    kind: 'service',
    position,
    sourceId: source.serviceId ?? source.budgetId,
    parentId: source.budgetId,
    amountMinor,
    quantity,
  }
  return [service, ...whole('time_entry', source.timeEntryIds), ...whole('expense', source.expenseIds)]
}

function adjustmentTaking(sourceId: Id, parentId: Id, position: number, amountMinor: Minor): Unsigned {
  return { kind: 'proposal_adjustment', position, sourceId, parentId, amountMinor, quantity: '1' }
}

function documentTaking(kind: TakingKind, id: Id, position: number, amountMinor: Minor): Unsigned {
  return { kind, position, sourceId: id, parentId: id, amountMinor, quantity: '1' }
}

function partText(part: Part): string {
  if (part.kind === 'quantity') return `quantity ${part.quantity}`
  return part.kind === 'percent' ? `percent ${part.ppm}` : ''
}

/** What is left of a source when only a part of its line is credited: hours and expenses come back as a whole or not at all. */
export function partOfSource(source: LineSource): LineSource {
  return source.kind === 'work' ? { ...source, timeEntryIds: [], expenseIds: [] } : { ...source, part: { kind: 'amount' } }
}

/** The content without anything taken: what a duplicate says. */
export function withoutSources(content: InvoiceContent): InvoiceContent {
  const { deposits: _deposits, givesBack: _givesBack, opportunityId: _opportunity, ...rest } = content
  return {
    ...rest,
    lines: content.lines.map(({ source: _source, creditsLine: _creditsLine, ...line }) => line),
    adjustments: content.adjustments.map(({ source: _source, ...adjustment }) => adjustment),
  }
}

/** What living documents took of one source: a document and the credit notes over it count as one. */
export interface Taken {
  kind: TakingKind
  sourceId: Id
  parentId: Id
  /** the invoice; its credit notes are counted in */
  invoiceId: Id
  isDraft: boolean
  /** never beyond zero on the other side: a credit note gives back no more than its invoice took */
  amountMinor: Minor
  /** for hours and expenses: how often it is taken, credits subtracted; 0 when given back */
  times: number
  /** how its parts were chosen, each with its amount; empty once something of it was credited */
  parts: { part: string; amountMinor: Minor }[]
}

/** Takes what credit notes give back from what their invoice took. */
export function netTaken(tookMinor: Minor, returnedMinor: Minor): Minor {
  const net = tookMinor + returnedMinor
  return tookMinor < 0 ? Math.min(0, net) : Math.max(0, net)
}
