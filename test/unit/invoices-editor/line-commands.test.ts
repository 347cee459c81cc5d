// Lines as a whole: inserted, removed, duplicated, moved, filled down.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  duplicateRows,
  fillDown,
  insertRows,
  moveRows,
  type Rows,
  removeRows,
  shiftRows,
} from '../../../src-renderer/invoices/lines/line-commands'
import { rowsOf, someLine } from './fixture'

const names = (rows: Rows) => rows.map(({ line }) => line.name).join('')
const abcd = rowsOf('a', 'b', 'c', 'd')
let key = 100
const newKey = () => ++key

it('inserts before a row, and never more lines than a document may have', () => {
  expect(names(insertRows(abcd, 1, rowsOf('x', 'y')))).toBe('axybcd')
  const many = Array.from({ length: 1999 }, (_, at) => ({ key: at, line: someLine() }))
  expect(insertRows(many, 0, rowsOf('x', 'y'))).toHaveLength(2000)
})

it('removes and duplicates the selected rows', () => {
  expect(names(removeRows(abcd, { from: 1, to: 2 }))).toBe('ad')
  const twice = duplicateRows(abcd, { from: 1, to: 2 }, newKey)
  expect(names(twice)).toBe('abcbcd')
  expect(new Set(twice.map((row) => row.key)).size).toBe(6)
})

it('moves rows one place, and stops at the edges', () => {
  expect(names(shiftRows(abcd, { from: 1, to: 2 }, -1))).toBe('bcad')
  expect(names(shiftRows(abcd, { from: 1, to: 2 }, 1))).toBe('adbc')
  expect(shiftRows(abcd, { from: 0, to: 1 }, -1)).toBe(abcd)
  expect(shiftRows(abcd, { from: 3, to: 3 }, 1)).toBe(abcd)
})

it('moves rows into any gap and loses none (property)', () => {
  const range = fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  fc.assert(
    fc.property(range, fc.nat(4), (selected, gap) => {
      const moved = moveRows(abcd, selected, gap)
      expect(names(moved).split('').sort().join('')).toBe('abcd')
      expect(names(moved)).toContain(names(abcd.slice(selected.from, selected.to + 1)))
      if (gap < selected.from) expect(moved[gap]?.key).toBe(abcd[selected.from]?.key)
    }),
  )
})

it('fills a cell down from the first selected row, or from the row above when one is selected', () => {
  const rows = abcd.map((row, index) => ({ ...row, line: { ...row.line, quantity: String(index), productId: row.line.name } }))
  expect(fillDown(rows, { from: 0, to: 2 }, 'quantity').map(({ line }) => line.quantity)).toEqual(['0', '0', '0', '3'])
  expect(fillDown(rows, { from: 2, to: 2 }, 'name').map(({ line }) => [line.name, line.productId])[2]).toEqual(['b', 'b'])
  expect(fillDown(rows, { from: 0, to: 0 }, 'name')).toBe(rows)
})
