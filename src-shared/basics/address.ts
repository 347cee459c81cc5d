// A postal address, and the languages and countries that documents know.
import { z } from 'zod'
import { line } from './text'

/** ISO 3166-1 alpha-2, such as DE; empty when unknown. */
export const countrySchema = z.string().regex(/^([A-Z]{2})?$/, 'a country code of two capital letters such as DE')

export const addressSchema = z.object({
  line1: line().default(''),
  line2: line().default(''),
  postalCode: line(20).default(''),
  city: line().default(''),
  region: line().default(''),
  country: countrySchema.default(''),
})
export type Address = z.infer<typeof addressSchema>

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'hr'] as const
/** The language of a document. */
export const languageSchema = z.enum(LANGUAGES)
export type Language = z.infer<typeof languageSchema>

const COUNTRY_LANGUAGES: Readonly<Record<string, Language>> = {
  DE: 'de',
  AT: 'de',
  CH: 'de',
  LI: 'de',
  FR: 'fr',
  ES: 'es',
  IT: 'it',
  NL: 'nl',
  PL: 'pl',
  HR: 'hr',
}

/** The language in which a business of that country writes, as a first guess; English where we know none. */
export function languageOfCountry(country: string): Language {
  return COUNTRY_LANGUAGES[country] ?? 'en'
}
