// A file that cannot be read is refused with its name, the place, the value and what would be right; never with another exception.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readUbl } from '../../../src-main/imports/ubl/read-ubl'
import { fixtureBytes, plainText, plainWith, readOrRefused, readText, refusalOf, withLeaf } from './ubl-fixture'

const refused = (text: string) => refusalOf(() => readText(text))

describe('not XML', () => {
  test.each([
    ['nothing', '', 1],
    ['plain text', 'Invoice A-1', 1],
    ['a tag that is not closed', plainText.replace('</cac:Price>', ''), 52],
    ['a file that ends too early', plainText.slice(0, plainText.indexOf('Moss')), 18],
    ['an entity that nobody declared', plainText.replace('&amp;', '&brook;'), 13],
    ['a lone ampersand', plainText.replace('&amp;', '&'), 13],
    ['two roots', `${plainText}<more/>`, 54],
    ['an undeclared prefix', plainText.replace(/cbc:Name>/g, 'x:Name>'), 13],
    ['a control character', plainText.replace('Advice', 'Ad\u0001vice'), 44],
  ])('%s', (_, text, line) => {
    expect(refused(text)).toMatchObject({ code: 'file_not_xml', facts: { file: 'plain.xml', line } })
  })

  test('bytes that are no UTF-8', () => {
    const bytes = Buffer.from(plainText.replace('Moss', 'M\u00f6ss'), 'latin1')
    const { code, facts } = refusalOf(() => readUbl('a.xml', bytes))
    expect([code, facts['line'], facts['column']]).toEqual(['file_not_xml', 18, 52])
  })

  test('nested without end', () => {
    expect(refused('<a>'.repeat(5000) + '</a>'.repeat(5000)).code).toBe('file_not_xml')
  })
})

describe('another format', () => {
  test.each([
    [
      'a DTD',
      plainText.replace('<Invoice', '<!DOCTYPE Invoice [<!ENTITY a "b">]>\n<Invoice'),
      'a document type declaration (<!DOCTYPE …>) in line 3',
    ],
    [
      'CII',
      '<r:CrossIndustryInvoice xmlns:r="urn:x"/>',
      'a CII (Factur-X, ZUGFeRD) invoice, the element <r:CrossIndustryInvoice> in the namespace urn:x',
    ],
    ['HTML', '<html><body/></html>', 'the element <html> without a namespace'],
    [
      'UBL 1',
      plainText.replace(':xsd:Invoice-2', ':xsd:Invoice-1.0'),
      'the element <Invoice> in the namespace urn:oasis:names:specification:ubl:schema:xsd:Invoice-1.0',
    ],
    ['an unknown encoding', plainText.replace('UTF-8', 'KLINGON'), 'the encoding "KLINGON"'],
  ])('%s', (_, text, found) => {
    expect(refused(text)).toMatchObject({ code: 'file_unknown_format', facts: { file: 'plain.xml', found } })
  })

  test('a comment may mention a DTD', () => {
    expect(readText(plainText.replace('<!-- one', '<!-- <!DOCTYPE x> one')).number).toBe('A-1')
  })

  test('more than 20 MB', () => {
    expect(refusalOf(() => readUbl('big.xml', new Uint8Array(20_000_001)))).toMatchObject({
      code: 'file_too_large',
      message: 'big.xml has 21 MB; a file may have up to 20 MB.',
    })
  })
})

describe('what must be there', () => {
  const without = (name: string, count: number) => {
    const found = [...plainText.matchAll(new RegExp(`<${name}( [^>]*)?>[\\s\\S]*?</${name}>`, 'g'))][count]
    if (found === undefined) throw new Error(`plain.xml has no ${name}`)
    return plainText.slice(0, found.index) + plainText.slice(found.index + found[0].length)
  }
  test.each([
    ['cbc:ID', 0, 'cbc:ID in Invoice (line 3)'],
    ['cbc:IssueDate', 0, 'cbc:IssueDate in Invoice (line 3)'],
    ['cbc:DocumentCurrencyCode', 0, 'cbc:DocumentCurrencyCode in Invoice (line 3)'],
    ['cac:AccountingSupplierParty', 0, 'cac:AccountingSupplierParty in Invoice (line 3)'],
    ['cac:PartyName', 0, 'cac:PartyLegalEntity/cbc:RegistrationName in Invoice/cac:AccountingSupplierParty/cac:Party (line 12)'],
    ['cac:LegalMonetaryTotal', 0, 'cac:LegalMonetaryTotal in Invoice (line 3)'],
    ['cbc:PayableAmount', 0, 'cbc:PayableAmount in Invoice/cac:LegalMonetaryTotal (line 33)'],
    ['cac:InvoiceLine', 0, 'cac:InvoiceLine in Invoice (line 3)'],
    ['cbc:LineExtensionAmount', 1, 'cbc:LineExtensionAmount in Invoice/cac:InvoiceLine (line 39)'],
    ['cbc:TaxableAmount', 0, 'cbc:TaxableAmount in Invoice/cac:TaxTotal/cac:TaxSubtotal (line 23)'],
  ])('%s', (name, count, place) => {
    expect(refused(without(name, count))).toMatchObject({ code: 'file_value_missing', facts: { file: 'plain.xml', place } })
  })
})

