// Which service answers which procedure of generating.
import type { generatingContract } from '#shared/generating/contract'
import type { Services } from '../serve'
import { createGenerations, listAttributions, previewGenerations } from './generating-service'
import { exportTimesheet } from './timesheet-service'

export const generatingProcedures: Services<typeof generatingContract> = {
  preview: previewGenerations,
  create: createGenerations,
  attributions: listAttributions,
  timesheet: exportTimesheet,
}
