// Where pages end: examples, and what holds for any heights.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FlowItem, type PageHeights, paginate } from '../../../src-main/documents/pagination'

const HEIGHTS: PageHeights = { first: 100, next: 200, head: 10 }
const item = (parts: number[], overrides: Partial<FlowItem> = {}): FlowItem => ({
  parts,
  gap: 0,
  isWhole: true,
  least: 1,
  isRow: true,
  isBound: false,
  ...overrides,
})
const block = (height: number, overrides: Partial<FlowItem> = {}) => item([height], { isRow: false, ...overrides })
const onPages = (items: FlowItem[], heights = HEIGHTS) =>
  paginate(items, heights).map((page) => page.placements.map((placed) => placed.item))

describe('pages', () => {
  test('rows fill the first page under the head, and go on under a head on the next', () => {
    const pages = paginate([item([40]), item([40]), item([40])], HEIGHTS)
    expect(pages).toEqual([
      {
        headTop: 0,
        placements: [
          { item: 0, from: 0, to: 1, top: 10 },
          { item: 1, from: 0, to: 1, top: 50 },
        ],
      },
      { headTop: 0, placements: [{ item: 2, from: 0, to: 1, top: 10 }] },
    ])
  })

  test('a document of nothing has one page', () => {
    expect(paginate([], HEIGHTS)).toEqual([{ headTop: null, placements: [] }])
  })

  test('a page with sums only has no table head', () => {
    expect(paginate([item([80]), block(150)], HEIGHTS).map((page) => page.headTop)).toEqual([0, null])
  })

  test('sums take the last row with them', () => {
    expect(onPages([item([20]), item([20]), item([20]), block(60, { isBound: true })])).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  test('white space above an item is dropped at the top of a page', () => {
    expect(paginate([block(95), block(20, { gap: 15 })], HEIGHTS)[1]?.placements).toEqual([{ item: 1, from: 0, to: 1, top: 0 }])
  })

  test('a long row breaks between its lines, with at least three on each side', () => {
    const parts = Array.from({ length: 12 }, () => 10)
    expect(paginate([item(parts, { isWhole: false, least: 3 })], { first: 115, next: 200, head: 10 })).toMatchObject([
      { placements: [{ from: 0, to: 9 }] },
      { placements: [{ from: 9, to: 12 }] },
    ])
  })

  test('a whole item that is taller than a page breaks all the same', () => {
    expect(paginate([item(Array.from({ length: 50 }, () => 10))], HEIGHTS)).toHaveLength(4)
  })

  test('a part that is taller than a page stands on a page of its own', () => {
    expect(onPages([item([20]), item([900]), item([20])])).toEqual([[0], [1], [2]])
  })
})

const anyItem: fc.Arbitrary<FlowItem> = fc.record({
  parts: fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 30 }),
  gap: fc.integer({ min: 0, max: 30 }),
  isWhole: fc.boolean(),
  least: fc.integer({ min: 1, max: 4 }),
  isRow: fc.boolean(),
  isBound: fc.boolean(),
})

test('whatever the heights: nothing is lost, doubled, out of order or overlapping, and nothing leaves its page', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 40 }), fc.integer({ min: 20, max: 400 }), (items, first) => {
      const heights = { first, next: 400, head: 12 }
      const pages = paginate(items, heights)
      const seen = pages.flatMap((page) =>
        page.placements.flatMap(({ item, from, to }) => range(from, to).map((part) => `${item}.${part}`)),
      )
      expect(seen).toEqual(items.flatMap(({ parts }, index) => parts.map((_, part) => `${index}.${part}`)))
      pages.forEach((page, index) => {
        let bottom = 0
        for (const { item, from, to, top } of page.placements) {
          expect(top).toBeGreaterThanOrEqual(bottom)
          bottom = top + range(from, to).reduce((total, part) => total + (items[item]?.parts[part] ?? 0), 0)
        }
        expect(bottom).toBeLessThanOrEqual(index === 0 ? first : heights.next)
        expect(page.headTop !== null).toBe(page.placements.some(({ item }) => items[item]?.isRow))
      })
    }),
  )
})

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
