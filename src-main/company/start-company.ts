// The first start: a few answers make a business that can issue its first invoice, with what its country brings along.
import { fail } from '#shared/basics/failure'
import { type Company, companyInputSchema } from '#shared/company/company'
import type { Start } from '#shared/company/contract'
import { type CountryDefaults, countryDefaults } from '#shared/company/country-defaults'
import { companyFailures } from '#shared/company/failures'
import type { Context } from '../context'
import { createTaxRate } from '../tax-rates/tax-rate-service'
import { createCompany, listCompanies } from './company-service'

/** Refused (`company_exists`) in a file that has a company: its tax rates would come twice. */
export function startCompany(context: Context, { isSmallBusiness, iban, ...answers }: Start): Company {
  const [existing] = listCompanies(context)
  if (existing) throw fail(companyFailures.company_exists, { name: existing.name })
  const defaults = countryDefaults(answers.address.country)
  return createCompany(
    context,
    companyInputSchema.parse({
      ...answers,
      currency: answers.currency ?? defaults.currency,
      language: answers.language ?? defaults.language,
      paper: defaults.paper,
      paymentDays: defaults.paymentDays,
      bankAccounts: iban === '' ? [] : [{ name: answers.name.slice(0, 80), iban }],
      defaultTaxRateId: createRates(context, defaults, isSmallBusiness),
    }),
  )
}

/** Makes the country's rates and answers the id of the usual one: it is made first, so that it stands first. */
function createRates(context: Context, { taxRates, untaxedRates, noTaxRate }: CountryDefaults, isSmallBusiness: boolean): string {
  const chargesNone = isSmallBusiness || taxRates.length === 0
  // The rate of small businesses comes along in any case: the settings make it the usual one.
  const charged = [...taxRates, ...untaxedRates]
  const rates = chargesNone ? [noTaxRate, ...charged] : [...charged, noTaxRate]
  const [usual] = rates.map((rate) => createTaxRate(context, rate).id)
  if (usual === undefined) throw new Error('a country without any rate')
  return usual
}
