// An imported document prints what its file says, and says where that disagrees with its own arithmetic.
import { describe, expect, test } from 'vitest'
import { compareStated, statedTotals } from '#shared/imports/compare'
import { importedContent, matchesTaxRate, taxRateFor } from '#shared/imports/imported-content'
import type { StatedTax } from '#shared/imports/stated-invoice'
import { invoiceContentSchema } from '#shared/invoices/invoice'
import { type TaxCategory, taxRateInputSchema, taxRateProblem } from '#shared/tax-rates/tax-rate'
import { readUbl } from '../../../src-main/imports/ubl/read-ubl'
import { fixtureBytes, plainText, plainWith, readText } from './ubl-fixture'

const note = readUbl('credit-note.xml', fixtureBytes('credit-note'))
const ID = '0198c0de-0000-7000-8000-000000000001'
const ids = { companyId: ID, clientId: ID, contactId: null, taxRateIds: () => ID, bankAccountId: null, language: 'en' as const }

describe('differences', () => {
  test('none where everything adds up', () => {
    expect(compareStated(readText(plainText))).toEqual([])
    expect(compareStated(note)).toEqual([])
  })

  test('a line that is not its quantity x price', () => {
    expect(compareStated(readText(plainWith(['>95.38<', '>95.37<'])))).toEqual([
      { place: 'InvoiceLine 1 (line 39)', statedMinor: 30999, computedMinor: 30995 },
    ])
  })

  test('every total', () => {
    const wrong = structuredClone(note)
    for (const [index, key] of (
      ['linesMinor', 'discountMinor', 'chargeMinor', 'netMinor', 'taxMinor', 'totalMinor', 'payableMinor'] as const
    ).entries())
      wrong.totals[key] += index + 1
    wrong.taxGroups = wrong.taxGroups.slice(0, 1).map((group) => ({ ...group, baseMinor: 1, taxMinor: 2 }))
    expect(compareStated(wrong)).toEqual([
      { place: 'sum of the lines', statedMinor: 12194, computedMinor: 12193 },
      { place: 'discounts of the document', statedMinor: 1002, computedMinor: 1000 },
      { place: 'charges of the document', statedMinor: 403, computedMinor: 400 },
      { place: 'total without tax', statedMinor: 11597, computedMinor: 11593 },
      { place: 'tax S 8.1 %, base', statedMinor: 1, computedMinor: 9193 },
      { place: 'tax S 8.1 %', statedMinor: 2, computedMinor: 745 },
      { place: 'tax E 0 %, base', statedMinor: 0, computedMinor: 2400 },
      { place: 'tax', statedMinor: 750, computedMinor: 745 },
      { place: 'total with tax', statedMinor: 12344, computedMinor: 12338 },
      { place: 'payable amount', statedMinor: 10347, computedMinor: 10340 },
    ])
  })
})

describe('the totals of an imported document', () => {
  test('are those of the file', () => {
    expect(statedTotals(note)).toEqual({
      ...note.totals,
      lines: [
        { extendedMinor: 10500, discountMinor: 507, chargeMinor: 200, lineMinor: 10193 },
        { extendedMinor: 2000, discountMinor: 0, chargeMinor: 0, lineMinor: 2000 },
      ],
      adjustments: [
        { kind: 'discount', amountMinor: 1000, sharesMinor: [1000, 0] },
        { kind: 'charge', amountMinor: 400, sharesMinor: [0, 400] },
      ],
      groups: [
        {
          category: 'S',
          ratePpm: 81000,
          reason: '',
          linesMinor: 10193,
          discountMinor: 1000,
          chargeMinor: 0,
          baseMinor: 9193,
          taxMinor: 745,
          components: [{ name: 'VAT', ratePpm: 81000, taxMinor: 745 }],
        },
        {
          category: 'E',
          ratePpm: 0,
          reason: 'Kurse',
          linesMinor: 2000,
          discountMinor: 0,
          chargeMinor: 400,
          baseMinor: 2400,
          taxMinor: 0,
          components: [{ name: 'VAT', ratePpm: 0, taxMinor: 0 }],
        },
      ],
    })
  })

  test('keep a wrong line as it is stated', () => {
    expect(statedTotals(readText(plainWith(['>95.38<', '>1<']))).lines[0]).toMatchObject({ extendedMinor: 325, lineMinor: 30999 })
  })
})

describe('the content of an imported document', () => {
  test('has the number and the lines of the file', () => {
    const content = importedContent(note, ids)
    expect(invoiceContentSchema.parse(content)).toEqual(content)
    expect(content).toMatchObject({ type: 'credit_note', number: 'CN-3', language: 'en', currency: 'CHF', pricesIncludeTax: false })
    expect(content.lines[0]).toMatchObject({ discount: { kind: 'amount', amountMinor: 507 }, charge: { kind: 'amount', amountMinor: 200 } })
    expect(content.adjustments.map(({ kind, value }) => [kind, value])).toEqual([
      ['discount', { kind: 'amount', amountMinor: 1000 }],
      ['charge', { kind: 'amount', amountMinor: 400 }],
    ])
  })

  test('knows no negative discount: it is a charge', () => {
    const odd = structuredClone(note)
    for (const line of odd.lines) line.discountMinor = -300
    for (const adjustment of odd.adjustments) adjustment.amountMinor *= -1
    const content = invoiceContentSchema.parse(importedContent(odd, ids))
    expect(content.lines[1]).toMatchObject({ discount: null, charge: { kind: 'amount', amountMinor: 300 } })
    expect(content.adjustments.map(({ kind }) => kind)).toEqual(['charge', 'discount'])
    const printed = statedTotals(odd)
    expect(printed.lines[1]).toMatchObject({ discountMinor: 0, chargeMinor: 300 })
    expect(printed.adjustments.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['charge', 1000],
      ['discount', 400],
    ])
  })
})

describe('the tax rate of an imported line', () => {
  const tax = (category: TaxCategory, ratePpm = 0, reason = ''): StatedTax => ({ category, ratePpm, reason })

  test.each([
    [tax('S', 190_000), 'VAT 19 %', ''],
    [tax('L', 70_000), 'IGIC 7 %', ''],
    [tax('Z'), 'Zero rated', ''],
    [tax('AE'), 'Reverse charge', 'Reverse charge'],
    [tax('E', 0, 'Article 132'), 'Exempt', 'Article 132'],
    [tax('O'), 'Not subject to VAT', 'Not subject to VAT'],
  ])('%o', (stated, name, reason) => {
    const rate = taxRateFor(stated)
    expect(rate).toMatchObject({ name, category: stated.category, reason })
    expect(taxRateInputSchema.parse(rate)).toEqual(rate)
    expect(taxRateProblem(rate)).toBeUndefined()
    expect(matchesTaxRate({ ...rate, id: ID, version: 1, isArchived: false }, stated)).toBe(true)
  })

  test('does not match another category, rate or reason', () => {
    const rate = { ...taxRateFor(tax('E', 0, 'Article 132')), id: ID, version: 1, isArchived: false }
    expect(matchesTaxRate(rate, tax('Z'))).toBe(false)
    expect(matchesTaxRate(rate, tax('E', 0, 'Article 135'))).toBe(false)
    expect(matchesTaxRate({ ...rate, ...taxRateFor(tax('S', 190_000)) }, tax('S', 70_000))).toBe(false)
  })
})
