import { defineFailures } from '../basics/failure'
import { type Minor, minorToDecimal } from '../basics/money'

export const opportunityFailures = defineFailures({
  stage_in_use: (facts: { name: string; count: number; stageId: string }) =>
    `The stage "${facts.name}" cannot be taken away: ${facts.count} opportunities stand in it. Move them first.`,
  pipeline_in_use: (facts: { name: string; count: number }) =>
    `The pipeline "${facts.name}" cannot be deleted: it has ${facts.count} opportunities. Move them first.`,
  stage_of_other_pipeline: (facts: { pipeline: string; stages: readonly string[] }) =>
    `This stage is not one of the pipeline "${facts.pipeline}": ${facts.stages.join(', ')}.`,
  reason_needed: (facts: { stage: string }) => `Moving to "${facts.stage}" needs a reason: why was it decided so?`,
  contact_of_other_client: (facts: { client: string; contacts: readonly string[] }) =>
    facts.client === ''
      ? 'A contact needs a client: choose the client first.'
      : `This contact does not belong to "${facts.client}". Choose one of its contacts${facts.contacts.length > 0 ? ` (${facts.contacts.join(', ')})` : ''}, or none.`,
  opportunity_amount_unclear: (facts: { valueMinor: Minor; productsMinor: Minor; currency: string }) =>
    `The value (${minorToDecimal(facts.valueMinor, facts.currency)}) and the products (${minorToDecimal(facts.productsMinor, facts.currency)} ${facts.currency}) differ: say whether the invoice takes the "value" or the "products".`,
  opportunity_needs_client: (facts: { name: string }) => `"${facts.name}" has no client yet. Choose one before it is invoiced or offered.`,
  opportunity_without_amount: (facts: { name: string }) => `"${facts.name}" has neither products nor a value. Give it one of them first.`,
  opportunity_in_use: (facts: { name: string }) =>
    `"${facts.name}" has proposals, projects or invoices: archive it instead of deleting it.`,
})
