// The company, client and tax rates that an imported file means: found by tax number or name, or made from what the file says.
import { languageOfCountry } from '#shared/basics/address'
import { type Client, clientInputSchema } from '#shared/clients/client'
import { type Company, companyInputSchema } from '#shared/company/company'
import { matchesTaxRate, taxRateFor } from '#shared/imports/imported-content'
import type { StatedInvoice, StatedParty, StatedTax } from '#shared/imports/stated-invoice'
import type { Party } from '#shared/invoices/snapshot'
import { createClient, findClient } from '../clients/client-service'
import { createCompany, listCompanies } from '../company/company-service'
import type { Context } from '../context'
import { createTaxRate, listTaxRates } from '../tax-rates/tax-rate-service'

export function companyOf(context: Context, { seller, currency, language, iban, bic, accountName }: StatedInvoice): Company {
  const companies = listCompanies(context)
  const isSame = (company: Company) => company.name === seller.name && (company.vatNumber === '' || seller.vatNumber === '')
  const known =
    companies.find(({ vatNumber }) => vatNumber !== '' && vatNumber === seller.vatNumber) ??
    companies.find(({ taxNumber }) => seller.vatNumber === '' && isTellingNumber(taxNumber) && taxNumber === seller.taxNumber) ??
    companies.find(isSame)
  if (known) return known
  const { contactName: _, ...party } = seller
  const account = companyInputSchema.shape.bankAccounts.safeParse(iban ? [{ name: accountName, iban, bic, currency }] : [])
  return createCompany(
    context,
    companyInputSchema.parse({
      ...party,
      currency,
      language: language ?? languageOfCountry(seller.address.country),
      bankAccounts: account.data ?? [],
    }),
  )
}

/** Swedish files write "Godkänd för F-skatt" where the tax number stands: only a number tells companies apart. */
function isTellingNumber(taxNumber: string): boolean {
  return (taxNumber.match(/\d/g)?.length ?? 0) >= 6
}

export function clientOf(context: Context, { buyer, currency, language, buyerReference }: StatedInvoice): Client {
  const known = findClient(context, buyer.vatNumber, buyer.name)
  if (known) return known
  const { contactName, registrationNumber, ...party } = buyer
  const contacts = contactName ? [{ name: contactName, email: buyer.email, phone: buyer.phone }] : []
  const taxNumber = buyer.taxNumber || registrationNumber
  return createClient(context, clientInputSchema.parse({ ...party, taxNumber, currency, language, buyerReference, contacts }))
}

/** The id of the rate for each tax of the file. */
export function taxRateIds(context: Context, { lines, adjustments }: StatedInvoice): (tax: StatedTax) => string {
  const key = ({ category, ratePpm, reason }: StatedTax) => JSON.stringify([category, ratePpm, reason])
  const ids = new Map<string, string>()
  for (const { tax } of [...lines, ...adjustments]) {
    const known = ids.get(key(tax)) ?? listTaxRates(context).find((rate) => matchesTaxRate(rate, tax))?.id
    ids.set(key(tax), known ?? createTaxRate(context, taxRateFor(tax)).id)
  }
  return (tax) => ids.get(key(tax)) ?? ''
}

/** A party as the file states it, whatever the client's or company's page says by now. */
export function printedParty({ contactName: _, ...party }: StatedParty): Party {
  return { ...party, website: '' }
}
