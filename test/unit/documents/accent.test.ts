// An accent may be any colour; what is printed in it can always be read.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, readableAccent, visibleAccent } from '#shared/documents/accent'
import { lookOf } from '../../../src-main/documents/look'
import { INK } from '../../../src-main/documents/type'

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('the contrast of black and white is 21, of a colour and itself 1, and it has no direction', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  fc.assert(
    fc.property(color, (one) => {
      expect(contrast(one, one)).toBeCloseTo(1)
    }),
  )
  fc.assert(
    fc.property(color, color, (one, two) => {
      expect(contrast(one, two)).toBe(contrast(two, one))
    }),
  )
})

describe('text in the accent', () => {
  test('a colour that can be read is taken, one that cannot gives way to ink', () => {
    expect(readableAccent('#0b5f66', INK)).toBe('#0b5f66')
    expect(readableAccent('#B3261E', INK)).toBe('#B3261E')
    expect(readableAccent('#ffe94a', INK)).toBe(INK)
    expect(readableAccent('', INK)).toBe(INK)
  })

  test('whatever the colour, the text has a contrast of at least 4.5', () => {
    fc.assert(
      fc.property(color, (accent) => {
        expect(contrast(readableAccent(accent, INK), '#ffffff')).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})

test('a rule may be lighter than text, but is never lost on the paper', () => {
  expect(visibleAccent('#f0a030', INK)).toBe('#f0a030')
  expect(visibleAccent('#fffff0', INK)).toBe(INK)
})

test('each design has an accent of its own until the company chooses one', () => {
  const accents = (accent: string) =>
    (['classic', 'modern', 'compact'] as const).map((design) => lookOf({ design, accent, paper: 'A4' }).colors.accent)
  expect(accents('')).toEqual([INK, '#0b5f66', INK])
  expect(accents('#5b2a86')).toEqual(['#5b2a86', '#5b2a86', '#5b2a86'])
})
