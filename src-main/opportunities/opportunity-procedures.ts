// Which service answers which procedure of opportunities.
import type { opportunitiesContract } from '#shared/opportunities/contract'
import type { Services } from '../serve'
import { invoiceOpportunity, proposeOpportunity } from './opportunity-billing-service'
import {
  archiveOpportunity,
  createOpportunity,
  getOpportunity,
  listOpportunities,
  moveOpportunity,
  removeOpportunity,
  saveOpportunity,
} from './opportunity-service'

export const opportunityProcedures: Services<typeof opportunitiesContract> = {
  list: listOpportunities,
  get: getOpportunity,
  create: createOpportunity,
  save: saveOpportunity,
  move: moveOpportunity,
  archive: archiveOpportunity,
  delete: removeOpportunity,
  invoice: invoiceOpportunity,
  propose: proposeOpportunity,
}
