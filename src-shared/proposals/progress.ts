// How far a proposal is invoiced, and which part a next invoice takes: pure decisions, to the cent.
import { z } from 'zod'
import { compareDecimals, type Decimal, decimalSchema, formatDecimal, parseDecimal } from '../basics/decimal'
import { fail } from '../basics/failure'
import { type Id, idSchema } from '../basics/id'
import { type Minor, minorSchema, minorToPrice, ppmSchema, roundRatio, toMinor } from '../basics/money'
import type { InvoiceLine } from '../invoices/invoice'
import type { Part } from '../invoices/source'
import type { Taken } from '../invoices/taking'
import type { Totals } from '../invoices/totals'
import { proposalFailures } from './failures'
import { lineOfItem, type ProposalContent, type ProposalItem, takenItems } from './proposal'

/** What a person asks to take of an item. */
export const pickSchema = z.object({
  itemId: idSchema,
  part: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('quantity'), quantity: decimalSchema }),
    z.object({ kind: z.literal('percent'), ppm: ppmSchema.min(1) }),
    z.object({ kind: z.literal('amount'), amountMinor: minorSchema }),
    z.object({ kind: z.literal('rest') }).describe('everything that is open'),
  ]),
})
export type ItemPick = z.infer<typeof pickSchema>

export const itemProgressSchema = z.object({
  itemId: idSchema,
  name: z.string(),
  quantity: decimalSchema,
  unit: z.string(),
  valueMinor: minorSchema.describe('after the discount of the item, before discounts of the proposal'),
  issuedMinor: minorSchema,
  draftMinor: minorSchema,
  openMinor: minorSchema,
})
export type ItemProgress = z.infer<typeof itemProgressSchema>

/** For each item that counts: its value, what invoices and drafts took of it, and what is open. */
export function progressOf(content: ProposalContent, totals: Totals, taken: readonly Taken[]): ItemProgress[] {
  return takenItems(content).map(({ id, name, quantity, unit }, index) => {
    const of = taken.filter(({ kind, sourceId }) => kind === 'proposal_item' && sourceId === id)
    const valueMinor = totals.lines[index]?.lineMinor ?? 0
    const issuedMinor = addUp(of.filter(({ isDraft }) => !isDraft))
    const draftMinor = addUp(of.filter(({ isDraft }) => isDraft))
    return { itemId: id, name, quantity, unit, valueMinor, issuedMinor, draftMinor, openMinor: valueMinor - issuedMinor - draftMinor }
  })
}

export interface TakenPart {
  line: InvoiceLine
  amountMinor: Minor
}

/**
 * The line that takes a part of an item. Parts by quantity and percentage round their running sum, so that they add up to exactly the item.
 * Refuses (`item_overdrawn`) more than is open.
 */
export function takePart(
  item: ProposalItem,
  pick: ItemPick,
  progress: ItemProgress,
  taken: readonly Taken[],
  document: ForLine,
): TakenPart {
  const { valueMinor, openMinor } = progress
  const parts = taken.filter(({ sourceId }) => sourceId === item.id).flatMap((one) => one.parts)
  const whole = pick.part.kind === 'rest' && openMinor === valueMinor
  const part: Part = whole ? { kind: 'quantity', quantity: item.quantity } : sourcePart(pick)
  const amountMinor = whole ? valueMinor : amountOf(pick, item, progress, parts)
  const isOver = valueMinor < 0 ? amountMinor < openMinor || amountMinor > 0 : amountMinor > openMinor || amountMinor < 0
  if (isOver) throw fail(proposalFailures.item_overdrawn, { name: item.name, amountMinor, openMinor, currency: document.currency })
  const line = part.kind === 'quantity' ? quantityLine(item, part.quantity, amountMinor, document) : amountLine(item, amountMinor, document)
  const source = {
    kind: 'proposal_item' as const,
    proposalId: document.proposalId,
    itemId: item.id,
    part,
    agreedMinor: valueMinor,
    beforeMinor: progress.issuedMinor,
  }
  return { line: { ...line, source }, amountMinor }
}

export interface ForLine {
  proposalId: Id
  currency: string
  /** the sum of a line after its discount and charge */
  sumOf: (line: InvoiceLine) => Minor
}

function sourcePart({ part }: ItemPick): Part {
  if (part.kind === 'quantity' || part.kind === 'percent') return part
  return { kind: 'amount' }
}

type Parts = Taken['parts']

