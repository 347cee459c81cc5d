// All SQL about the user's own businesses and their bank accounts.
import { languageSchema } from '#shared/basics/address'
import { type Company, type CompanyInput, DESIGNS, PAPERS } from '#shared/company/company'
import type { Context } from '../context'
import { addressColumns, addressOf, flag, stampChanged, stampNew } from '../database/columns'
import type { CompaniesTable } from '../database/schema'
import { sql } from '../database/store'

export function readCompanies(context: Context): Company[] {
  const accounts = context.store.all(sql.selectFrom('bank_accounts').selectAll().orderBy('company_id').orderBy('position'))
  return context.store.all(sql.selectFrom('companies').selectAll().orderBy('created_at').orderBy('id')).map((row) => ({
    ...companyOf(row),
    bankAccounts: accounts
      .filter(({ company_id }) => company_id === row.id)
      .map((account) => ({
        id: account.id,
        name: account.name,
        iban: account.iban,
        bic: account.bic,
        accountNumber: account.account_number,
        bankName: account.bank_name,
        currency: account.currency ?? undefined,
      })),
  }))
}

export function insertCompany(context: Context, input: CompanyInput): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('companies').values({ ...stamp, ...columnsOf(input) }))
  writeAccounts(context, stamp.id, input.bankAccounts)
  return stamp.id
}

export function updateCompany(context: Context, input: CompanyInput & { id: string; version: number }): void {
  context.store.run(
    sql
      .updateTable('companies')
      .set({ ...columnsOf(input), ...stampChanged(context, input.version) })
      .where('id', '=', input.id),
  )
  writeAccounts(context, input.id, input.bankAccounts)
}

function writeAccounts(context: Context, companyId: string, accounts: CompanyInput['bankAccounts']): void {
  context.store.run(sql.deleteFrom('bank_accounts').where('company_id', '=', companyId))
  accounts.forEach((account, position) => {
    context.store.run(
      sql.insertInto('bank_accounts').values({
        id: account.id ?? context.newId(),
        company_id: companyId,
        position,
        name: account.name,
        iban: account.iban,
        bic: account.bic,
        account_number: account.accountNumber,
        bank_name: account.bankName,
        currency: account.currency ?? null,
      }),
    )
  })
}

function columnsOf(input: CompanyInput) {
  return {
    ...addressColumns(input.address),
    name: input.name,
    short_code: input.shortCode,
    vat_number: input.vatNumber,
    tax_number: input.taxNumber,
    registration_number: input.registrationNumber,
    email: input.email,
    phone: input.phone,
    website: input.website,
    currency: input.currency,
    language: input.language,
    paper: input.paper,
    payment_days: input.paymentDays,
    prices_include_tax: flag(input.pricesIncludeTax),
    default_tax_rate_id: input.defaultTaxRateId,
    notes: input.notes,
    terms: input.terms,
    cash_rounding_minor: JSON.stringify(input.cashRoundingMinor),
    design: input.design,
    accent: input.accent,
    logo_sha256: input.logo,
    introduction: input.introduction,
    footer: input.footer,
    early_payment_ppm: input.earlyPayment?.ppm ?? 0,
    early_payment_days: input.earlyPayment?.days ?? 0,
  }
}

function companyOf(row: CompaniesTable): Omit<Company, 'bankAccounts'> {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    shortCode: row.short_code,
    address: addressOf(row),
    vatNumber: row.vat_number,
    taxNumber: row.tax_number,
    registrationNumber: row.registration_number,
    email: row.email,
    phone: row.phone,
    website: row.website,
    currency: row.currency,
    language: languageSchema.parse(row.language),
    paper: PAPERS.find((paper) => paper === row.paper) ?? 'A4',
    paymentDays: row.payment_days,
    pricesIncludeTax: row.prices_include_tax === 1,
    defaultTaxRateId: row.default_tax_rate_id,
    notes: row.notes,
    terms: row.terms,
    design: DESIGNS.find((design) => design === row.design) ?? 'classic',
    accent: row.accent,
    logo: row.logo_sha256,
    introduction: row.introduction,
    footer: row.footer,
    earlyPayment: row.early_payment_ppm === 0 ? null : { ppm: row.early_payment_ppm, days: row.early_payment_days },
    cashRoundingMinor: JSON.parse(row.cash_rounding_minor) as Company['cashRoundingMinor'],
  }
}
