// Every e-invoice of the shared corpus: read to the cent, or refused for what it is.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minorFromDecimal } from '#shared/basics/money'
import { compareStated, statedTotals } from '#shared/imports/compare'
import { readUbl } from '../../../src-main/imports/ubl/read-ubl'
import { expectUsable, readOrRefused, refusalOf, withLeaf } from '../../unit/imports/ubl-fixture'

const FOLDER = fileURLToPath(new URL('../../../../shared/corpus/e-invoices/', import.meta.url))
const isPresent = existsSync(`${FOLDER}MANIFEST.tsv`)

type Row = Readonly<Record<string, string>>
function manifest(): Row[] {
  const [header = '', ...rows] = readFileSync(`${FOLDER}MANIFEST.tsv`, 'utf8').trimEnd().split('\n')
  const names = header.split('\t')
  return rows.map((row) => Object.fromEntries(row.split('\t').map((value, index) => [names[index] ?? '', value])))
}
const rows = isPresent ? manifest() : []
const of = (wanted: (row: Row) => boolean) => rows.filter(wanted).map((row): [string, Row] => [row['file'] ?? '', row])
const ubl = of((row) => row['syntax']?.startsWith('UBL') ?? false)
const read = (file: string) => readUbl(file, readFileSync(FOLDER + file))

// Lines that are not their own quantity x price: the file's net is kept, and the import lists it.
const ODD_LINES: Readonly<Record<string, string[]>> = {
  'cen-testfiles--BIS_Billing_30-Rantefaktura_Enkel.xml': ['InvoiceLine 1 (line 115): 241616, not 241615'],
  'cen-testfiles--ubl-tc434-test-1.xml': ['InvoiceLine 1 (line 220): 127300, not 254600'],
  'cen-ubl--guide-example1.xml': ['InvoiceLine 20 (line 507): -10998, not 10998'],
  'cen-ubl--guide-example2.xml': ['InvoiceLine 1 (line 243): 127300, not 254600'],
  'cen-ubl--guide-example3.xml': ['InvoiceLine 1 (line 113): 40000, not 160000', 'InvoiceLine 2 (line 132): 40000, not 160000'],
  'cen-ubl--ubl-tc434-example1.xml': ['InvoiceLine 20 (line 509): -10998, not 10998'],
  'cen-ubl--ubl-tc434-example10.xml': ['InvoiceLine 20 (line 511): -10998, not 10998'],
  'cen-ubl--ubl-tc434-example2.xml': ['InvoiceLine 1 (line 248): 127300, not 254600'],
  'cen-ubl--ubl-tc434-example3.xml': ['InvoiceLine 1 (line 133): 80000, not 160000', 'InvoiceLine 2 (line 152): 80000, not 160000'],
}
// It adds what third parties are owed to the payable amount only (an extension of XRechnung).
const ODD_TOTALS: Readonly<Record<string, string[]>> = {
  'xrechnung--05.01a-INVOICE_ubl.xml': ['payable amount: 36686, not 33690'],
}

const title = isPresent ? 'the corpus of e-invoices' : 'the corpus of e-invoices (skipped: ../shared/corpus is not here)'
describe.skipIf(!isPresent)(title, () => {
  test('is as large as it was', () => {
    expect(ubl.length).toBeGreaterThanOrEqual(54)
  })

  test.each(ubl)('%s says what the manifest says', (file, row) => {
    const invoice = read(file)
    const amount = (name: string) => minorFromDecimal(row[name] || '0', invoice.currency)
    expect([invoice.currency, invoice.number, invoice.issueOn, invoice.typeCode]).toEqual([
      row['currency'],
      row['number'],
      row['issue_date'],
      row['type_code'],
    ])
    expect(invoice.type).toBe(row['syntax'] === 'UBL-CreditNote' ? 'credit_note' : 'invoice')
    expect(invoice.lines).toHaveLength(Number(row['line_count']))
    expect(invoice.totals).toMatchObject({
      payableMinor: amount('payable_amount'),
      netMinor: amount('total_without_vat'),
      taxMinor: amount('vat_total'),
      totalMinor: amount('total_with_vat'),
      prepaidMinor: amount('prepaid'),
    })
  })

  test.each(ubl)('%s: our totals from its lines, discounts and charges are its totals', (file) => {
    const found = compareStated(read(file)).map(({ place, statedMinor, computedMinor }) => `${place}: ${statedMinor}, not ${computedMinor}`)
    expect(found).toEqual([...(ODD_LINES[file] ?? []), ...(ODD_TOTALS[file] ?? [])])
  })

  test.each(ubl)('%s becomes a document of ours that keeps its amounts', (file) => {
    const stated = read(file)
    expectUsable(stated)
    const printed = statedTotals(stated)
    expect(printed).toMatchObject(stated.totals)
    expect(printed.groups.map(({ baseMinor, taxMinor }) => [baseMinor, taxMinor])).toEqual(
      stated.taxGroups.map(({ baseMinor, taxMinor }) => [baseMinor, taxMinor]),
    )
    for (const group of printed.groups) expect(group.linesMinor - group.discountMinor + group.chargeMinor).toBe(group.baseMinor)
  })

  test.each(of((row) => !row['syntax']?.startsWith('UBL')))('%s is refused: it is no UBL', (file) => {
    expect(refusalOf(() => read(file))).toMatchObject({
      code: 'file_unknown_format',
      facts: { file, found: expect.stringContaining('CII'), expected: 'a UBL 2.1 Invoice or CreditNote' },
    })
  })

  const anyFile = fc.nat().map((seed) => ubl[seed % ubl.length]?.[0] ?? '')
  const bytesOf = (file: string) => readFileSync(FOLDER + file)

  test('cut off anywhere, a file is refused as broken XML', () => {
    fc.assert(
      fc.property(anyFile, fc.double({ min: 0, max: 0.999, noNaN: true }), (file, part) => {
        const bytes = bytesOf(file)
        const end = Math.floor(part * bytes.lastIndexOf('>'))
        expect(refusalOf(() => readUbl('fuzz.xml', bytes.subarray(0, end))).code).toBe('file_not_xml')
      }),
      { numRuns: 300 },
    )
  })

  test('with any element changed, removed or doubled, a file is read or refused with its place', () => {
    const texts = fc.constantFrom(
      '',
      ' ',
      '-1',
      '0',
      '1e99',
      '9'.repeat(40),
      '999999999999999',
      '0.00000000001',
      '2026-02-30',
      'O',
      'S',
      'USD',
      'true',
    )
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.constantFrom('text', 'remove', 'double', 'attribute'), texts, (file, seed, action, text) => {
        readOrRefused(withLeaf(bytesOf(file), seed, action, text))
      }),
      { numRuns: 500 },
    )
  })
})