function amountOf({ part }: ItemPick, item: ProposalItem, { valueMinor, openMinor }: ItemProgress, parts: Parts): Minor {
  if (part.kind === 'rest') return openMinor
  if (part.kind === 'amount') return part.amountMinor
  const wanted = part.kind === 'percent' ? percent(part.ppm) : share(part.quantity, item.quantity)
  const earlier = parts.flatMap((one) => {
    const fraction = fractionOf(one.part, item.quantity)
    return fraction && isTrue(one.amountMinor, valueMinor, fraction) ? [{ ...one, fraction }] : []
  })
  const running = earlier.map(({ fraction }) => fraction).reduce(add, wanted)
  return portion(valueMinor, running) - earlier.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}

/** An exact part of a whole: up / down. */
interface Fraction {
  up: bigint
  down: bigint
}

function percent(ppm: number): Fraction {
  return { up: BigInt(ppm), down: 1_000_000n }
}

function share(part: Decimal, whole: Decimal): Fraction {
  const [p, w] = [parseDecimal(part), parseDecimal(whole)]
  if (w.units === 0n) return { up: 1n, down: 1n }
  return { up: p.units * 10n ** BigInt(w.scale), down: w.units * 10n ** BigInt(p.scale) }
}

function add(a: Fraction, b: Fraction): Fraction {
  return { up: a.up * b.down + b.up * a.down, down: a.down * b.down }
}

function portion(value: Minor, { up, down }: Fraction): Minor {
  return toMinor(roundRatio(BigInt(value) * up, down))
}

function fractionOf(text: string, quantity: Decimal): Fraction | undefined {
  const [kind, value = ''] = text.split(' ')
  if (kind === 'percent') return percent(Number(value))
  return kind === 'quantity' ? share(value, quantity) : undefined
}

/** Whether the line still has the amount that its part stands for; somebody may have changed it in the draft. */
function isTrue(amount: Minor, value: Minor, fraction: Fraction): boolean {
  return Math.abs(portion(value, fraction) - amount) <= 1
}

/** So many of the item at its own price; its discount or charge is what makes the running sum come out to the cent. */
function quantityLine(item: ProposalItem, quantity: Decimal, amountMinor: Minor, { sumOf, currency }: ForLine): InvoiceLine {
  const plain = { ...lineOfItem(item), quantity, discount: null, charge: null }
  const scaled = { ...lineOfItem(item), quantity }
  if (isPercentOnly(item) ? sumOf(scaled) === amountMinor : compareDecimals(quantity, item.quantity) === 0) return scaled
  const difference = sumOf(plain) - amountMinor
  if (difference === 0) return plain
  const reduction = { kind: 'amount' as const, amountMinor: Math.abs(difference) }
  const line = difference > 0 ? { ...plain, discount: reduction } : { ...plain, charge: reduction }
  return sumOf(line) === amountMinor ? line : amountLine(item, amountMinor, { currency })
}

function isPercentOnly({ discount, charge }: ProposalItem): boolean {
  return discount?.kind !== 'amount' && charge?.kind !== 'amount'
}

/** An amount of the item as one line of its own. */
function amountLine(item: ProposalItem, amountMinor: Minor, { currency }: { currency: string }): InvoiceLine {
  const unitPrice = minorToPrice(amountMinor, currency)
  return { ...lineOfItem(item), quantity: '1', unit: 'C62', pricePer: '1', unitPrice, discount: null, charge: null }
}

/**
 * What of a discount or charge of the proposal goes with a part: its running share, never above `mostMinor`, and all that is left with the last
 * part. After a change of the proposal the running share catches up.
 */
export function carriedPart(
  amount: Minor,
  carried: Minor,
  { beforeMinor, thisMinor, wholeMinor, mostMinor = Number.MAX_SAFE_INTEGER }: Carrying,
): Minor {
  if (beforeMinor + thisMinor === wholeMinor) return amount - carried
  const due = wholeMinor === 0 ? 0 : toMinor(roundRatio(BigInt(amount) * BigInt(beforeMinor + thisMinor), BigInt(wholeMinor))) - carried
  return Math.min(Math.max(0, due), amount - carried, Math.max(0, mostMinor))
}
export interface Carrying {
  /** of the lines of the proposal: taken by other documents, taken by this one, all of it */
  beforeMinor: Minor
  thisMinor: Minor
  wholeMinor: Minor
  /** a discount takes no more than the part that it is on */
  mostMinor?: Minor
}

/** Sum of what was taken. */
export function addUp(taken: readonly { amountMinor: Minor }[]): Minor {
  return taken.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}

/** The quantity of an item that is open by its amount, rounded down to four decimals, as a proposal for the picker. */
export function openQuantity({ quantity, valueMinor, openMinor }: ItemProgress): Decimal {
  const { units, scale } = parseDecimal(quantity)
  if (valueMinor === 0) return '0'
  return formatDecimal({ units: (units * BigInt(openMinor) * 10_000n) / BigInt(valueMinor), scale: scale + 4 })
}
