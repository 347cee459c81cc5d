// Dates, arithmetic and keys as the language and the machine of the reader write them.
import '../invoices-editor/browser'
import { afterEach, expect, it, vi } from 'vitest'
import { arithmeticText, dateEntryText, datePattern } from '../../../src-renderer/kit/format'
import { readDate, readPeriod, writePeriod } from '../../../src-renderer/kit/typed-date'

const reader = navigator as unknown as { languages: string[]; userAgent: string }
const speak = (language: string) => {
  reader.languages = [language]
}
afterEach(() => {
  speak('en-GB')
  reader.userAgent = ''
})

it('writes a date as it is typed in the language, and reads it again', () => {
  for (const [language, text, pattern] of [
    ['de-DE', '22.11.2026', 'TT.MM.JJJJ'],
    ['de-AT', '22.11.2026', 'TT.MM.JJJJ'],
    ['en-GB', '2026-11-22', 'YYYY-MM-DD'],
    ['en-US', '2026-11-22', 'YYYY-MM-DD'],
  ] as const) {
    speak(language)
    expect([dateEntryText('2026-11-22'), datePattern()]).toEqual([text, pattern])
    expect(readDate(text, '2020-01-01')).toBe('2026-11-22')
    const period = { from: '2026-03-01', to: '2026-03-31' }
    expect(readPeriod(writePeriod(period, dateEntryText), '2020-01-01')).toEqual(period)
  }
})

it('writes arithmetic with the decimal sign of the language, and leaves words alone', () => {
  const formula = '12.5 × 95.00 - 5.94 (0.5 %)'
  expect(arithmeticText(formula)).toBe(formula)
  speak('de-DE')
  expect(arithmeticText(formula)).toBe('12,5 × 95,00 - 5,94 (0,5 %)')
  expect(arithmeticText('S 8.875 %')).toBe('S 8,875 %')
})

it('names keys as they stand on the keyboard', async () => {
  vi.resetModules()
  const elsewhere = await import('../../../src-renderer/kit/key-names')
  expect(['mod+shift+z', 'mod+k', 'g i', 'alt+↑', '?'].map(elsewhere.keysText)).toEqual(['Ctrl+Shift+Z', 'Ctrl+K', 'G I', 'Alt+↑', '?'])
  speak('de-DE')
  expect(['mod+shift+z', 'alt+↑', 'Space'].map(elsewhere.keysText)).toEqual(['Strg+Umschalt+Z', 'Alt+↑', 'Leertaste'])
  reader.userAgent = 'Macintosh; Intel Mac OS X'
  vi.resetModules()
  const onMac = await import('../../../src-renderer/kit/key-names')
  expect(['mod+shift+z', 'mod+k', 'g i', 'alt+↑'].map(onMac.keysText)).toEqual(['⌘⇧Z', '⌘K', 'G I', '⌥↑'])
})
