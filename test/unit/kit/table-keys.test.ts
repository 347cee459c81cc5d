// The keyboard of a list.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extended, targetOf, toggled } from '../../../src-renderer/kit/table-keys'

describe('a key in a list of 100 rows', () => {
  it.each([
    ['ArrowDown', 10, 11],
    ['ArrowUp', 10, 9],
    ['PageDown', 10, 30],
    ['PageUp', 10, 0],
    ['PageDown', 95, 99],
    ['Home', 10, 0],
    ['End', 10, 99],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 99, 99],
    ['x', 10, undefined],
  ])('%s at %i goes to %s', (key, current, target) => {
    expect(targetOf(key, current, 20, 100)).toBe(target)
  })

  it('never leaves the list, also an empty one', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
    fc.assert(
      fc.property(keys, fc.nat(200), fc.nat(50), fc.nat(200), (key, current, page, count) => {
        const target = targetOf(key, current, page, count)
        expect(target).toBeGreaterThanOrEqual(0)
        expect(target).toBeLessThanOrEqual(Math.max(0, count - 1))
      }),
    )
  })
})

const keys = ['a', 'b', 'c', 'd', 'e']

it('selects from where Shift began to where it is, whichever way', () => {
  const anchor = { index: 2, before: new Set(['a']) }
  expect([...extended(anchor, 4, keys)]).toEqual(['a', 'c', 'd', 'e'])
  expect([...extended(anchor, 1, keys)]).toEqual(['a', 'b', 'c'])
  expect([...extended(anchor, 2, keys)]).toEqual(['a', 'c'])
})

it('takes a row in and out again, and leaves the selection before as it was', () => {
  const before = new Set(['a'])
  expect([...toggled(before, 'b')]).toEqual(['a', 'b'])
  expect([...toggled(toggled(before, 'b'), 'b')]).toEqual(['a'])
  expect([...toggled(before, 'a')]).toEqual([])
  expect([...before]).toEqual(['a'])
})
