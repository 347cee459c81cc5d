// Which rate an hour has, what it costs, and how time is read and rounded.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { durationText, hoursOf, readDuration, roundMinutes } from '#shared/basics/hours'
import { serviceSchema } from '#shared/budgets/budget'
import { type RateCard, rateFor, timeAmount } from '#shared/budgets/rates'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const service = (more: object = {}) => serviceSchema.parse({ id, name: 'Design', price: '80', usesRateCards: true, ...more })
const card = (price: string, more: Partial<RateCard> = {}): RateCard => ({
  id: price,
  version: 1,
  personId: null,
  role: '',
  clientId: null,
  per: 'hour',
  price,
  currency: 'EUR',
  holdsFrom: '2026-01-01',
  ...more,
})
const ana = { personId: 'ana', role: 'Designer', clientId: 'shop', currency: 'EUR', on: '2026-06-15' }

it('the card of the person goes before that of the role, and that before the client’s', () => {
  const cards = [card('100', { clientId: 'shop' }), card('110', { role: 'Designer' }), card('120', { personId: 'ana' })]
  expect(rateFor(service(), cards, ana).price).toBe('120')
  expect(rateFor(service(), cards, { ...ana, personId: 'ben' }).price).toBe('110')
  expect(rateFor(service(), cards, { ...ana, personId: 'ben', role: 'Writer' }).price).toBe('100')
  expect(rateFor(service(), cards, { ...ana, personId: 'ben', role: 'Writer', clientId: 'other' })).toEqual({
    price: '80',
    perMinutes: 60,
    cardId: null,
  })
  expect(rateFor(service({ usesRateCards: false }), cards, ana).price).toBe('80')
})

it('a card holds from its date on, the newest before the day wins, and another currency does not fit', () => {
  const cards = [
    card('100', { personId: 'ana' }),
    card('130', { personId: 'ana', holdsFrom: '2026-06-16' }),
    card('120', { personId: 'ana', holdsFrom: '2026-06-15' }),
    card('999', { personId: 'ana', holdsFrom: '2026-06-15', currency: 'USD' }),
  ]
  expect(['2026-06-14', '2026-06-15', '2026-06-16'].map((on) => rateFor(service(), cards, { ...ana, on }).price)).toEqual([
    '100',
    '120',
    '130',
  ])
})

it('a daily rate counts in days of the service; fixed prices and pieces are not billed by time', () => {
  expect(rateFor(service({ kind: 'daily', minutesPerDay: 450 }), [], ana)).toEqual({ price: '80', perMinutes: 450, cardId: null })
  expect(timeAmount(225, { price: '800', perMinutes: 450 }, 'EUR')).toBe(40_000)
  expect(rateFor(service({ kind: 'fixed' }), [card('5', { personId: 'ana' })], ana).price).toBe('0')
})

it('the amount uses the quantity to six decimals: 20 minutes at 100.00 are 33.33', () => {
  expect(hoursOf(20)).toBe('0.333333')
  expect(timeAmount(20, { price: '100', perMinutes: 60 }, 'EUR')).toBe(3333)
  expect(timeAmount(100, { price: '1000000', perMinutes: 60 }, 'EUR')).toBe(166_666_700)
})

it.each([
  ['1:30', 90],
  [':45', 45],
  ['1.5', 90],
  ['1,25', 75],
  ['8', 480],
  ['90', 90],
  ['1h 30m', 90],
  ['1h', 60],
  ['45m', 45],
  ['1 Std. 15 min', 75],
  ['0', 0],
  ['24:00', 1440],
  ['24:01', undefined],
  ['1:75', undefined],
  ['', undefined],
  ['lots', undefined],
  ['-1', undefined],
])('reads "%s" as %s minutes', (typed, minutes) => {
  expect(readDuration(typed)).toBe(minutes)
})

it('rounding goes to a step, never by a whole step, and up never down', () => {
  const step = fc.constantFrom(1, 5, 6, 10, 15, 30, 60)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), step, (minutes, stepMinutes) => {
      const [up, nearest] = [roundMinutes(minutes, { stepMinutes, way: 'up' }), roundMinutes(minutes, { stepMinutes, way: 'nearest' })]
      expect([up % stepMinutes, nearest % stepMinutes]).toEqual([0, 0])
      expect(up - minutes >= 0 && up - minutes < stepMinutes).toBe(true)
      expect(Math.abs(nearest - minutes) <= stepMinutes / 2).toBe(true)
      expect(readDuration(durationText(minutes))).toBe(minutes)
    }),
  )
})
