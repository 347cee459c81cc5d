// What a UBL file states is read exactly, and generously where its meaning is plain.
import { describe, expect, test } from 'vitest'
import { readUbl } from '../../../src-main/imports/ubl/read-ubl'
import { fixtureBytes, plainText, plainWith, readText } from './ubl-fixture'

describe('a plain invoice', () => {
  const invoice = readText(plainText)

  test('says its facts', () => {
    expect(invoice).toMatchObject({
      type: 'invoice',
      typeCode: '380',
      number: 'A-1',
      issueOn: '2026-03-15',
      dueOn: '2026-03-29',
      deliveryFrom: null,
      currency: 'EUR',
      seller: { name: 'Brook & Sons' },
      buyer: { name: 'Moss Ltd' },
      notices: [],
    })
  })

  test('keeps amounts as integers and prices as decimals', () => {
    expect(invoice.lines).toEqual([
      {
        place: 'InvoiceLine 1 (line 39)',
        name: 'Advice',
        description: '',
        quantity: '3.25',
        unit: 'HUR',
        unitPrice: '95.38',
        pricePer: '1',
        discountMinor: 0,
        chargeMinor: 0,
        netMinor: 30999,
        tax: { category: 'S', ratePpm: 190000, reason: '' },
      },
    ])
    expect(invoice.taxGroups).toEqual([{ category: 'S', ratePpm: 190000, reason: '', baseMinor: 30999, taxMinor: 5890 }])
    expect(invoice.totals).toMatchObject({ linesMinor: 30999, netMinor: 30999, taxMinor: 5890, totalMinor: 36889, payableMinor: 36889 })
  })
})

describe('a file that is not as it should be', () => {
  const invoice = readUbl('generous.xml', fixtureBytes('generous'))

  test('is read by namespace, whatever its prefixes are', () => {
    expect(invoice).toMatchObject({ type: 'credit_note', typeCode: '381', number: 'G-7', issueOn: '2026-12-31', dueOn: '2027-01-15' })
    expect(invoice.seller).toEqual({
      name: 'Atelier Öst',
      address: { line1: 'Quai 7', line2: 'Cour 2, Escalier B', postalCode: '59000', city: 'Lille', region: '', country: 'FR' },
      vatNumber: 'FR62512348871',
      taxNumber: 'LOC-9',
      registrationNumber: '512348871',
      email: 'ida@ost.example',
      phone: '+33 1',
      contactName: 'Ida Roux',
    })
    expect(invoice.buyer.name).toBe('Marc Petit')
    expect([invoice.iban, invoice.accountNumber, invoice.accountName]).toEqual(['', '5050-1055', 'Compte courant'])
  })

  test('its notes lose their subject codes and keep their text', () => {
    expect(invoice.notes).toBe('Première ligne\nDeux < trois')
    expect(invoice.language).toBe('fr')
  })

  test('its numbers and codes are understood', () => {
    const [paint, paper] = invoice.lines
    expect(paint).toMatchObject({ quantity: '0.5', unit: 'C62', unitPrice: '5', netMinor: 250, tax: { category: 'S', ratePpm: 100000 } })
    expect(paper).toMatchObject({ quantity: '3', unit: 'XPP', unitPrice: '7.5', pricePer: '3', netMinor: 750, description: 'sans prix' })
    expect(paper?.tax).toEqual({ category: 'S', ratePpm: 100000, reason: '' })
    expect(invoice.totals).toMatchObject({ linesMinor: 1000, netMinor: 1000, taxMinor: 100, totalMinor: 1100, payableMinor: 1100 })
  })

  test('the notices say what was understood, and where', () => {
    expect(invoice.notices).toEqual([
      'The tax category "AA" at 10 % was read as S.',
      'Invoice/a:InvoiceLine[1]/LineExtensionAmount (line 50): 2.499999 was rounded to 2.5.',
      'Invoice/a:InvoiceLine[1]/a:Price/PriceAmount (line 55): 5.00000000001 was rounded to 5.',
      'Invoice/a:InvoiceLine[1]/InvoicedQuantity (line 49): "pieces" is no unit code; C62 (one) was taken.',
      'Invoice/a:InvoiceLine[2] (line 57) has no price; it was taken from the line’s net amount.',
      'Invoice/a:InvoiceLine[2] (line 57) names no tax category; it was given the only one of the document, S.',
      'cbc:TaxExclusiveAmount in Invoice/a:LegalMonetaryTotal (line 44) is missing; it was worked out from the rest.',
      'cbc:TaxInclusiveAmount in Invoice/a:LegalMonetaryTotal (line 44) is missing; it was worked out from the rest.',
      'Invoice/a:AccountingCustomerParty/a:Party/a:PostalAddress/a:Country/IdentificationCode (line 28): "France" is no country code of two letters and was left out.',
    ])
  })
})

describe('a credit note', () => {
  const note = readUbl('credit-note.xml', fixtureBytes('credit-note'))

  test('is read in its own encoding, with positive amounts', () => {
    expect(note).toMatchObject({ type: 'credit_note', typeCode: '381', currency: 'CHF', seller: { name: 'Zürcher Büro AG' }, notices: [] })
    expect(note.totals).toEqual({
      linesMinor: 12193,
      discountMinor: 1000,
      chargeMinor: 400,
      netMinor: 11593,
      taxMinor: 745,
      totalMinor: 12338,
      prepaidMinor: 2000,
      roundingMinor: 2,
      payableMinor: 10340,
    })
  })

  test('takes percent and reason from the tax table of its own currency', () => {
    expect(note.lines[1]?.tax).toEqual({ category: 'E', ratePpm: 0, reason: 'Kurse' })
    expect(note.adjustments).toEqual([
      { kind: 'discount', amountMinor: 1000, reason: 'Rabatt', tax: { category: 'S', ratePpm: 81000, reason: '' } },
      { kind: 'charge', amountMinor: 400, reason: 'Porto', tax: { category: 'E', ratePpm: 0, reason: 'Kurse' } },
    ])
    expect(note.lines[0]).toMatchObject({ pricePer: '100', discountMinor: 507, chargeMinor: 200 })
  })
})

