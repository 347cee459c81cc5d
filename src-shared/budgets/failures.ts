import { defineFailures } from '../basics/failure'

export const budgetFailures = defineFailures({
  service_in_use: (facts: { name: string }) =>
    `There is time or an expense on the service "${facts.name}". Archive it instead: it then takes nothing new, and what is there stays.`,
  rate_card_needs_client: (_facts: { path: string }) =>
    'A rate card for all clients is for those who see all clients. Choose one of your clients.',
  service_closed: (facts: { name: string }) =>
    `The service "${facts.name}" or its budget takes no new time or expenses. Choose another one.`,
})
