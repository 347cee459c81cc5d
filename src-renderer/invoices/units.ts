// The units that people choose from (UN/ECE Recommendation 20 and 21), in words, and the words that other programs use for them.
import { fold } from '#shared/basics/text'
import type { Option } from '../kit/Select'
import { textsNow } from '../texts/texts'

const UNITS = ['C62', 'HUR', 'DAY', 'MON', 'LS', 'KMT', 'KGM', 'MTR', 'MTK', 'LTR'] as const

/** Ways to write a unit in a spreadsheet, folded. */
const WAYS: Readonly<Record<(typeof UNITS)[number], string>> = {
  C62: 'pc|pcs|piece|pieces|unit|units|each|ea|x|stk|stuck|st|stucke|einheit|einheiten',
  HUR: 'h|hr|hrs|hour|hours|std|stunde|stunden',
  DAY: 'd|day|days|tag|tage|manntag|pt|tagewerk',
  MON: 'month|months|mo|monat|monate',
  LS: 'flat|lump sum|fixed|lot|pauschal|pauschale|psch|pausch',
  KMT: 'km|kilometer|kilometre|kilometers|kilometres',
  KGM: 'kg|kilo|kilogram|kilogramm',
  MTR: 'm|meter|metre|meters|lfm',
  MTK: 'm2|m²|qm|sqm|square metre|quadratmeter',
  LTR: 'l|liter|litre|liters|litres',
}

export function unitName(unit: string): string {
  const known = UNITS.find((one) => one === unit)
  return known ? textsNow().invoices.units[known] : unit
}

/** The choices, each with its code. */
export function unitOptions(): Option[] {
  return UNITS.map((id) => ({ id, label: unitName(id), detail: id }))
}

/** The choices, with the unit of an imported line among them. */
export function unitOptionsWith(unit: string): Option[] {
  const known = UNITS.map((id) => ({ id, label: unitName(id) }))
  return known.some(({ id }) => id === unit) ? known : [...known, { id: unit, label: unit }]
}

/** The code of a unit as people and other programs write it: "Std.", "hours", "HUR". */
export function readUnit(text: string): string | undefined {
  const word = fold(text).replaceAll('.', '').trim()
  return UNITS.find((code) => code.toLowerCase() === word || WAYS[code].split('|').includes(word))
}
