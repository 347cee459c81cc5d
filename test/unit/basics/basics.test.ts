import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isCalendarDate, localDate } from '#shared/basics/calendar-date'
import { compareDecimals, formatDecimal, parseDecimal } from '#shared/basics/decimal'
import { idSource, uuidv7 } from '#shared/basics/id'
import { extend, minorFromDecimal, minorToDecimal } from '#shared/basics/money'
import { fold } from '#shared/basics/text'

describe('calendar dates', () => {
  it('30: days are added over months, years and the changes of the clock', () => {
    expect(addDays('2026-03-15', 14)).toBe('2026-03-29')
    expect(addDays('2026-10-11', 14)).toBe('2026-10-25')
    expect(addDays('2026-02-01', 30)).toBe('2026-03-03')
    expect(daysBetween('2026-03-15', '2026-03-29')).toBe(14)
  })
  it('exist, or are refused', () => {
    expect(['2026-02-28', '2028-02-29'].every(isCalendarDate)).toBe(true)
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '22.11.2026', ''].some(isCalendarDate)).toBe(false)
  })
  it('are those of the machine’s own time zone', () => {
    expect(localDate(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31')
  })
})

describe('decimals and money', () => {
  it('survive writing and reading', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 10 }), (units, scale) => {
        const text = formatDecimal({ units, scale })
        const back = parseDecimal(text)
        expect(back.units * 10n ** BigInt(scale - back.scale)).toBe(units)
        expect(compareDecimals(text, text)).toBe(0)
      }),
    )
  })
  it('have the decimals of their currency', () => {
    expect(minorToDecimal(800, 'JPY')).toBe('800')
    expect(minorToDecimal(-5, 'EUR')).toBe('-0.05')
    expect(minorToDecimal(1234, 'KWD')).toBe('1.234')
    expect(minorFromDecimal('12.345', 'EUR')).toBe(1235)
    expect(minorFromDecimal('-12.345', 'EUR')).toBe(-1235)
    expect(extend('12', '5', 'EUR', '100')).toBe(60)
  })
  it('refuse what a safe integer cannot hold', () => {
    expect(() => extend('999999999999999', '999999', 'EUR')).toThrow(/too large/)
  })
})

describe('ids', () => {
  it('are UUIDs of version 7 that rise within one millisecond, and after a restart with the clock set back', () => {
    const { next } = idSource((count) => new Uint8Array(count).fill(255))
    const ids = Array.from({ length: 10_000 }, () => next(1_780_000_000_000))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    const last = ids.at(-1) ?? ''
    const restarted = idSource((count) => new Uint8Array(count))
    restarted.goPast(last)
    const later = restarted.next(1_770_000_000_000)
    expect(later > last).toBe(true)
    restarted.goPast(ids[0] ?? '')
    expect(restarted.next(1_770_000_000_000) > later).toBe(true)
    expect(uuidv7(1, 2, new Uint8Array(8))).toBe('00000000-0001-7002-8000-000000000000')
  })
})

it('search folds accents and the letters that Unicode leaves whole', () => {
  expect(fold('Łódź Straße Øst Đakovo Çelik')).toBe('lodz strasse ost dakovo celik')
})
