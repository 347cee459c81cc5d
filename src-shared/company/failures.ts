import { defineFailures } from '../basics/failure'

export const companyFailures = defineFailures({
  company_missing: () => 'There is no company yet. Enter your own business first (company.create).',
})
