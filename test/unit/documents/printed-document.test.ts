// What a document says, before it is drawn.
import { describe, expect, test } from 'vitest'
import { addressLines } from '#shared/documents/address-lines'
import { groupIban, printDocument } from '#shared/documents/printed-document'
import { sampleLine, sampleModel, sampleRate } from '../../fixtures/documents'

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const factsOf = (facts: readonly { label: string; value: string }[]) =>
  Object.fromEntries(facts.map(({ label, value }) => [label, plain(value)]))
const totalsOf = (model: ReturnType<typeof sampleModel>) => printDocument(model).totals.map(({ label, value }) => [label, plain(value)])

test('an invoice says who, to whom, when and for which order', () => {
  const printed = printDocument(sampleModel())
  expect(printed.title).toBe('Invoice')
  expect(printed.sender).toBe('Studio Nordlicht GmbH · Linienstraße 40 · 10119 Berlin')
  expect(printed.address).toEqual(['Hafenkontor Handels AG', 'Frauke Petersen', 'Am Sandtorkai 5', '20457 Hamburg'])
  expect(factsOf(printed.facts)).toEqual({
    'Invoice number': 'INV-2026-0042',
    'Date of issue': '22 November 2026',
    'Period of supply': '1–31 October 2026',
    'Due date': '6 December 2026',
    'Your VAT number': 'DE987654321',
    'Purchase order': 'PO-4711',
  })
  expect(printed.footer.flat().map(plain)).toContain('IBAN DE89 3704 0044 0532 0130 00')
  expect(printed.footer.flat()).toContain('Tax number 37/123/45678')
})

test('one date of delivery is a date, two are a period', () => {
  const facts = (deliveryFrom: string | null, deliveryTo: string | null) =>
    factsOf(printDocument(sampleModel({ content: { deliveryFrom, deliveryTo } })).facts)
  expect(facts('2026-10-01', '2026-10-01')['Date of supply']).toBe('1 October 2026')
  expect(facts(null, '2026-10-01')['Date of supply']).toBe('1 October 2026')
  expect(facts(null, null)).not.toHaveProperty('Date of supply')
})

test('a draft says so and has no number', () => {
  const printed = printDocument(sampleModel({ isDraft: true }))
  expect(printed.title).toBe('Invoice – Draft')
  expect(printed.draftNotice).toMatch(/not yet issued/)
  expect(printed.number).toBe('')
})

test('a credit note is called one, has positive amounts and asks for no payment', () => {
  const printed = printDocument(sampleModel({ number: 'CN-1', content: { type: 'credit_note', lines: [sampleLine()] } }))
  expect(printed.title).toBe('Credit note')
  expect(printed.totals.at(-1)).toEqual({ label: 'Amount credited', value: '€119.00', weight: 'strong' })
  expect(printed.payment).toBeNull()
})

describe('lines', () => {
  test('a line shows quantity with unit, price, discount, tax and amount', () => {
    const line = sampleLine({ quantity: '12.5', unit: 'HUR', unitPrice: '95', discount: { kind: 'percent', ppm: 100_000 } })
    expect(printDocument(sampleModel({ content: { lines: [line] } })).lines).toEqual([
      {
        position: '1',
        name: 'Design and build of the website',
        description: '',
        details: ['Discount 10%: -118.75'],
        quantity: '12.5 hours',
        price: '95.00',
        tax: '19%',
        amount: '1,068.75',
      },
    ])
  })

  test('a price for a hundred says so', () => {
    const line = sampleLine({ quantity: '250', unitPrice: '12', pricePer: '100' })
    expect(printDocument(sampleModel({ content: { lines: [line] } })).lines[0]).toMatchObject({ price: '12.00 per 100', amount: '30.00' })
  })
})

