// A total explained step by step: each step names its rule, its formula in plain arithmetic, and its result.
import { z } from 'zod'
import type { Decimal } from '../basics/decimal'
import { type Minor, minorSchema, minorToDecimal } from '../basics/money'
import type { InvoiceContent, Reduction } from './invoice'
import { ratePercent, type Totals } from './totals'

const STEP_KINDS = [
  'line',
  'lines',
  'discount',
  'charge',
  'share',
  'tax_base',
  'tax',
  'net',
  'tax_total',
  'total',
  'prepaid',
  'rounding',
  'payable',
] as const
export const stepSchema = z.object({
  kind: z.enum(STEP_KINDS),
  /** what the step is about: a line's number and name, or a tax category with its rate */
  subject: z.string(),
  formula: z.string(),
  resultMinor: minorSchema,
})
export type Step = z.infer<typeof stepSchema>

/** The steps from the lines to the payable amount; each formula has the numbers as they were rounded. */
export function explain(content: InvoiceContent, totals: Totals): Step[] {
  const money = (amount: Minor) => minorToDecimal(amount, content.currency)
  const add = (amounts: readonly Minor[]) => amounts.map(money).join(' + ').replaceAll('+ -', '- ') || money(0)
  const steps: Step[] = []
  const say = (kind: Step['kind'], subject: string, formula: string, resultMinor: Minor) =>
    steps.push({ kind, subject, formula, resultMinor })
  content.lines.forEach((line, index) => {
    const amounts = totals.lines[index]
    if (amounts === undefined) return
    const per = line.pricePer === '1' ? '' : ` / ${line.pricePer}`
    const formula = `${line.quantity} × ${line.unitPrice}${per}${part('-', line.discount, amounts.discountMinor, money)}${part('+', line.charge, amounts.chargeMinor, money)}`
    say('line', `${index + 1}. ${line.name}`, formula, amounts.lineMinor)
  })
  say('lines', '', add(totals.lines.map(({ lineMinor }) => lineMinor)), totals.linesMinor)
  content.adjustments.forEach((adjustment, index) => {
    const amounts = totals.adjustments[index]
    if (amounts === undefined) return
    const { value } = adjustment
    say(
      adjustment.kind,
      adjustment.reason,
      value.kind === 'percent' ? `${money(totals.linesMinor)} × ${ratePercent(value.ppm)} %` : money(value.amountMinor),
      amounts.amountMinor,
    )
    if (totals.groups.length > 1) say('share', '', add(amounts.sharesMinor), amounts.amountMinor)
  })
  for (const group of totals.groups) {
    const subject = `${group.category} ${ratePercent(group.ratePpm)} %`
    const amount = add([
      group.linesMinor,
      ...(group.discountMinor ? [-group.discountMinor] : []),
      ...(group.chargeMinor ? [group.chargeMinor] : []),
    ])
    const gross = money(group.baseMinor + group.taxMinor)
    say('tax', subject, taxFormula(content.pricesIncludeTax, gross, money(group.baseMinor), ratePercent(group.ratePpm)), group.taxMinor)
    say('tax_base', subject, content.pricesIncludeTax ? `${amount} - ${money(group.taxMinor)}` : amount, group.baseMinor)
  }
  say('net', '', add(totals.groups.map(({ baseMinor }) => baseMinor)), totals.netMinor)
  say('tax_total', '', add(totals.groups.map(({ taxMinor }) => taxMinor)), totals.taxMinor)
  say('total', '', add([totals.netMinor, totals.taxMinor]), totals.totalMinor)
  if (totals.prepaidMinor) say('prepaid', '', money(totals.prepaidMinor), totals.prepaidMinor)
  if (totals.roundingMinor)
    say('rounding', '', add([totals.payableMinor, -(totals.totalMinor - totals.prepaidMinor)]), totals.roundingMinor)
  say(
    'payable',
    '',
    add([
      totals.totalMinor,
      ...(totals.prepaidMinor ? [-totals.prepaidMinor] : []),
      ...(totals.roundingMinor ? [totals.roundingMinor] : []),
    ]),
    totals.payableMinor,
  )
  return steps
}

function taxFormula(pricesIncludeTax: boolean, gross: string, base: string, rate: Decimal): string {
  return pricesIncludeTax ? `${gross} × ${rate} / (100 + ${rate})` : `${base} × ${rate} %`
}

function part(sign: '-' | '+', value: Reduction | null, amount: Minor, money: (amount: Minor) => string): string {
  if (value === null || amount === 0) return ''
  return ` ${sign} ${money(amount)}${value.kind === 'percent' ? ` (${ratePercent(value.ppm)} %)` : ''}`
}
