import { defineFailures } from '../basics/failure'

export const statementFailures = defineFailures({
  period_ends_before_it_begins: (facts: { from: string; to: string }) =>
    `The statement cannot go from ${facts.from} to ${facts.to}. Choose an end that is not before the beginning.`,
  statement_of_one_company: ({ clientName }: { path: string; clientName: string; companies: { id: string; name: string }[] }) =>
    `${clientName} has dealings with several of your companies. A statement on paper is from one of them: choose which.`,
})