describe('sums', () => {
  test('cash rounding is an amount of its own: 12.23 is payable 12.25', () => {
    const lines = [sampleLine({ unitPrice: '12.23', tax: sampleRate(0, 'Z') })]
    const model = sampleModel({ content: { currency: 'CHF', lines }, company: { cashRoundingMinor: { CHF: 5 } } })
    expect(totalsOf(model).slice(-3)).toEqual([
      ['Total', '12.23'],
      ['Rounding', '+0.02'],
      ['Amount due', 'CHF 12.25'],
    ])
  })

  test('prepaid amounts are subtracted', () => {
    const model = sampleModel({ content: { lines: [sampleLine({ unitPrice: '4000' })] }, prepaidMinor: 250_000 })
    expect(totalsOf(model).slice(-3)).toEqual([
      ['Total', '4,760.00'],
      ['Already paid', '-2,500.00'],
      ['Amount due', '€2,260.00'],
    ])
  })

  test('prices including 21 %: 758.00 = 626.45 + 131.55', () => {
    const lines = [sampleLine({ quantity: '2', unitPrice: '379', tax: sampleRate(21) })]
    const model = sampleModel({ content: { pricesIncludeTax: true, lines } })
    expect(totalsOf(model)).toEqual([
      ['Net amount', '626.45'],
      ['Tax', '131.55'],
      ['Total', '€758.00'],
    ])
    expect(printDocument(model).columns.amount).toBe('Amount incl. tax EUR')
  })

  test('a document discount stands between subtotal and net', () => {
    const lines = [
      sampleLine({ unitPrice: '1000' }),
      sampleLine({ unitPrice: '500', tax: sampleRate(7) }),
      sampleLine({ tax: sampleRate(0, 'Z') }),
    ]
    const adjustments = [
      { kind: 'discount' as const, value: { kind: 'amount' as const, amountMinor: 10_000 }, reason: 'Loyalty', taxRateId: null },
    ]
    const model = sampleModel({ content: { lines, adjustments } })
    expect(totalsOf(model)).toEqual([
      ['Subtotal', '1,600.00'],
      ['Loyalty (Discount)', '-100.00'],
      ['Net amount', '1,500.00'],
      ['Tax', '210.94'],
      ['Total', '€1,710.94'],
    ])
    expect(printDocument(model).taxes.map(({ base, amount }) => [base, amount])).toEqual([
      ['468.75', '32.81'],
      ['937.50', '178.13'],
      ['93.75', '0.00'],
    ])
  })
})

describe('taxes', () => {
  test('are called in the language of the document where their name is the general one, and as their owner named them elsewhere', () => {
    const labels = (language: 'en' | 'de' | 'fr' | 'hr', name: string) => {
      const tax = sampleRate(19, 'S', '', [{ name, ratePpm: 190_000 }])
      return printDocument(sampleModel({ content: { language, lines: [sampleLine({ tax })] } })).taxes.map(({ label }) => plain(label))
    }
    expect(labels('en', 'VAT')).toEqual(['VAT 19%'])
    expect(labels('de', 'VAT')).toEqual(['USt. 19 %'])
    expect(labels('fr', 'vat')).toEqual(['TVA 19 %'])
    expect(labels('hr', 'VAT')).toEqual(['PDV 19 %'])
    expect(labels('fr', 'MwSt.')).toEqual(['MwSt. 19 %'])
  })

  test('zero-rated and exempt are two rows at 0 %, and the exempt one has its reason', () => {
    const lines = [sampleLine({ tax: sampleRate(0, 'Z') }), sampleLine({ tax: sampleRate(0, 'E', 'Art. 132 Directive 2006/112/EC') })]
    expect(printDocument(sampleModel({ content: { lines } })).taxes.map(({ label, reason }) => [label, reason])).toEqual([
      ['VAT 0% – exempt', 'Art. 132 Directive 2006/112/EC'],
      ['VAT 0% – zero-rated', ''],
    ])
  })

  test('a rate of two components shows each of them', () => {
    const components = [
      { name: 'GST', ratePpm: 50_000 },
      { name: 'QST', ratePpm: 99_750 },
    ]
    const lines = [sampleLine({ tax: sampleRate(14.975, 'S', '', components) })]
    expect(printDocument(sampleModel({ content: { lines } })).taxes.map(({ label, amount }) => [label, amount])).toEqual([
      ['Tax 14.975%', '14.98'],
      ['GST 5%', '5.00'],
      ['QST 9.975%', '9.98'],
    ])
  })
})

describe('addresses', () => {
  const address = { line1: '1 High Street', line2: '', postalCode: 'X1 2YZ', city: 'Town', region: '', country: 'GB' }

  test('each country has its own order', () => {
    expect(addressLines(address, 'GB', 'en')).toEqual(['1 High Street', 'Town', 'X1 2YZ'])
    expect(addressLines({ ...address, country: 'US', region: 'OR', postalCode: '97201' }, 'US', 'en')).toEqual([
      '1 High Street',
      'Town, OR 97201',
    ])
    expect(addressLines({ ...address, country: 'IT', region: 'MI', postalCode: '20121' }, 'IT', 'it')).toEqual([
      '1 High Street',
      '20121 Town (MI)',
    ])
  })

  test('mail that crosses a border names the country, in the language of the document', () => {
    expect(addressLines({ ...address, country: 'FR' }, 'DE', 'de').at(-1)).toBe('FRANKREICH')
  })

  test('nothing is printed of an empty address', () => {
    expect(addressLines({ line1: '', line2: '', postalCode: '', city: '', region: '', country: '' }, 'DE', 'en')).toEqual([])
  })
})

test('an IBAN is read in groups of four', () => {
  expect(plain(groupIban('DE89370400440532013000'))).toBe('DE89 3704 0044 0532 0130 00')
})
