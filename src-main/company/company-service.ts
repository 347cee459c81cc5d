// The user's own businesses: load, decide, save.
import { fail } from '#shared/basics/failure'
import type { Company, CompanyInput } from '#shared/company/company'
import { companyFailures } from '#shared/company/failures'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { createSeriesForCompany } from '../number-series/number-series-service'
import { insertCompany, readCompanies, updateCompany } from './company-rows'

export function listCompanies(context: Context): Company[] {
  return readCompanies(context)
}

/** The company of that id; without an id the first, which is the only one in most files. */
export function requireCompany(context: Context, id?: string): Company {
  const companies = readCompanies(context)
  if (id !== undefined)
    return found(
      companies.find((company) => company.id === id),
      'company',
      id,
    )
  const [first] = companies
  if (first === undefined) throw fail(companyFailures.company_missing, {})
  return first
}

export function createCompany(context: Context, input: CompanyInput): Company {
  const id = insertCompany(context, input)
  createSeriesForCompany(context, id)
  const company = requireCompany(context, id)
  context.record({ subject: 'company', subjectId: id, before: null, after: company })
  return company
}

export function saveCompany(context: Context, input: CompanyInput & { id: string; version: number }): Company {
  const before = requireCompany(context, input.id)
  checkVersion('company', input.version, before.version)
  updateCompany(context, input)
  const company = requireCompany(context, input.id)
  context.record({ subject: 'company', subjectId: input.id, before, after: company })
  return company
}
