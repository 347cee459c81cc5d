// What one version of a document changed of the one before, field by field, so that its timeline can say it in words.
import { z } from 'zod'
import { calendarDateSchema, instantSchema } from '../basics/calendar-date'
import { idSchema } from '../basics/id'
import { type Minor, minorSchema, minorToDecimal } from '../basics/money'
import type { Adjustment, InvoiceContent, InvoiceLine, Reduction } from './invoice'
import { EVENTS } from './lifecycle'
import type { Snapshot } from './snapshot'
import { ratePercent } from './totals'

export const changeSchema = z.object({
  field: z.string().describe('a field of the content or of a line, or "line" for one that came or went'),
  line: z.int().nullable().describe('1 is the first'),
  before: z.string(),
  after: z.string(),
})
export type Change = z.infer<typeof changeSchema>

const MONEY_KINDS = ['payment', 'credit', 'used', 'write_off', 'refund'] as const
export const timelineEntrySchema = z.object({
  id: idSchema,
  kind: z.enum(['created', ...EVENTS, ...MONEY_KINDS]),
  isTakenBack: z.boolean().describe('the entry says that this was taken back'),
  at: instantSchema,
  on: calendarDateSchema,
  actor: z.string(),
  note: z.string().describe('the reason, the reference, or the number of the document on the other side'),
  amountMinor: minorSchema.nullable(),
  sourceId: idSchema.nullable().describe('the payment, credit note or invoice on the other side'),
  changes: z.array(changeSchema),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

export interface IssuedText {
  number: string
  content: InvoiceContent
  snapshot: Snapshot
}

/** What changed from one version to the next: the number, the fields in their order, the lines, and what is to be paid. */
export function differencesOf(before: IssuedText, after: IssuedText): Change[] {
  const [a, b] = [fieldsOf(before), fieldsOf(after)]
  const fields = Object.keys(b).map((field) => change(field, null, a[field] ?? '', b[field] ?? ''))
  return [...fields, ...lineDifferences(before, after), ...payableDifference(before, after)].filter((one) => one.before !== one.after)
}

const change = (field: string, line: number | null, before: string, after: string): Change => ({ field, line, before, after })

function fieldsOf({ number, content, snapshot }: IssuedText): Record<string, string> {
  const { lines: _, adjustments, exchangeRate, bankAccountId: _account, type: _type, companyId: _company, ...rest } = content
  const plain = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, textOf(value)]))
  return {
    ...plain,
    number,
    clientId: snapshot.buyer ? [snapshot.buyer.name, ...Object.values(snapshot.buyer.address)].filter(Boolean).join(', ') : '',
    contactId: snapshot.contactName,
    exchangeRate: exchangeRate ? `${exchangeRate.rate} (${exchangeRate.on})` : '',
    bankAccountId: snapshot.bankAccount?.iban ?? '',
    adjustments: adjustments.map((adjustment) => adjustmentText(adjustment, content.currency)).join('; '),
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function adjustmentText({ kind, value, reason }: Adjustment, currency: string): string {
  return [kind === 'discount' ? `-${reductionText(value, currency)}` : `+${reductionText(value, currency)}`, reason]
    .filter(Boolean)
    .join(' ')
}

function reductionText(value: Reduction | null, currency: string): string {
  if (value === null) return ''
  return value.kind === 'percent' ? `${ratePercent(value.ppm)} %` : minorToDecimal(value.amountMinor, currency)
}

/** Lines that are the same at the beginning and at the end are left out; those between are compared one by one. */
function lineDifferences(before: IssuedText, after: IssuedText): Change[] {
  const [a, b] = [before.content.lines, after.content.lines]
  const isSame = (x: InvoiceLine | undefined, y: InvoiceLine | undefined) => JSON.stringify(x) === JSON.stringify(y)
  let begin = 0
  while (begin < Math.min(a.length, b.length) && isSame(a[begin], b[begin])) begin += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - begin && isSame(a[a.length - 1 - end], b[b.length - 1 - end])) end += 1
  const [gone, come] = [a.slice(begin, a.length - end), b.slice(begin, b.length - end)]
  return Array.from({ length: Math.max(gone.length, come.length) }).flatMap((_, index) => {
    const [was, is] = [gone[index], come[index]]
    const number = begin + index + 1
    if (was === undefined || is === undefined) return [change('line', number, lineText(was), lineText(is))]
    const [x, y] = [lineFields(was, before), lineFields(is, after)]
    return Object.keys(y).map((field) => change(field, number, x[field] ?? '', y[field] ?? ''))
  })
}

function lineText(line: InvoiceLine | undefined): string {
  return line ? `${line.name || line.description}, ${line.quantity} × ${line.unitPrice}` : ''
}

function lineFields(line: InvoiceLine, { content, snapshot }: IssuedText): Record<string, string> {
  return {
    name: line.name,
    description: line.description,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
    pricePer: line.pricePer,
    discount: reductionText(line.discount, content.currency),
    charge: reductionText(line.charge, content.currency),
    taxRateId: snapshot.taxRates.find(({ id }) => id === line.taxRateId)?.name ?? '',
  }
}

function payableDifference(before: IssuedText, after: IssuedText): Change[] {
  const text = ({ content, snapshot }: IssuedText, amount: Minor = snapshot.totals.payableMinor) =>
    `${minorToDecimal(amount, content.currency)} ${content.currency}`
  return [change('payableMinor', null, text(before), text(after))]
}
