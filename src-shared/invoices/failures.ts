import { defineFailures } from '../basics/failure'
import { type Problem, problemSentence } from './readiness'

export const invoiceFailures = defineFailures({
  not_ready: (facts: { problems: Problem[] }) => facts.problems.map(problemSentence).join(' '),
  action_not_allowed: (facts: { action: string; status: string; allowed: readonly string[] }) =>
    `This document is ${facts.status.replace('_', ' ')}; "${facts.action.replace('_', ' ')}" needs one that is ${facts.allowed.join(' or ').replaceAll('_', ' ')}.`,
  currency_differs: (facts: { expected: string; found: string }) => `The amount is in ${facts.found}, the invoice in ${facts.expected}.`,
})
