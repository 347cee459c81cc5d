// Time is whole minutes; what is billed is a quantity with six decimals. Rounding is a rule of the project and is shown where it applies.
import { z } from 'zod'
import { type Decimal, formatDecimal } from './decimal'
import { roundRatio } from './money'

export const minutesSchema = z.int().min(0).max(1440)

export const ROUNDING_STEPS = [1, 5, 6, 10, 15, 30, 60] as const
export const roundingSchema = z.object({
  stepMinutes: z.union(ROUNDING_STEPS.map((step) => z.literal(step))).describe('1 bills each minute as it is'),
  way: z.enum(['up', 'nearest']),
})
export type Rounding = z.infer<typeof roundingSchema>
export const noRounding: Rounding = { stepMinutes: 1, way: 'nearest' }

/** The minutes of one entry that are billed: up to the next step, or to the nearest one (half goes up). */
export function roundMinutes(minutes: number, { stepMinutes, way }: Rounding): number {
  const add = way === 'up' ? stepMinutes - 1 : Math.floor(stepMinutes / 2)
  return Math.floor((minutes + add) / stepMinutes) * stepMinutes
}

/** Minutes / 60 to six decimals, half away from zero: 20 minutes are "0.333333" (DESIGN section 4). */
export function hoursOf(minutes: number): Decimal {
  return quantityOf(minutes, 60)
}

/** Minutes in units of `minutesPerUnit` (60: hours, 480: days of eight hours) to six decimals. */
export function quantityOf(minutes: number, minutesPerUnit: number): Decimal {
  const units = roundRatio(BigInt(minutes) * 1_000_000n, BigInt(minutesPerUnit))
  return formatDecimal({ units, scale: 6 })
}

/**
 * What people type for a duration, as minutes: "1:30", "1.5", "1,5", "1h 30m", "1h", "90m"; a whole number above 24 is minutes ("90").
 * Undefined when it is none of these or more than a day.
 */
export function readDuration(typed: string): number | undefined {
  const text = typed.trim().toLowerCase()
  const minutes = byClock(text) ?? byUnits(text) ?? byDecimal(text)
  return minutes !== undefined && minutes <= 1440 ? minutes : undefined
}

function byClock(text: string): number | undefined {
  const match = /^(\d{0,2}):([0-5]\d)$/.exec(text)
  return match ? Number(match[1] || '0') * 60 + Number(match[2]) : undefined
}

function byUnits(text: string): number | undefined {
  const match = /^(?:(\d{1,2}(?:[.,]\d{1,4})?)\s*(?:h|std\.?))?\s*(?:(\d{1,4})\s*m(?:in)?\.?)?$/.exec(text)
  if (!match || text === '') return undefined
  return decimalHours(match[1] ?? '0') + Number(match[2] ?? '0')
}

function byDecimal(text: string): number | undefined {
  if (!/^\d{0,4}(?:[.,]\d{1,6})?$/.test(text) || text === '') return undefined
  const isMinutes = /^\d+$/.test(text) && Number(text) > 24
  return isMinutes ? Number(text) : decimalHours(text)
}

/** Hours with decimals as minutes, half away from zero. */
function decimalHours(text: string): number {
  const [whole = '', fraction = ''] = text.replace(',', '.').split('.')
  return Number(roundRatio(BigInt(`${whole}${fraction}` || '0') * 60n, 10n ** BigInt(fraction.length)))
}

/** 90 minutes as "1:30". */
export function durationText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
