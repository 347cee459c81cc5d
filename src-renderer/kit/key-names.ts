// Keys as they are printed on the keyboard before one: a Mac has signs where others have words, German keyboards words of their own.
import { type ScreenLanguage, screenLanguage } from './language'

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)
const ON_MAC: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥' }
const ELSEWHERE: Readonly<Record<ScreenLanguage, Readonly<Record<string, string>>>> = {
  en: { mod: 'Ctrl' },
  de: { mod: 'Strg', shift: 'Umschalt', space: 'Leertaste' },
}

/** One key: "mod" is ⌘, Ctrl or Strg, "k" is K. */
export function keyName(key: string): string {
  return (isMac ? ON_MAC : ELSEWHERE[screenLanguage()])[key.toLowerCase()] ?? `${key.charAt(0).toUpperCase()}${key.slice(1)}`
}

/** A shortcut such as "mod+shift+z": "Ctrl+Shift+Z" or "⌘⇧Z"; keys one after the other stay apart. */
export function keysText(keys: string): string {
  return keys
    .split(' ')
    .map((chord) =>
      chord
        .split('+')
        .map(keyName)
        .join(isMac ? '' : '+'),
    )
    .join(' ')
}
