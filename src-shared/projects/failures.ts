import { defineFailures } from '../basics/failure'

export const projectFailures = defineFailures({
  project_currency_fixed: (facts: { currency: string }) =>
    `The project has time, expenses or budgets in ${facts.currency}. Its currency can no longer change; make another project.`,
  project_opportunity_differs: (facts: { name: string; path: string }) =>
    `The opportunity "${facts.name}" is of another client. Choose one of the project's client, or none.`,
  project_of_other_client: ({ project, clientName }: { path: string; project: string; clientName: string }) =>
    `The project ${project} is for ${clientName}. Choose a project of the client of this document, or none.`,
})
