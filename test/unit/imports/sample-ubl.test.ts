// The sample business in resources/ is what a newcomer sees first: its files are clean and add up.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareStated } from '#shared/imports/compare'
import { readUbl } from '../../../src-main/imports/ubl/read-ubl'

const folder = new URL('../../../resources/sample-ubl/', import.meta.url)
const files = readdirSync(folder).sort()

describe('the sample invoices', () => {
  test('are of one seller, with several clients and currencies', () => {
    const invoices = files.map((file) => readUbl(file, readFileSync(new URL(file, folder))))
    expect(
      invoices.map(({ number, currency, totals }) => [number, currency, totals.netMinor, totals.taxMinor, totals.payableMinor]),
    ).toEqual([
      ['NL-2026-0117', 'EUR', 401101, 70582, 471683],
      ['NL-2026-0121', 'EUR', 286999, 0, 286999],
      ['NL-2026-0126', 'CHF', 461790, 0, 311790],
      ['NL-2026-0129', 'JPY', 439000, 0, 439000],
      ['NL-2026-G014', 'EUR', 38970, 6713, 45683],
    ])
    expect(new Set(invoices.map(({ seller }) => `${seller.name} ${seller.vatNumber}`))).toEqual(
      new Set(['Atelier Nordlicht GmbH DE318274655']),
    )
    expect(new Set(invoices.map(({ buyer }) => buyer.name)).size).toBe(4)
  })

  test.each(files)('%s is clean and adds up', (file) => {
    const invoice = readUbl(file, readFileSync(new URL(file, folder)))
    expect(invoice.notices).toEqual([])
    expect(compareStated(invoice)).toEqual([])
  })
})
