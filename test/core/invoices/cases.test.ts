// The worked examples 1 to 14 through the core and into the PDF: what a client reads is what was computed.
import { describe, expect, it } from 'vitest'
import { minorFromDecimal } from '#shared/basics/money'
import type { NewInvoice } from '#shared/invoices/invoice'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import type { Api } from '../../../src-main/core'
import { openBusiness, standardRate } from '../../fixtures/core'
import { readPdf } from '../../fixtures/pdf-reader'

type Line = [quantity: string, price: string, percent: number, discount?: string]
interface Case {
  name: string
  lines: Line[]
  more?: Partial<NewInvoice>
  /** as decimals of the currency */
  expected: { net: string; tax: string; total: string; payable?: string }
  /** what the PDF says */
  printed: string[]
}

const discount = (amountMinor: number) => [
  { kind: 'discount' as const, value: { kind: 'amount' as const, amountMinor }, reason: 'Discount', taxRateId: null },
]
const CASES: Case[] = [
  {
    name: '1: tax on the sum of the rate',
    lines: [
      ['1', '55.55', 23],
      ['1', '11.11', 23],
    ],
    expected: { net: '66.66', tax: '15.33', total: '81.99' },
    printed: ['15.33', '81.99'],
  },
  {
    name: '2: two rates',
    lines: [
      ['1', '9.42', 24],
      ['1', '9.42', 13],
    ],
    expected: { net: '18.84', tax: '3.48', total: '22.32' },
    printed: ['2.26', '1.22', '3.48', '22.32'],
  },
  {
    name: '3: half away from zero',
    lines: [['1', '97.50', 19]],
    expected: { net: '97.50', tax: '18.53', total: '116.03' },
    printed: ['18.53', '116.03'],
  },
  {
    name: '4: quantity with decimals',
    lines: [['3.25', '95.38', 19]],
    expected: { net: '309.99', tax: '58.90', total: '368.89' },
    printed: ['309.99', '58.90', '368.89'],
  },
  {
    name: '5: a negative line',
    lines: [
      ['1', '8500.00', 19],
      ['1', '-7500.00', 19],
    ],
    expected: { net: '1000', tax: '190', total: '1190' },
    printed: ['-7,500.00', '1,190.00'],
  },
  {
    name: '6: no floating tail',
    lines: [
      ['1', '135.27', 0],
      ['1', '5.99', 0],
    ],
    expected: { net: '141.26', tax: '0', total: '141.26' },
    printed: ['141.26'],
  },
  {
    name: '7: cash rounding up',
    lines: [['1', '12.23', 0]],
    more: { currency: 'CHF' },
    expected: { net: '12.23', tax: '0', total: '12.23', payable: '12.25' },
    printed: ['12.23', '0.02', '12.25'],
  },
  {
    name: '7: cash rounding down',
    lines: [['1', '12.22', 0]],
    more: { currency: 'CHF' },
    expected: { net: '12.22', tax: '0', total: '12.22', payable: '12.20' },
    printed: ['12.22', '-0.02', '12.20'],
  },
  {
    name: '8: prices including tax',
    lines: [['2', '379.00', 21]],
    more: { pricesIncludeTax: true },
    expected: { net: '626.45', tax: '131.55', total: '758.00' },
    printed: ['626.45', '131.55', '758.00'],
  },
  {
    name: '9: including tax, without decimals',
    lines: [['1', '50000', 10]],
    more: { pricesIncludeTax: true, currency: 'JPY' },
    expected: { net: '45455', tax: '4545', total: '50000' },
    printed: ['45,455', '4,545', '50,000'],
  },
  {
    name: '10: a discount on each line',
    lines: [
      ['1', '100', 21, '10'],
      ['1', '100', 11, '10'],
    ],
    expected: { net: '180', tax: '28.80', total: '208.80' },
    printed: ['18.90', '9.90', '208.80'],
  },
  {
    name: '11: a document discount over three rates',
    lines: [
      ['1', '1000', 19],
      ['1', '500', 7],
      ['1', '100', 0],
    ],
    more: { adjustments: discount(10_000) },
    expected: { net: '1500', tax: '210.94', total: '1710.94' },
    printed: ['178.13', '32.81', '1,710.94', '937.50', '468.75', '93.75'],
  },
  {
    name: '14: yen',
    lines: [['1', '1127', 10]],
    more: { currency: 'JPY' },
    expected: { net: '1127', tax: '113', total: '1240' },
    printed: ['113', '1,240'],
  },
]

async function rateOf(api: Api, percent: number): Promise<TaxRate> {
  const known = (await api.taxRates.list()).find(({ components }) => components[0]?.ratePpm === percent * 10_000)
  return known ?? api.taxRates.create(percent > 0 ? standardRate(percent) : { ...standardRate(0), category: 'Z' })
}

