// Reading tables from files, whoever wrote them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DELIMITERS, findDelimiter, readCsv } from '#shared/basics/csv'

it('reads quotes, doubled quotes, line breaks in cells, and says on which line a row begins', () => {
  const text = 'a;"b ""x"""\r\n"two\nlines";c\r\n\r\nlast;'
  expect(readCsv(text, ';')).toEqual({
    rows: [
      { line: 1, cells: ['a', 'b "x"'] },
      { line: 2, cells: ['two\nlines', 'c'] },
      { line: 5, cells: ['last', ''] },
    ],
    openQuoteLine: null,
  })
})

it('says where a quotation mark is opened and never closed', () => {
  expect(readCsv('a,b\n1,"2\n3', ',').openQuoteLine).toBe(2)
})

it.each(DELIMITERS)('finds the delimiter %j', (delimiter) => {
  const rows = [
    ['Date', 'Person', 'Note'],
    ['2026-01-01', 'Ana', 'said "a, b; c"'],
    ['2026-01-02', 'Ben', '1,5'],
  ]
  const text = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\n')
  expect(findDelimiter(text)).toBe(delimiter)
})

it('gives back every table that was written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ö', ' ', '"', ',', ';', '\n', '\r\n', '1') })
  const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 })
  fc.assert(
    fc.property(tables, fc.constantFrom(...DELIMITERS), fc.constantFrom('\n', '\r\n', '\r'), (table, delimiter, end) => {
      const text = table.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter)).join(end)
      expect(readCsv(text, delimiter).rows.map(({ cells }) => cells)).toEqual(table)
    }),
  )
})
