// The lines of a postal address as its own country writes them; the country is named on mail that crosses a border.
import type { Address, Language } from '../basics/address'

const CITY_REGION_CODE = ['US', 'CA', 'AU', 'MX']
const CODE_ON_ITS_OWN_LINE = ['GB', 'IE', 'NZ', 'ZA', 'IN', 'SG']

/** The lines below the name. `home` is the sender's country, in which the country is not named. */
export function addressLines(address: Address, home: string, language: Language): string[] {
  const country = address.country !== '' && address.country !== home ? countryName(address.country, language).toUpperCase() : ''
  return [address.line1, address.line2, ...cityLines(address), country].map((text) => text.trim()).filter(Boolean)
}

function cityLines({ city, region, postalCode, country }: Address): string[] {
  if (CITY_REGION_CODE.includes(country)) return [[[city, region].filter(Boolean).join(', '), postalCode].filter(Boolean).join(' ')]
  if (CODE_ON_ITS_OWN_LINE.includes(country)) return [city, region, postalCode]
  const suffix = region === '' ? '' : country === 'IT' || country === 'ES' ? ` (${region})` : `, ${region}`
  return [`${postalCode} ${city}${city === '' ? suffix.replace(/^, /, '') : suffix}`]
}

/** The name of a country in a language; the code where nobody knows it. */
function countryName(country: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(country) ?? country
}
