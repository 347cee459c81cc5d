// Countries, currencies and languages by their names in the language of the screens.
import { LANGUAGES } from '#shared/basics/address'
import { screenLocale, useScreenLanguage } from './language'
import type { Option } from './Select'

const COUNTRIES =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PT PY QA RO RS RU RW SA SC SD SE SG SI SK SL SM SN SO SR SS SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'

type Kind = 'region' | 'currency' | 'language'
const known = new Map<string, readonly Option[]>()

function named(type: Kind, codes: readonly string[]): readonly Option[] {
  const locale = screenLocale()
  const key = `${locale} ${type}`
  const before = known.get(key)
  if (before) return before
  const names = new Intl.DisplayNames(locale, { type })
  const options = codes.map((id) => ({ id, label: names.of(id) ?? id, detail: id })).sort((a, b) => a.label.localeCompare(b.label, locale))
  known.set(key, options)
  return options
}

const currencies = Intl.supportedValuesOf('currency')

/** All countries, currencies and languages of documents to choose from. */
export function useChoices() {
  useScreenLanguage()
  return {
    countries: named('region', COUNTRIES.split(' ')),
    currencies: named('currency', currencies),
    languages: named('language', LANGUAGES),
  }
}

/** The name of a country, or its code where it has none. */
export function countryName(code: string): string {
  return named('region', COUNTRIES.split(' ')).find(({ id }) => id === code)?.label ?? code
}