describe('the worked examples in the core and in the PDF', () => {
  it.each(CASES)('$name', async ({ lines, more, expected, printed }) => {
    const { api, client, company } = await openBusiness()
    await api.company.save({ ...company, cashRoundingMinor: { CHF: 5 } })
    const currency = more?.currency ?? 'EUR'
    if (currency !== 'EUR') await api.exchangeRates.save({ currency, baseCurrency: 'EUR', rate: '0.5', on: '2026-01-01' })
    const input = await Promise.all(
      lines.map(async ([quantity, unitPrice, percent, less]) => {
        const reduction = less ? { kind: 'amount' as const, amountMinor: minorFromDecimal(less, currency) } : null
        return { name: 'Work', quantity, unitPrice, taxRateId: (await rateOf(api, percent)).id, discount: reduction }
      }),
    )
    const draft = await api.invoices.create({ clientId: client.id, lines: input, ...more })
    const invoice = await api.invoices.finalize({ id: draft.id, version: draft.version })
    const amount = (text: string) => minorFromDecimal(text, currency)
    expect(invoice).toMatchObject({
      netMinor: amount(expected.net),
      taxMinor: amount(expected.tax),
      totalMinor: amount(expected.total),
      payableMinor: amount(expected.payable ?? expected.total),
    })
    const steps = await api.invoices.explain({ id: draft.id })
    expect(steps.at(-1)).toMatchObject({ kind: 'payable', resultMinor: invoice.payableMinor })
    const pdf = await api.documents.pdf({ invoiceId: draft.id })
    const { text } = await readPdf(Buffer.from(pdf.base64, 'base64'))
    expect(printed.filter((words) => !text.replaceAll('−', '-').includes(words))).toEqual([])
    if (currency === 'JPY') expect(text).not.toMatch(/\d\.00/)
  })

  it('12 and 13: zero-rated and exempt in two rows, reverse charge with its reason and both VAT numbers', async () => {
    const { api, client, company } = await openBusiness()
    const untaxed = (category: 'Z' | 'E' | 'AE', reason: string) =>
      api.taxRates.create({ ...standardRate(0), name: category, category, reason })
    const [zero, exempt, reverse] = [await untaxed('Z', ''), await untaxed('E', 'Small business'), await untaxed('AE', 'Reverse charge')]
    const print = async (rates: TaxRate[]) => {
      const draft = await api.invoices.create({
        clientId: client.id,
        lines: rates.map(({ id }) => ({ name: 'Work', unitPrice: '10', taxRateId: id })),
      })
      const invoice = await api.invoices.finalize({ id: draft.id, version: draft.version })
      const pdf = await api.documents.pdf({ invoiceId: draft.id })
      return { groups: invoice.snapshot.totals.groups, text: (await readPdf(Buffer.from(pdf.base64, 'base64'))).text }
    }
    const two = await print([zero, exempt])
    expect(two.groups.map(({ category, taxMinor }) => [category, taxMinor])).toEqual([
      ['E', 0],
      ['Z', 0],
    ])
    expect(two.text).toContain('Small business')
    const charged = await print([reverse])
    for (const words of ['Reverse charge', company.vatNumber, client.vatNumber]) expect(charged.text).toContain(words)
  })

  it('18 and 19: the number typed by hand and the number of the document’s year are printed', async () => {
    const { api, client } = await openBusiness()
    for (const [number, expected] of [
      ['Special/7', 'Special/7'],
      ['', '2025-0001'],
    ] as const) {
      const draft = await api.invoices.create({ clientId: client.id, issueOn: '2025-12-31', lines: [{ name: 'Work', unitPrice: '1' }] })
      await api.invoices.finalize({ id: draft.id, version: draft.version, number })
      const pdf = await api.documents.pdf({ invoiceId: draft.id })
      expect((await readPdf(Buffer.from(pdf.base64, 'base64'))).text).toContain(expected)
    }
  })

  it('29 and 30: the dates are printed as they were typed, in any time zone', async () => {
    const { api, client } = await openBusiness()
    const draft = await api.invoices.create({ clientId: client.id, issueOn: '2026-10-11', lines: [{ name: 'Work', unitPrice: '1' }] })
    expect(draft.dueOn).toBe('2026-10-25')
    const before = process.env['TZ']
    process.env['TZ'] = 'America/Sao_Paulo'
    const pdf = await api.documents.pdf({ invoiceId: draft.id })
    process.env['TZ'] = before
    const { text } = await readPdf(Buffer.from(pdf.base64, 'base64'))
    expect(text).toContain('11 October 2026')
    expect(text).toContain('25 October 2026')
  })
})
