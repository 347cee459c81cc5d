// The units that people choose from (UN/ECE Recommendation 20 and 21), in words.
export const unitOptions = [
  { id: 'C62', label: 'pcs' },
  { id: 'HUR', label: 'hours' },
  { id: 'DAY', label: 'days' },
  { id: 'MON', label: 'months' },
  { id: 'LS', label: 'lump sum' },
  { id: 'KMT', label: 'km' },
  { id: 'KGM', label: 'kg' },
  { id: 'MTR', label: 'm' },
  { id: 'MTK', label: 'm²' },
  { id: 'LTR', label: 'l' },
]

/** The choices, with the unit of an imported line among them. */
export function unitOptionsWith(unit: string) {
  return unitOptions.some(({ id }) => id === unit) ? unitOptions : [...unitOptions, { id: unit, label: unit }]
}
