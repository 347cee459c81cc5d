// A business begins: a few answers make one that can issue its first invoice, with what its country brings along.
import { fail } from '#shared/basics/failure'
import { type Company, companyInputSchema } from '#shared/company/company'
import type { Further, Start } from '#shared/company/contract'
import { type CountryDefaults, countryDefaults } from '#shared/company/country-defaults'
import { companyFailures } from '#shared/company/failures'
import type { TaxRateInput } from '#shared/tax-rates/tax-rate'
import type { Context } from '../context'
import { createTaxRate, listTaxRates } from '../tax-rates/tax-rate-service'
import { createCompany, listCompanies } from './company-service'

/** Refused (`company_exists`) in a file that has a company: the first start happens once. */
export function startCompany(context: Context, answers: Start): Company {
  const [existing] = listCompanies(context)
  if (existing) throw fail(companyFailures.company_exists, { name: existing.name })
  return addCompany(context, { ...answers, shortCode: '' })
}

export function addCompany(context: Context, { isSmallBusiness, iban, ...answers }: Further): Company {
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
      defaultTaxRateId: usualRate(context, defaults, { isSmallBusiness, country: answers.address.country }),
    }),
  )
}

interface Taxed {
  isSmallBusiness: boolean
  country: string
}

/** A compatriot's usual rate; in a country that is new to the file its rates are made. */
function usualRate(context: Context, defaults: CountryDefaults, { isSmallBusiness, country }: Taxed): string {
  const compatriot = listCompanies(context).find(
    ({ address, defaultTaxRateId }) => address.country === country && defaultTaxRateId !== null,
  )
  return (!isSmallBusiness && compatriot?.defaultTaxRateId) || makeRates(context, defaults, isSmallBusiness)
}

/** Makes the rates that the file does not have and answers the id of the usual one: it is made first, so that it stands first. */
function makeRates(context: Context, { taxRates, untaxedRates, noTaxRate }: CountryDefaults, isSmallBusiness: boolean): string {
  const chargesNone = isSmallBusiness || taxRates.length === 0
  // The rate of small businesses comes along in any case: the settings make it the usual one.
  const charged = [...taxRates, ...untaxedRates]
  const known = new Map(listTaxRates(context).flatMap((rate) => (rate.isArchived ? [] : [[sameness(rate), rate.id] as const])))
  const rates = chargesNone ? [noTaxRate, ...charged] : [...charged, noTaxRate]
  const [usual] = rates.map((rate) => known.get(sameness(rate)) ?? createTaxRate(context, rate).id)
  if (usual === undefined) throw new Error('a country without any rate')
  return usual
}

function sameness({ name, category, components, reason }: TaxRateInput): string {
  return JSON.stringify([name, category, components.map((part) => [part.name, part.ratePpm]), reason])
}
