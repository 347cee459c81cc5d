// The taxes of a UBL file: its tax table, and which tax a line, discount or charge has.
import type { Minor, Ppm } from '#shared/basics/money'
import type { StatedTax, StatedTaxGroup } from '#shared/imports/stated-invoice'
import { needsReason, TAX_CATEGORIES, type TaxCategory } from '#shared/tax-rates/tax-rate'
import { amountOf, percentOf, requiredAmount } from './numbers'
import { children, first, invalid, place, type Reading, required, single } from './reading'
import type { XmlElement } from './xml'

/** The tax table of the document, in its own currency. */
export interface TaxTable {
  groups: StatedTaxGroup[]
  /** undefined when the file has no tax total */
  taxMinor: Minor | undefined
  /** the codes as the file writes them, to complete lines that leave something out */
  rows: readonly { code: string; tax: StatedTax }[]
}

/** Reads the tax total in the document's currency; one in the tax currency is left out. */
export function readTaxTable(reading: Reading, root: XmlElement): TaxTable {
  const chosen = chosenTotals(reading, root)
  const rows = chosen.flatMap((total) => children(total, 'TaxSubtotal').map((subtotal) => readRow(reading, subtotal)))
  const groups: StatedTaxGroup[] = []
  for (const { tax, baseMinor, taxMinor } of rows) {
    const same = groups.find((group) => isSameTax(group, tax))
    if (same === undefined) groups.push({ ...tax, baseMinor, taxMinor })
    else Object.assign(same, { baseMinor: same.baseMinor + baseMinor, taxMinor: same.taxMinor + taxMinor, reason: joined(same, tax) })
  }
  const withReasons = rows.map(({ code, tax }) => ({ code, tax: { ...tax, reason: reasonIn(groups, tax) } }))
  const amounts = chosen.map((total) => requiredAmount(reading, total, 'TaxAmount'))
  return { groups, rows: withReasons, taxMinor: amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0) }
}

function chosenTotals(reading: Reading, root: XmlElement): XmlElement[] {
  const totals = children(root, 'TaxTotal')
  const own = totals.filter((total) => isOwnCurrency(reading, required(reading, total, 'TaxAmount', 'cbc')))
  const [foreign] = totals
  if (foreign !== undefined && own.length === 0) amountOf(reading, required(reading, foreign, 'TaxAmount', 'cbc'))
  const detailed = own.filter((total) => children(total, 'TaxSubtotal').length > 0)
  if (detailed.length > 1) note(reading, `The file has ${detailed.length} tax totals; they were added.`)
  return detailed.length > 0 ? detailed : own.slice(0, 1)
}

function isOwnCurrency(reading: Reading, amount: XmlElement): boolean {
  const currency = amount.attributes.get('currencyID')?.trim().toUpperCase()
  return !currency || currency === reading.currency
}

function readRow(reading: Reading, subtotal: XmlElement) {
  const category = first(subtotal, 'TaxCategory')
  const code = codeOf(category)
  const [baseMinor, taxMinor] = [requiredAmount(reading, subtotal, 'TaxableAmount'), requiredAmount(reading, subtotal, 'TaxAmount')]
  const percent = percentOf(reading, single(reading, category, 'Percent') ?? single(reading, subtotal, 'Percent'))
  return { code, tax: understood(reading, code, percent ?? 0, reasonOf(category)), baseMinor, taxMinor }
}

/** The tax of a line, discount or charge; what it leaves out comes from the tax table. */
export function readTax(reading: Reading, owner: XmlElement, categories: readonly XmlElement[], table: TaxTable): StatedTax {
  const category = categories.find((entry) => first(entry, 'TaxScheme', 'ID')?.text.toUpperCase() === 'VAT') ?? categories[0]
  if (category === undefined) return unnamedTax(reading, owner, table)
  if (categories.length > 1) note(reading, `${place(owner)} has ${categories.length} tax categories; ${codeOf(category)} was taken.`)
  const code = codeOf(category)
  const sameCode = table.rows.filter((row) => row.code === code)
  const percent = percentOf(reading, single(reading, category, 'Percent'))
  const only = sameCode.length === 1 ? sameCode[0] : undefined
  if (percent === undefined && only !== undefined) return only.tax
  const known = sameCode.find((row) => row.tax.ratePpm === (percent ?? 0))
  return known?.tax ?? withTableReason(understood(reading, code, percent ?? 0, reasonOf(category)), table)
}

function unnamedTax(reading: Reading, owner: XmlElement, { groups }: TaxTable): StatedTax {
  const [only, another] = groups
  if (only !== undefined && another === undefined) {
    note(reading, `${place(owner)} names no tax category; it was given the only one of the document, ${only.category}.`)
    return { category: only.category, ratePpm: only.ratePpm, reason: only.reason }
  }
  note(reading, `${place(owner)} names no tax category; it was read as O (not subject to VAT).`)
  return { category: 'O', ratePpm: 0, reason: reasonIn(groups, { category: 'O', ratePpm: 0, reason: '' }) }
}

/** A category of ours: codes outside the list, and codes that contradict their rate, become what their rate says. */
function understood(reading: Reading, code: string, ratePpm: Ppm, reason: string): StatedTax {
  const known = TAX_CATEGORIES.find((category) => category === code)
  const isCharging = ratePpm > 0
  const fits = known !== undefined && (['L', 'M'].includes(known) || isCharging === (known === 'S'))
  const category: TaxCategory = fits && known !== undefined ? known : isCharging ? 'S' : reason === '' ? 'Z' : 'E'
  if (!fits) note(reading, `The tax category ${code ? `"${code}"` : '(none)'} at ${ratePpm / 10_000} % was read as ${category}.`)
  return { category, ratePpm, reason: needsReason(category) ? reason : '' }
}

function codeOf(category: XmlElement | undefined): string {
  return (first(category, 'ID')?.text ?? '').toUpperCase().slice(0, 20)
}

// The VATEX codes whose meaning needs no table of laws.
const VATEX: Readonly<Record<string, string>> = {
  'VATEX-EU-AE': 'Reverse charge',
  'VATEX-EU-IC': 'Intra-community supply',
  'VATEX-EU-G': 'Export outside the EU',
  'VATEX-EU-O': 'Not subject to VAT',
}

function reasonOf(category: XmlElement | undefined): string {
  const words = children(category, 'TaxExemptionReason')
    .map((element) => element.text.replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('; ')
  const code = first(category, 'TaxExemptionReasonCode')?.text.toUpperCase() ?? ''
  return (words || (VATEX[code] ?? code)).slice(0, 500).trim()
}

function withTableReason(tax: StatedTax, { groups }: TaxTable): StatedTax {
  return { ...tax, reason: tax.reason || reasonIn(groups, tax) }
}

function reasonIn(groups: readonly StatedTaxGroup[], tax: StatedTax): string {
  return groups.find((group) => isSameTax(group, tax))?.reason ?? tax.reason
}

function joined(a: StatedTax, b: StatedTax): string {
  return [...new Set([a.reason, b.reason])].filter(Boolean).join('; ').slice(0, 500)
}

function isSameTax(a: StatedTax, b: StatedTax): boolean {
  return a.category === b.category && a.ratePpm === b.ratePpm
}

function note(reading: Reading, notice: string): void {
  if (!reading.notices.includes(notice)) reading.notices.push(notice)
}

/** Refuses an amount that no sum can hold. */
export function refuseTooLarge(reading: Reading, element: XmlElement): never {
  throw invalid(reading, element, 'amounts whose sum has at most 15 digits')
}
