// What changed between two revisions of a proposal, in the words of its fields.
import { z } from 'zod'
import { minorToDecimal } from '../basics/money'
import type { ProposalContent, ProposalItem } from './proposal'

export const differenceSchema = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  /** `items` or `sections` with its name, or a field of the proposal */
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
  'sectionId',
] as const

/** Fields first, then sections, then items in the order of the newer revision, then what was removed. */
export function compareProposals(before: ProposalContent, after: ProposalContent): Difference[] {
  const fields = TEXT_FIELDS.flatMap((field) => changed(field, '', before[field], after[field]))
  const older = new Map(before.items.map((item) => [item.id, item]))
  const items = after.items.flatMap((item) => compareItem(older.get(item.id), item, after.currency))
  const kept = new Set(after.items.map(({ id }) => id))
  const removed = before.items.filter(({ id }) => !kept.has(id)).map((item) => itemDifference('removed', item))
  const adjustments = changed('adjustments', '', plain(before.adjustments, before.currency), plain(after.adjustments, after.currency))
  return [...fields, ...compareSections(before.sections, after.sections), ...items, ...removed, ...adjustments]
}

type Sections = ProposalContent['sections']

function compareSections(before: Sections, after: Sections): Difference[] {
  const older = new Map(before.map((section) => [section.id, section]))
  const newer = new Set(after.map(({ id }) => id))
  const kept = after.flatMap(({ id, title, text }) => {
    const was = older.get(id)
    if (was === undefined) return [{ kind: 'added' as const, field: 'sections', name: title, before: '', after: '' }]
    return [...changed('sections.title', was.title, was.title, title), ...changed('sections.text', title, was.text, text)]
  })
  const gone = before.filter(({ id }) => !newer.has(id))
  return [...kept, ...gone.map(({ title }) => ({ kind: 'removed' as const, field: 'sections', name: title, before: '', after: '' }))]
}

function compareItem(before: ProposalItem | undefined, after: ProposalItem, currency: string): Difference[] {
  if (before === undefined) return [itemDifference('added', after)]
  return ITEM_FIELDS.flatMap((field) => {
    const read = (item: ProposalItem) => (field === 'discount' || field === 'charge' ? reductionText(item[field], currency) : item[field])
    return changed(`items.${field}`, after.name, read(before), read(after))
  })
}

function reductionText(value: ProposalItem['discount'], currency: string): string {
  if (value === null) return ''
  return value.kind === 'percent' ? `${value.ppm / 10_000} %` : `${minorToDecimal(value.amountMinor, currency)} ${currency}`
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

function plain(adjustments: ProposalContent['adjustments'], currency: string): string {
  return adjustments.map(({ kind, value, reason }) => `${SIGNS[kind]}${reductionText(value, currency)} ${reason}`.trim()).join('; ')
}
const SIGNS = { discount: '−', charge: '+' } as const
