import { defineFailures } from '../basics/failure'

export const numberSeriesFailures = defineFailures({
  pattern_invalid: (facts: { pattern: string; problem: string }) => `The pattern "${facts.pattern}" cannot be used: ${facts.problem}.`,
  series_missing: (facts: { documentType: string }) =>
    `The company has no number series for documents of type ${facts.documentType}. Add one, or type the number by hand.`,
  counter_backwards: (facts: { start: number; last: number; number: string }) =>
    `The series cannot begin at ${facts.start}: ${facts.number} (${facts.last}) is taken already. Begin at ${facts.last + 1} or later.`,
})
