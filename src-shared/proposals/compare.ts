// What changed between two revisions of a proposal, in the words of its fields.
import { z } from 'zod'
import type { ProposalContent, ProposalItem } from './proposal'

export const differenceSchema = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  /** `items` with the name of the item, or a field of the proposal */
  field: z.string(),
  name: z.string().describe('of the item or section; empty for fields of the proposal'),
  before: z.string(),
  after: z.string(),
})
export type Difference = z.infer<typeof differenceSchema>

const TEXT_FIELDS = [
  'subject',
  'issueOn',
  'validUntil',
  'currency',
  'language',
  'introduction',
  'notes',
  'terms',
  'clientId',
  'contactId',
] as const
const ITEM_FIELDS = [
  'name',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'pricePer',
  'discount',
  'charge',
  'taxRateId',
  'choice',
] as const

/** Fields first, then items in the order of the newer revision, then what was removed. */
export function compareProposals(before: ProposalContent, after: ProposalContent): Difference[] {
  const fields = TEXT_FIELDS.flatMap((field) => changed(field, '', before[field], after[field]))
  const older = new Map(before.items.map((item) => [item.id, item]))
  const items = after.items.flatMap((item) => compareItem(older.get(item.id), item))
  const kept = new Set(after.items.map(({ id }) => id))
  const removed = before.items.filter(({ id }) => !kept.has(id)).map((item) => itemDifference('removed', item))
  const adjustments = changed('adjustments', '', plain(before.adjustments), plain(after.adjustments))
  return [...fields, ...items, ...removed, ...adjustments]
}

function compareItem(before: ProposalItem | undefined, after: ProposalItem): Difference[] {
  if (before === undefined) return [itemDifference('added', after)]
  return ITEM_FIELDS.flatMap((field) => changed(`items.${field}`, after.name, before[field], after[field]))
}

function itemDifference(kind: 'added' | 'removed', { name, quantity, unitPrice }: ProposalItem): Difference {
  const text = `${quantity} × ${unitPrice}`
  return { kind, field: 'items', name, before: kind === 'removed' ? text : '', after: kind === 'added' ? text : '' }
}

function changed(field: string, name: string, before: unknown, after: unknown): Difference[] {
  const [from, to] = [textOf(before), textOf(after)]
  return from === to ? [] : [{ kind: 'changed', field, name, before: from, after: to }]
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

function plain(adjustments: ProposalContent['adjustments']): string {
  return adjustments
    .map(({ kind, value, reason }) =>
      `${kind} ${value.kind === 'percent' ? `${value.ppm / 10_000} %` : value.amountMinor} ${reason}`.trim(),
    )
    .join('; ')
}
