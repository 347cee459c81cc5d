import { defineFailures } from '../basics/failure'

export const generatingFailures = defineFailures({
  budgets_differ: (facts: { what: 'client' | 'currency' }) =>
    `The budgets belong to more than one ${facts.what}. Make one invoice for each ${facts.what}.`,
  percentage_missing: (_facts: { path: string }) => 'Say which percentage of the budget is to be invoiced.',
  grouping_missing: (_facts: { path: string }) => 'Say whether the lines are made by service or by budget.',
  format_unknown: (facts: { path: string; word: string; known: readonly string[] }) =>
    `{${facts.word}} is not known. Use ${facts.known.map((word) => `{${word}}`).join(', ')}.`,
  nothing_to_invoice: (facts: { budgets: readonly string[] }) => `There is nothing to invoice of ${facts.budgets.join(', ')}.`,
  too_many_lines: (facts: { lines: number; most: number }) =>
    `The invoice would have ${facts.lines} lines; it may have up to ${facts.most}. Group its lines, or take a shorter period.`,
  preview_outdated: () => 'Time, expenses or prices changed since the preview was made. Look at the new preview, then create the invoice.',
  budget_exceeded: (facts: { budget: string; valueMinor: number; invoicedMinor: number; currency: string; isPermitted: boolean }) =>
    `The budget "${facts.budget}" would be invoiced over its value. ${
      facts.isPermitted ? 'Confirm that this is intended.' : 'Somebody who may invoice over a budget has to do it.'
    }`,
})
