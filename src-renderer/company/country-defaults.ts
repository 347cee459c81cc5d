// What a country usually brings with it: its currency and the standard rate of its value added tax, as a proposal that people can change.

/** Currency, and the standard rate in percent (EU Commission, VAT rates, and the tax offices of CH, GB, LI and NO; as of 2026). */
const DEFAULTS: Readonly<Record<string, readonly [currency: string, rate: string]>> = {
  AT: ['EUR', '20'],
  BE: ['EUR', '21'],
  BG: ['EUR', '20'],
  CH: ['CHF', '8.1'],
  CY: ['EUR', '19'],
  CZ: ['CZK', '21'],
  DE: ['EUR', '19'],
  DK: ['DKK', '25'],
  EE: ['EUR', '24'],
  ES: ['EUR', '21'],
  FI: ['EUR', '25.5'],
  FR: ['EUR', '20'],
  GB: ['GBP', '20'],
  GR: ['EUR', '24'],
  HR: ['EUR', '25'],
  HU: ['HUF', '27'],
  IE: ['EUR', '23'],
  IT: ['EUR', '22'],
  LI: ['CHF', '8.1'],
  LT: ['EUR', '21'],
  LU: ['EUR', '17'],
  LV: ['EUR', '21'],
  MT: ['EUR', '18'],
  NL: ['EUR', '21'],
  NO: ['NOK', '25'],
  PL: ['PLN', '23'],
  PT: ['EUR', '23'],
  RO: ['RON', '21'],
  SE: ['SEK', '25'],
  SI: ['EUR', '22'],
  SK: ['EUR', '23'],
  US: ['USD', ''],
}

export function countryDefaults(country: string): { currency: string | undefined; rate: string } {
  const [currency, rate = ''] = DEFAULTS[country] ?? []
  return { currency, rate }
}
