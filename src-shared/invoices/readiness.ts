// What a draft still needs before it can be finalised, each with its field; and what deserves a warning.
import { z } from 'zod'
import { isZeroDecimal } from '../basics/decimal'
import type { Client } from '../clients/client'
import type { Company } from '../company/company'
import { unknownPlaceholders } from '../placeholders/fill'
import { DOCUMENT_PLACEHOLDERS, namesOf, PERIOD_PLACEHOLDERS, written } from '../placeholders/placeholder'
import { needsReason, type TaxCategory, type TaxRate, taxRateProblem } from '../tax-rates/tax-rate'
import type { InvoiceContent } from './invoice'

export const problemSchema = z.object({ path: z.string(), code: z.string(), facts: z.record(z.string(), z.string()) })
export type Problem = z.infer<typeof problemSchema>

export interface ReadinessInput {
  content: InvoiceContent
  company: Company
  client: Client | undefined
  taxRates: ReadonlyMap<string, TaxRate>
  /** what a recurring invoice is made from: it may speak of the period */
  isTemplate?: boolean
}

/** What is missing for finalising, in the order of the form. Empty when the draft is ready. */
export function missingForFinalizing(input: ReadinessInput): Problem[] {
  const { content, client } = input
  const problems: Problem[] = []
  const say = (path: string, code: string, facts: Problem['facts'] = {}) => problems.push({ path, code, facts })
  if (client === undefined) say('clientId', 'client_missing')
  else if (client.address.line1 === '' && client.address.city === '') say('clientId', 'client_address_missing', { client: client.name })
  if (content.currency !== input.company.currency && content.exchangeRate === null) {
    say('exchangeRate', 'exchange_rate_missing', { currency: content.currency, own: input.company.currency })
  }
  if (content.lines.length === 0) say('lines', 'lines_missing')
  content.lines.forEach((line, index) => {
    const at = { line: String(index + 1) }
    if (line.name === '' && line.description === '') say(`lines.${index}.name`, 'line_text_missing', at)
    if (isZeroDecimal(line.quantity)) say(`lines.${index}.quantity`, 'line_quantity_zero', at)
    if (line.taxRateId === null || !input.taxRates.has(line.taxRateId)) say(`lines.${index}.taxRateId`, 'line_tax_missing', at)
  })
  if (content.deliveryFrom && content.deliveryTo && content.deliveryTo < content.deliveryFrom)
    say('deliveryTo', 'delivery_ends_before_it_begins')
  return [...problems, ...placeholderProblems(input), ...taxProblems(input)]
}

const DOCUMENT_NAMES = namesOf<string>(DOCUMENT_PLACEHOLDERS)
const TEMPLATE_NAMES = [...DOCUMENT_NAMES, ...namesOf<string>(PERIOD_PLACEHOLDERS)]

/** A placeholder that nobody knows would reach the client as it was typed. */
function placeholderProblems({ content, company, isTemplate = false }: ReadinessInput): Problem[] {
  const { subject, introduction, notes, terms } = content
  const texts = Object.entries({ subject, introduction, notes, terms, companyId: company.footer })
  return texts.flatMap(([path, text]) =>
    unknownPlaceholders(text, isTemplate ? TEMPLATE_NAMES : DOCUMENT_NAMES).map(
      ({ typed, suggestion }): Problem => ({
        path,
        code: suggestion === null ? 'placeholder_unknown' : 'placeholder_misspelt',
        facts: { typed, suggestion: suggestion === null ? '' : written(suggestion) },
      }),
    ),
  )
}

/** What is unusual but allowed. */
export function warningsForFinalizing({ content, company }: ReadinessInput): Problem[] {
  const warnings: Problem[] = []
  if (content.dueOn !== null && content.dueOn < content.issueOn)
    warnings.push({ path: 'dueOn', code: 'due_before_issue', facts: { dueOn: content.dueOn, issueOn: content.issueOn } })
  if (company.vatNumber === '' && company.taxNumber === '')
    warnings.push({ path: 'companyId', code: 'seller_tax_number_missing', facts: {} })
  return warnings
}

function usedRates({ content, taxRates }: ReadinessInput): TaxRate[] {
  const ids = new Set([...content.lines, ...content.adjustments].flatMap(({ taxRateId }) => (taxRateId === null ? [] : [taxRateId])))
  return [...ids].flatMap((id) => taxRates.get(id) ?? [])
}

