// The pure rules of signing in: how long a wait is, and which passwords are weak.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { weaknessOf } from '#shared/people/password-strength'
import { secondsLeft, waitAfter } from '#shared/session/waiting'

it.each([
  [0, 0],
  [2, 0],
  [3, 5],
  [4, 10],
  [5, 20],
  [10, 640],
  [11, 900],
  [1000, 900],
])('after %i failures one waits %i seconds', (failures, seconds) => {
  expect(waitAfter(failures)).toBe(seconds)
})

it('no wait is shorter than the one before, and none is left when it has passed', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(2000), (failures, passed) => {
      expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures))
      const [last, now] = ['2026-01-01T00:00:00.000Z', new Date(Date.UTC(2026, 0, 1) + passed * 1000).toISOString()]
      expect(secondsLeft(failures, last, now)).toBe(Math.max(0, waitAfter(failures) - passed))
    }),
  )
})

it('a clock that was set back makes no wait longer', () => {
  expect(secondsLeft(4, '2026-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z')).toBe(10)
})

it.each([
  ['', 'short'],
  ['nine char', 'short'],
  ['aaaaaaaaaaaaaa', 'plain'],
  ['abababababab', 'plain'],
  ['Password2026!', 'common'],
  ['12345678901', 'common'],
  ['qwertyqwerty', 'common'],
  ['Ada Lovelace', 'personal'],
  ['ada.lovelace@example.com', 'personal'],
  ['plenty of apples', null],
  ['korrekt Pferd Batterie', null],
] as const)('the password "%s" is %s', (password, weakness) => {
  expect(weaknessOf(password, ['Ada Lovelace', 'ada.lovelace@example.com'])).toBe(weakness)
})