describe('encodings', () => {
  const wide = (text: string, swap: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    return swap ? bytes.swap16() : bytes
  }
  const text = plainWith(['Moss Ltd', 'Łódź Ωμέγα 株式会社'], ['encoding="UTF-8"', 'encoding="UTF-16"'])

  test.each([
    ['UTF-16, little end first', wide(text, false)],
    ['UTF-16, big end first', wide(text, true)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text.replace('UTF-16', 'UTF-8')}`)],
  ])('%s', (_, bytes) => {
    expect(readUbl('a.xml', bytes)).toMatchObject({ buyer: { name: 'Łódź Ωμέγα 株式会社' }, notices: [] })
  })

  test('UTF-8 that calls itself UTF-16 is read, with a notice', () => {
    const invoice = readUbl('a.xml', Buffer.from(text))
    expect(invoice.buyer.name).toBe('Łódź Ωμέγα 株式会社')
    expect(invoice.notices).toEqual(['The file says that it is UTF-16, which it is not; it was read as UTF-8 (line 1).'])
  })

  test('Windows-1252', () => {
    const bytes = Buffer.from(plainWith(['Moss Ltd', 'M\u00fcller \u0080'], ['UTF-8', 'Windows-1252']), 'latin1')
    expect(readUbl('a.xml', bytes).buyer.name).toBe('Müller €')
  })
})

describe('taxes', () => {
  const both = (from: string, to: string): [string, string][] => [
    [from, to],
    [from, to],
  ]
  const tax = (code: string, percent: string) =>
    readText(plainWith(...both('<cbc:ID>S</cbc:ID>', `<cbc:ID>${code}</cbc:ID>`), ...both('>19<', `>${percent}<`)))

  test.each([
    ['S', '8.875', 'S', 88_750],
    ['B', '22', 'S', 220_000],
    ['H', '25', 'S', 250_000],
    ['S', '0', 'Z', 0],
    ['E', '0', 'E', 0],
    ['AE', '19', 'S', 190_000],
    ['L', '7', 'L', 70_000],
    ['XX', '0', 'Z', 0],
  ])('%s at %s %% is %s', (code, percent, category, ratePpm) => {
    const invoice = tax(code, percent)
    expect(invoice.lines[0]?.tax).toMatchObject({ category, ratePpm })
    expect(invoice.taxGroups[0]).toMatchObject({ category, ratePpm })
    expect(invoice.notices).toHaveLength(code === category ? 0 : 1)
  })

  test('a reason code without words becomes words', () => {
    const reason = '</cbc:Percent><cbc:TaxExemptionReasonCode>vatex-eu-ae</cbc:TaxExemptionReasonCode>'
    const invoice = readText(
      plainWith(...both('<cbc:ID>S</cbc:ID>', '<cbc:ID>AE</cbc:ID>'), ['>19</cbc:Percent>', `>0${reason}`], ['>19<', '>0<']),
    )
    expect(invoice.lines[0]?.tax).toEqual({ category: 'AE', ratePpm: 0, reason: 'Reverse charge' })
  })

  test('without any tax a line is outside the scope', () => {
    const from = plainText.indexOf('<cac:TaxTotal>')
    const without = plainText.slice(0, from) + plainText.slice(plainText.indexOf('<cac:LegalMonetaryTotal>'))
    const invoice = readText(
      without.replace(/<cac:ClassifiedTaxCategory>[\s\S]*<\/cac:ClassifiedTaxCategory>/, '').replace('368.89', '309.99'),
    )
    expect(invoice.lines[0]?.tax).toEqual({ category: 'O', ratePpm: 0, reason: '' })
    expect(invoice.notices[0]).toContain('InvoiceLine (line 27) names no tax category; it was read as O')
    expect(invoice.taxGroups).toEqual([])
  })
})

describe('dates of delivery', () => {
  const period = '<cac:InvoicePeriod><cbc:StartDate>2026-03-01</cbc:StartDate><cbc:EndDate>2026-03-31</cbc:EndDate></cac:InvoicePeriod>'
  const delivery = '<cac:Delivery><cbc:ActualDeliveryDate>2026-03-12</cbc:ActualDeliveryDate></cac:Delivery>'
  const place = '<cac:AccountingSupplierParty>'

  test('a period', () => {
    expect(readText(plainWith([place, period + place]))).toMatchObject({
      deliveryFrom: '2026-03-01',
      deliveryTo: '2026-03-31',
      notices: [],
    })
  })

  test('a delivery date is worth more, and a notice says so', () => {
    const invoice = readText(plainWith([place, period + place], ['<cac:TaxTotal>', `${delivery}<cac:TaxTotal>`]))
    expect(invoice).toMatchObject({ deliveryFrom: '2026-03-12', deliveryTo: '2026-03-12' })
    expect(invoice.notices).toEqual([expect.stringContaining('the period 2026-03-01 to 2026-03-31 was left out')])
  })
})
