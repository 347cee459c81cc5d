// The units that people choose from (UN/ECE Recommendation 20 and 21), in words.
import type { Option } from '../kit/Select'
import { textsNow } from '../texts/texts'

const UNITS = ['C62', 'HUR', 'DAY', 'MON', 'LS', 'KMT', 'KGM', 'MTR', 'MTK', 'LTR'] as const

export function unitName(unit: string): string {
  const known = UNITS.find((one) => one === unit)
  return known ? textsNow().invoices.units[known] : unit
}

/** The choices, with the unit of an imported line among them. */
export function unitOptionsWith(unit: string): Option[] {
  const known = UNITS.map((id) => ({ id, label: unitName(id) }))
  return known.some(({ id }) => id === unit) ? known : [...known, { id: unit, label: unit }]
}
