// Reads dates as people type them and answers calendar dates; the order of day and month is never guessed from the machine.
import { addDays, type CalendarDate, isCalendarDate, yearOf } from '#shared/basics/calendar-date'

/**
 * "2026-11-22", "2026-3-5", "20261122", "22.11.2026", "22.11.26", "22/11/2026" (day first), "22.11." and "22." (the next such day, today
 * included), "t" (today), "+14" and "-3" (days from `from`). Undefined when it is no date.
 */
export function readDate(typed: string, today: CalendarDate, from: CalendarDate = today): CalendarDate | undefined {
  const text = typed.trim().toLowerCase()
  if (/^(t|today|h|heute)$/.test(text)) return today
  const days = /^([+-]\d{1,4})$/.exec(text)?.[1]
  if (days) return addDays(from, Number(days))
  const iso = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|(\d{2})(\d{2}))$/.exec(text)
  if (iso) return existing(iso[1], iso[2] ?? iso[4], iso[3] ?? iso[5])
  const whole = /^(\d{1,2})[./ ](\d{1,2})[./ ](\d{4}|\d{2})$/.exec(text)
  if (whole) return existing(whole[3]?.length === 2 ? `20${whole[3]}` : whole[3], whole[2], whole[1])
  const short = /^(\d{1,2})(?:\.|[./ ](\d{1,2})\.?)$/.exec(text)
  return short ? nextDay(Number(short[1]), short[2] === undefined ? undefined : Number(short[2]), today) : undefined
}

/** The next such day from today on; eight years are enough to meet every 29 February. */
function nextDay(day: number, month: number | undefined, today: CalendarDate): CalendarDate | undefined {
  const [year, first] = [yearOf(today), Number(today.slice(5, 7))]
  for (let ahead = 0; ahead <= 96; ahead += month === undefined ? 1 : 12) {
    const months = (month ?? first) - 1 + ahead
    const date = existing(String(year + Math.floor(months / 12)), String((months % 12) + 1), String(day))
    if (date !== undefined && date >= today) return date
  }
  return undefined
}

function existing(year = '', month = '', day = ''): CalendarDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}

export interface Period {
  from: CalendarDate | null
  to: CalendarDate | null
}

/** A day, "1.3. - 31.3.", "2026-03-01 – 2026-03-31", or a whole month as "3/2026" or "2026-03"; nothing is no period. */
export function readPeriod(typed: string, today: CalendarDate): Period | undefined {
  const text = typed.trim()
  if (text === '') return { from: null, to: null }
  const month = /^(?:(\d{4})-(\d{1,2})|(\d{1,2})[/.](\d{4}))$/.exec(text)
  if (month) return wholeMonth(month[1] ?? month[4], month[2] ?? month[3])
  const day = readDate(text, today)
  if (day !== undefined) return { from: day, to: day }
  const parts = /^(.+?)(?:\s+-\s+|\s*(?:–|—|\.\.\.?|\bto\b|\bbis\b)\s*)(.+)$/.exec(text)
  const from = parts?.[1] && readDate(parts[1], today)
  if (!from) return undefined
  const to = readDate(parts[2] ?? '', from, from)
  return to === undefined ? undefined : { from, to }
}

function wholeMonth(year = '', month = ''): Period | undefined {
  const from = existing(year, month, '1')
  if (from === undefined) return undefined
  const last = [31, 30, 29, 28].map((day) => existing(year, month, String(day))).find((date) => date !== undefined)
  return { from, to: last ?? from }
}

/** A period as text that can be read again; `write` says how a day is written. */
export function writePeriod({ from, to }: Period, write: (date: CalendarDate) => string = (date) => date): string {
  if (from === null) return to === null ? '' : write(to)
  return to === null || to === from ? write(from) : `${write(from)} – ${write(to)}`
}
