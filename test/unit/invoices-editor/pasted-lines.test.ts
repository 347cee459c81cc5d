// Rows from a spreadsheet become lines: tabs or CSV, German or English numbers, with a header or without.
import './browser'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../../src-renderer/invoices/lines/columns'
import { linesOfTable } from '../../../src-renderer/invoices/lines/pasted-lines'
import { decimalSignOf, plainNumber, readTable } from '../../../src-renderer/invoices/lines/pasted-table'
import { readUnit } from '../../../src-renderer/invoices/units'

const paste = (text: string, column: Column = 'name', sign: '.' | ',' = '.') =>
  linesOfTable(readTable(text) ?? [], {
    column,
    currency: 'EUR',
    sign,
    unitOf: readUnit,
    rateOf: (cell) => ({ '19%': 'full', '7%': 'low', '19': 'full' })[cell.replace(/\s/g, '')],
  })

describe('a table', () => {
  it('is read from tabs, with quoted cells that break lines', () => {
    expect(readTable('a\t"two\nlines ""quoted"""\r\nb\tc\r\n')).toEqual([
      ['a', 'two\nlines "quoted"'],
      ['b', 'c'],
    ])
  })
  it('is read from CSV with semicolons or commas, but not from prose', () => {
    expect(readTable('Concept;2;95,00\nDesign;3;100,00')).toEqual([
      ['Concept', '2', '95,00'],
      ['Design', '3', '100,00'],
    ])
    expect(readTable('Concept,2,95.00\nDesign,3,100.00')?.[1]).toEqual(['Design', '3', '100.00'])
    expect(readTable('First, a concept\nThen, a design')).toEqual([['First, a concept'], ['Then, a design']])
    expect(readTable('just a word')).toBeUndefined()
  })
})

describe('numbers', () => {
  it('are read by what the column proves, else as the reader writes', () => {
    expect(decimalSignOf(['1.234', '1.234,56'], '.')).toBe(',')
    expect(decimalSignOf(['1,234.56'], ',')).toBe('.')
    expect(decimalSignOf(['12,5', '1.000'], '.')).toBe(',')
    expect(decimalSignOf(['1,234'], '.')).toBe('.')
    expect(decimalSignOf(['1.234.567'], '.')).toBe(',')
    expect(plainNumber('€ 1.234,56', ',')).toBe('1234.56')
    expect(plainNumber('1,234.56 EUR', '.')).toBe('1234.56')
  })
})

describe('lines', () => {
  it('take their columns from an English header in any order', () => {
    const { lines, hasNames } = paste('Qty\tItem\tUnit price (EUR)\tVAT\tAmount\n2\tConcept\t1,234.50\t19%\t2,469.00')
    expect(hasNames).toBe(true)
    expect(lines).toEqual([{ change: { quantity: '2', name: 'Concept', unitPrice: '1234.5', taxRateId: 'full' }, unread: {} }])
  })
  it('take their columns from a German header', () => {
    const { lines } = paste(
      'Pos.\tBezeichnung\tBeschreibung\tMenge\tEinheit\tEinzelpreis\tRabatt %\tMwSt.\n1\tEntwurf\tDrei Seiten\t1,5\tStd.\t1.095,00 €\t10\t7 %',
    )
    expect(lines[0]).toEqual({
      change: {
        name: 'Entwurf',
        description: 'Drei Seiten',
        quantity: '1.5',
        unit: 'HUR',
        unitPrice: '1095',
        discount: { kind: 'percent', ppm: 100_000 },
        taxRateId: 'low',
      },
      unread: {},
    })
  })
  it('without a header go right from the cell where the paste begins', () => {
    expect(paste('Concept\t2\thours\t95.00').lines[0]?.change).toEqual({ name: 'Concept', quantity: '2', unit: 'HUR', unitPrice: '95' })
    expect(paste('Concept\t2\t95.00').lines[0]?.change).toEqual({ name: 'Concept', quantity: '2', unitPrice: '95' })
    expect(paste('Concept\tIn detail\t2\th\t95').lines[0]?.change).toMatchObject({ description: 'In detail', quantity: '2' })
    expect(paste('3\t50\n4\t60', 'quantity').lines.map(({ change }) => change)).toEqual([
      { quantity: '3', unitPrice: '50' },
      { quantity: '4', unitPrice: '60' },
    ])
  })
  it('keep what cannot be read', () => {
    expect(paste('Concept\tmany\tboxes\t95', 'name').lines[0]).toMatchObject({
      change: { name: 'Concept', description: 'many' },
      unread: {},
    })
    expect(paste('Item\tQty\tPrice\nConcept\tmany\t95').lines[0]).toEqual({
      change: { name: 'Concept', unitPrice: '95' },
      unread: { quantity: 'many' },
    })
  })
  it('fifty rows become fifty lines', () => {
    const rows = Array.from({ length: 50 }, (_, index) => `Line ${index + 1}\t${index + 1}\t10.00`).join('\r\n')
    expect(paste(rows).lines).toHaveLength(50)
  })
})
