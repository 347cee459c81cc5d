// The month that the screen shows, in words and as days.
import type { Amount } from '#shared/cycle/contract'
import { lastOfMonth, type Month } from '#shared/projects/months'
import { moneyText } from '../kit/format'
import { screenLocale } from '../kit/language'

export function daysOf(month: Month) {
  return { from: `${month}-01`, to: lastOfMonth(month) }
}

/** "2026-11" as "November 2026". */
export function monthText(month: Month): string {
  const words = new Intl.DateTimeFormat(screenLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return words.format(new Date(`${month}-01T00:00:00Z`))
}

export function readMonth(text: string | null, now: Month): Month {
  return text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : now
}

export function amountsText(amounts: readonly Amount[], nothing = ''): string {
  return amounts.map(({ amountMinor, currency }) => moneyText(amountMinor, currency)).join(' + ') || nothing
}
