// The totals of a document, after EN 16931 section 6.5 (BR-CO-10 to BR-CO-17): one formula for core, screen and files.
import { type Decimal, formatDecimal } from '../basics/decimal'
import { extend, type Minor, type Ppm, partOf, roundRatio, split, toMinor } from '../basics/money'
import { type TaxCategory, type TaxComponent, type TaxRate, totalRate } from '../tax-rates/tax-rate'
import type { Reduction } from './invoice'

type Tax = Pick<TaxRate, 'category' | 'components' | 'reason'>

export interface TotalsLine {
  quantity: Decimal
  unitPrice: Decimal
  pricePer: Decimal
  discount: Reduction | null
  charge: Reduction | null
  /** undefined while nobody has chosen one: the line counts in the sum and bears no tax */
  tax: Tax | undefined
  /** the amount that an imported file states for the line; it wins over quantity x price */
  statedMinor?: Minor
}
export interface TotalsAdjustment {
  kind: 'discount' | 'charge'
  value: Reduction
  /** undefined: split over the groups of the lines */
  tax: Tax | undefined
}
export interface TotalsInput {
  currency: string
  pricesIncludeTax: boolean
  lines: readonly TotalsLine[]
  adjustments: readonly TotalsAdjustment[]
  prepaidMinor: Minor
  /** the smallest coin that is paid out, in minor units; 1 where cash rounding is off */
  cashStepMinor: Minor
}

export interface LineTotals {
  /** quantity x price, rounded */
  extendedMinor: Minor
  discountMinor: Minor
  chargeMinor: Minor
  /** extended - discount + charge; includes tax in documents with prices including tax */
  lineMinor: Minor
}
export interface TaxGroup {
  category: TaxCategory
  ratePpm: Ppm
  reason: string
  /** sum of the lines of the group */
  linesMinor: Minor
  discountMinor: Minor
  chargeMinor: Minor
  baseMinor: Minor
  taxMinor: Minor
  /** the tax by component; the parts add up to taxMinor */
  components: (TaxComponent & { taxMinor: Minor })[]
}
export interface AdjustmentTotals {
  kind: 'discount' | 'charge'
  amountMinor: Minor
  /** the part of each tax group, in the order of `groups` */
  sharesMinor: Minor[]
}
export interface Totals {
  lines: LineTotals[]
  adjustments: AdjustmentTotals[]
  groups: TaxGroup[]
  /** sum of the lines (BT-106); includes tax in documents with prices including tax, like the next two */
  linesMinor: Minor
  discountMinor: Minor
  chargeMinor: Minor
  /** without tax (BT-109) */
  netMinor: Minor
  taxMinor: Minor
  /** with tax (BT-112) */
  totalMinor: Minor
  prepaidMinor: Minor
  /** cash rounding (BT-114) */
  roundingMinor: Minor
  payableMinor: Minor
}

/** The totals of a document. Refuses (`amount_too_large`) amounts beyond a safe integer. */
export function totals(input: TotalsInput): Totals {
  const lines = input.lines.map((line) => lineTotals(line, input.currency))
  const linesMinor = addUp(lines.map((line) => line.lineMinor))
  const keys = groupKeys(input)
  const groupLines = keys.map((key) =>
    addUp(lines.filter((_, index) => keyOf(input.lines[index]?.tax) === key).map((line) => line.lineMinor)),
  )
  const adjustments = input.adjustments.map((adjustment) => adjustmentTotals(adjustment, linesMinor, keys, groupLines, input))
  const groups = keys.map((key, index) => taxGroup(input, key, groupLines[index] ?? 0, adjustments, index))
  const charged = groups.filter((_, index) => keys[index] !== NO_TAX)
  const [discountMinor, chargeMinor] = [sumOf(adjustments, 'discount'), sumOf(adjustments, 'charge')]
  const [netMinor, taxMinor] = [addUp(groups.map((group) => group.baseMinor)), addUp(groups.map((group) => group.taxMinor))]
  const totalMinor = addUp([netMinor, taxMinor])
  const open = addUp([totalMinor, -input.prepaidMinor])
  const payableMinor = toMinor(roundRatio(BigInt(open), BigInt(input.cashStepMinor)) * BigInt(input.cashStepMinor))
  return {
    lines,
    adjustments: adjustments.map((adjustment) => ({
      ...adjustment,
      sharesMinor: adjustment.sharesMinor.filter((_, index) => keys[index] !== NO_TAX),
    })),
    groups: charged,
    linesMinor,
    discountMinor,
    chargeMinor,
    netMinor,
    taxMinor,
    totalMinor,
    prepaidMinor: input.prepaidMinor,
    roundingMinor: payableMinor - open,
    payableMinor,
  }
}