function taxProblems(input: ReadinessInput): Problem[] {
  const rates = usedRates(input)
  const categories = [...new Set(rates.map((rate) => rate.category))].sort()
  const wrongRates = rates.flatMap((rate): Problem[] => {
    const code = taxRateProblem(rate)
    return code ? [{ path: 'lines', code, facts: { name: rate.name, category: rate.category } }] : []
  })
  return [
    ...wrongRates,
    ...reasonProblems(rates, categories),
    ...categories.flatMap((category) => categoryProblems(category, categories, input)),
  ]
}

function reasonProblems(rates: readonly TaxRate[], categories: readonly TaxCategory[]): Problem[] {
  return categories.filter(needsReason).flatMap((category): Problem[] => {
    const reasons = [...new Set(rates.filter((rate) => rate.category === category && rate.reason !== '').map((rate) => rate.reason))].sort()
    return reasons.length > 1
      ? [{ path: 'lines', code: 'reasons_differ', facts: { category, first: reasons[0] ?? '', second: reasons[1] ?? '' } }]
      : []
  })
}

// BR-AE-02..04, BR-IC-02, BR-IC-11, BR-G-02, BR-O-02 and BR-O-11 of EN 16931
function categoryProblems(
  category: TaxCategory,
  categories: readonly TaxCategory[],
  { company, client, content }: ReadinessInput,
): Problem[] {
  const problems: Problem[] = []
  const facts = { category }
  if (['AE', 'K', 'G'].includes(category) && company.vatNumber === '')
    problems.push({ path: 'companyId', code: 'seller_vat_number_missing', facts })
  if (['AE', 'K'].includes(category) && client !== undefined && client.vatNumber === '')
    problems.push({ path: 'clientId', code: 'buyer_vat_number_missing', facts: { ...facts, client: client.name } })
  if (category === 'K' && content.deliveryFrom === null && content.deliveryTo === null)
    problems.push({ path: 'deliveryFrom', code: 'delivery_missing', facts })
  if (category === 'O' && categories.length > 1) problems.push({ path: 'lines', code: 'outside_scope_mixed', facts })
  return problems
}

type Sentences = Record<string, (facts: Record<string, string>) => string>
const SENTENCES: Sentences = {
  client_missing: () => 'Choose a client.',
  client_address_missing: ({ client }) => `Enter an address for ${client}.`,
  exchange_rate_missing: ({ currency, own }) => `Enter what one ${currency} is worth in ${own}.`,
  lines_missing: () => 'Add at least one line.',
  line_text_missing: ({ line }) => `Line ${line}: say what is sold.`,
  line_quantity_zero: ({ line }) => `Line ${line}: the quantity must not be zero.`,
  line_tax_missing: ({ line }) => `Line ${line}: choose a tax rate.`,
  delivery_ends_before_it_begins: () => 'The delivery period ends before it begins.',
  rate_must_be_positive: ({ name }) => `"${name}" is of category S at 0 %: give it a rate above 0 %, or choose category Z or E.`,
  rate_must_be_zero: ({ name, category }) => `"${name}" is of category ${category}, which charges no tax: its rate must be 0 %.`,
  reason_missing: ({ name, category }) => `"${name}" is of category ${category}: enter the reason why no tax is charged.`,
  reasons_differ: ({ category, first, second }) =>
    `Category ${category} can state one reason only, and there are two: "${first}" and "${second}".`,
  seller_vat_number_missing: ({ category }) => `Category ${category} needs your own VAT number: enter it in the company settings.`,
  buyer_vat_number_missing: ({ category, client }) => `Category ${category} needs the client’s VAT number: enter it for ${client}.`,
  delivery_missing: () => 'An intra-community supply needs the date or period of delivery.',
  outside_scope_mixed: () => 'Category O (outside the scope of tax) cannot stand beside other tax categories in one document.',
  placeholder_unknown: ({ typed }) =>
    `Nothing is known that could stand for ${typed}. Choose a placeholder from the list, or write the text out.`,
  placeholder_misspelt: ({ typed, suggestion }) => `${typed} is not known. Did you mean ${suggestion}?`,
  due_before_issue: ({ dueOn, issueOn }) => `The due date ${dueOn} is before the issue date ${issueOn}.`,
  seller_tax_number_missing: () =>
    'Your business has no VAT or tax number yet; most countries want one on an invoice. Enter it in the settings.',
  number_used: ({ number }) => `The number ${number} is already used by another document.`,
}

/** The warning that a number typed by hand is another document's too. */
export function numberUsed(number: string): Problem {
  return { path: 'number', code: 'number_used', facts: { number } }
}

/** All codes, so that a language can be asked for each. */
export const problemCodes: readonly string[] = Object.keys(SENTENCES)

/** The sentence for people of a problem or warning. */
export function problemSentence({ code, facts }: Problem): string {
  return SENTENCES[code]?.(facts) ?? code
}
