import { defineFailures } from '../basics/failure'

export const companyFailures = defineFailures({
  company_missing: () => 'There is no company yet. Enter your own business first (company.create).',
  company_exists: (facts: { name: string }) =>
    `The file has a company already: ${facts.name}. Add another one in the settings (company.create).`,
})