function lineTotals(line: TotalsLine, currency: string): LineTotals {
  const extendedMinor = extend(line.quantity, line.unitPrice, currency, line.pricePer)
  const discountMinor = reduction(line.discount, extendedMinor)
  const chargeMinor = reduction(line.charge, extendedMinor)
  const lineMinor = line.statedMinor ?? addUp([extendedMinor, -discountMinor, chargeMinor])
  return { extendedMinor, discountMinor, chargeMinor, lineMinor }
}

function reduction(value: Reduction | null, of: Minor): Minor {
  if (value === null) return 0
  return value.kind === 'percent' ? partOf(of, value.ppm) : value.amountMinor
}

function adjustmentTotals(
  adjustment: TotalsAdjustment,
  linesMinor: Minor,
  keys: readonly string[],
  groupLines: readonly Minor[],
  input: TotalsInput,
): AdjustmentTotals {
  const amountMinor = reduction(adjustment.value, linesMinor)
  const own = adjustment.tax && keyOf(adjustment.tax)
  if (own !== undefined) return { kind: adjustment.kind, amountMinor, sharesMinor: keys.map((key) => (key === own ? amountMinor : 0)) }
  const withLines = new Set(input.lines.map((line) => keyOf(line.tax)))
  if (withLines.size === 0) return { kind: adjustment.kind, amountMinor: 0, sharesMinor: keys.map(() => 0) }
  const parts = split(
    amountMinor,
    groupLines.filter((_, index) => withLines.has(keys[index] ?? '')),
  )
  return { kind: adjustment.kind, amountMinor, sharesMinor: keys.map((key) => (withLines.has(key) ? (parts.shift() ?? 0) : 0)) }
}

function taxGroup(input: TotalsInput, key: string, linesMinor: Minor, adjustments: readonly AdjustmentTotals[], index: number): TaxGroup {
  const members = [...input.lines, ...input.adjustments].flatMap(({ tax }) => (tax && keyOf(tax) === key ? [tax] : []))
  const first = members[0] ?? { category: 'O' as const, components: [], reason: '' }
  const ratePpm = totalRate(first)
  const discountMinor = addUp(adjustments.filter(({ kind }) => kind === 'discount').map(({ sharesMinor }) => sharesMinor[index] ?? 0))
  const chargeMinor = addUp(adjustments.filter(({ kind }) => kind === 'charge').map(({ sharesMinor }) => sharesMinor[index] ?? 0))
  const amount = addUp([linesMinor, -discountMinor, chargeMinor])
  const taxMinor = input.pricesIncludeTax
    ? toMinor(roundRatio(BigInt(amount) * BigInt(ratePpm), 1_000_000n + BigInt(ratePpm)))
    : partOf(amount, ratePpm)
  const baseMinor = input.pricesIncludeTax ? amount - taxMinor : amount
  const components = commonComponents(members)
  const parts = split(
    taxMinor,
    components.map((component) => component.ratePpm),
  )
  const reason =
    members
      .map((tax) => tax.reason)
      .filter(Boolean)
      .sort()[0] ?? ''
  return {
    category: first.category,
    ratePpm,
    reason,
    linesMinor,
    discountMinor,
    chargeMinor,
    baseMinor,
    taxMinor,
    components: components.map((component, part) => ({ ...component, taxMinor: parts[part] ?? 0 })),
  }
}

/** The components when all members of a group share them; else one whose name joins theirs, so that line order changes nothing. */
function commonComponents(members: readonly Tax[]): TaxComponent[] {
  const distinct = new Map(
    members.map((tax) => [JSON.stringify(tax.components.map(({ name, ratePpm }) => [name, ratePpm])), tax.components]),
  )
  const only = [...distinct.values()][0]
  if (distinct.size <= 1 || only === undefined) return only ?? []
  const names = [...new Set(members.map((tax) => tax.components.map((component) => component.name).join(' + ')))].sort()
  return [{ name: names.join(' / '), ratePpm: members[0] ? totalRate(members[0]) : 0 }]
}

const NO_TAX = '~'

function keyOf(tax: Tax | undefined): string {
  return tax ? `${tax.category} ${String(totalRate(tax)).padStart(9, '0')}` : NO_TAX
}

function groupKeys(input: TotalsInput): string[] {
  const lines = input.lines.map((line) => keyOf(line.tax))
  const own = input.adjustments.flatMap(({ tax }) => (tax ? [keyOf(tax)] : []))
  return [...new Set([...lines, ...own])].sort()
}

function addUp(amounts: readonly Minor[]): Minor {
  return toMinor(amounts.reduce((total, amount) => total + BigInt(amount), 0n))
}

function sumOf(adjustments: readonly AdjustmentTotals[], kind: 'discount' | 'charge'): Minor {
  return addUp(adjustments.filter((adjustment) => adjustment.kind === kind).map(({ amountMinor }) => amountMinor))
}

/** A rate as people write it: 190000 is "19", 88750 is "8.875". */
export function ratePercent(ppm: Ppm): Decimal {
  return formatDecimal({ units: BigInt(ppm), scale: 4 })
}
