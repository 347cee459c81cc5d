import { defineFailures } from '../basics/failure'

export const numberSeriesFailures = defineFailures({
  pattern_invalid: (facts: { pattern: string; problem: string }) => `The pattern "${facts.pattern}" cannot be used: ${facts.problem}.`,
  series_missing: (facts: { documentType: string }) =>
    `The company has no number series for documents of type ${facts.documentType}. Add one, or type the number by hand.`,
})
