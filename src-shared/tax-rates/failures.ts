import { defineFailures } from '../basics/failure'

export const taxRateFailures = defineFailures({
  rate_must_be_positive: (facts: { name: string }) =>
    `"${facts.name}" is of category S at 0 %. Give it a rate above 0 %, or choose Z (zero rated), E (exempt) or another category.`,
  rate_must_be_zero: (facts: { name: string; category: string }) =>
    `"${facts.name}" is of category ${facts.category}, which charges no tax. Its rate must be 0 %.`,
  reason_missing: (facts: { name: string; category: string }) =>
    `"${facts.name}" is of category ${facts.category} and needs the reason why no tax is charged; it is printed on the document.`,
})