describe('what must be right', () => {
  test.each([
    [
      '<cbc:IssueDate>2026-03-15',
      '<cbc:IssueDate>2026-02-29',
      'Invoice/cbc:IssueDate (line 7)',
      '2026-02-29',
      'a date that exists, as YYYY-MM-DD',
    ],
    [
      '<cbc:DueDate>2026-03-29',
      '<cbc:DueDate>29.03.2026',
      'Invoice/cbc:DueDate (line 8)',
      '29.03.2026',
      'a date that exists, as YYYY-MM-DD',
    ],
    [
      '<cbc:DocumentCurrencyCode>EUR',
      '<cbc:DocumentCurrencyCode>Euro',
      'Invoice/cbc:DocumentCurrencyCode (line 10)',
      'Euro',
      'a currency code of three letters such as EUR',
    ],
    [
      '"EUR">58.90',
      '"USD">58.90',
      'Invoice/cac:TaxTotal/cbc:TaxAmount (line 22)',
      '58.90 USD',
      'an amount in EUR, the document’s currency',
    ],
    [
      '>368.89</cbc:Pay',
      '>368,89</cbc:Pay',
      'Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount (line 37)',
      '368,89',
      'a number with a decimal point, such as 1234.50',
    ],
    [
      '>368.89</cbc:Pay',
      '>1e20</cbc:Pay',
      'Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount (line 37)',
      '1e20',
      'an amount of at most 15 digits',
    ],
    [
      '>3.25<',
      '>three<',
      'Invoice/cac:InvoiceLine/cbc:InvoicedQuantity (line 41)',
      'three',
      'a number with a decimal point, such as 1234.50',
    ],
    [
      '>3.25<',
      '>325000000000000<',
      'Invoice/cac:InvoiceLine/cac:Price/cbc:PriceAmount (line 51)',
      '95.38',
      'amounts whose sum has at most 15 digits',
    ],
    [
      '<cbc:Percent>19',
      '<cbc:Percent>-19',
      'Invoice/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent (line 28)',
      '-19',
      'a percentage from 0 to 1000',
    ],
    [
      '<cbc:ID>A-1</cbc:ID>',
      '<cbc:ID>A-1</cbc:ID><cbc:ID>A-2</cbc:ID>',
      'Invoice/cbc:ID[2] (line 6)',
      'a second one',
      'only one such element',
    ],
  ])('%s', (from, to, place, value, expected) => {
    const { code, facts } = refused(plainWith([from, to]))
    expect(code).toBe('file_value_invalid')
    expect(facts).toMatchObject({ file: 'plain.xml', value, expected })
    expect(String(facts['place'])).toBe(place)
  })

  test('the sentence names file, place, value and what is expected', () => {
    expect(refused(plainWith(['>368.89</cbc:Pay', '>much</cbc:Pay'])).message).toMatch(
      /^plain\.xml: Invoice\/cac:LegalMonetaryTotal\/cbc:PayableAmount \(line \d+\) is "much"; expected a number/,
    )
  })
})

describe('whatever is done to a file', () => {
  const originals = ['plain', 'generous', 'credit-note'].map(fixtureBytes)
  const any = fc.constantFrom(...originals)
  const at = fc.integer({ min: 0, max: 5000 })

  test('cut off anywhere it is refused as broken XML', () => {
    fc.assert(
      fc.property(any, at, (bytes, length) => {
        fc.pre(length < bytes.length - 1)
        expect(refusalOf(() => readUbl('fuzz.xml', bytes.subarray(0, length))).code).toBe('file_not_xml')
      }),
      { numRuns: 300 },
    )
  })

  test('with other bytes it is read or refused', () => {
    fc.assert(
      fc.property(any, fc.array(fc.tuple(at, fc.uint8Array({ maxLength: 4 })), { minLength: 1, maxLength: 4 }), (bytes, patches) => {
        const changed = Uint8Array.from(bytes)
        for (const [index, patch] of patches) if (index + patch.length < changed.length) changed.set(patch, index)
        readOrRefused(changed)
      }),
      { numRuns: 400 },
    )
  })

  test('with other texts, or elements removed or doubled, it is read or refused', () => {
    const texts = fc.oneof(
      fc.constantFrom('', '-1', '1e99', '9'.repeat(59), '0', '99999999999999', '2026-13-01', 'S', 'EUR', '1E-99'),
      fc.string(),
    )
    fc.assert(
      fc.property(any, fc.nat(), texts, fc.constantFrom('text', 'remove', 'double', 'attribute'), (bytes, seed, text, action) => {
        readOrRefused(withLeaf(bytes, seed, action, text))
      }),
      { numRuns: 600 },
    )
  })
})
