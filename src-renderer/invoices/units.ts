// The units that people choose from (UN/ECE Recommendation 20 and 21), in words, and the words that other programs use for them.
import { fold } from '#shared/basics/text'
import type { Texts } from '../texts/texts'

type Words = Texts['editor']['units']

/** Ways to write a unit in a spreadsheet, folded. */
const WAYS: Readonly<Record<keyof Words, string>> = {
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

/** The choices, with the unit of an imported line among them. */
export function unitOptions(words: Words, unit?: string) {
  const options = Object.entries(words).map(([id, label]) => ({ id, label, detail: id }))
  return unit === undefined || unit in words ? options : [...options, { id: unit, label: unit, detail: unit }]
}

/** The code of a unit as people and other programs write it: "Std.", "hours", "HUR". */
export function readUnit(text: string): string | undefined {
  const word = fold(text).replaceAll('.', '').trim()
  const codes = Object.keys(WAYS) as (keyof Words)[]
  return codes.find((code) => code.toLowerCase() === word || WAYS[code].split('|').includes(word))
}
