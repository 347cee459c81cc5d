// Which service answers which procedure about recurring invoices.
import type { recurringContract } from '#shared/recurring/contract'
import type { Services } from '../serve'
import {
  createRecurring,
  deleteRecurring,
  dueRecurring,
  getRecurring,
  listRecurring,
  pauseRecurring,
  resumeRecurring,
  runRecurring,
  saveRecurring,
} from './recurring-service'

export const recurringProcedures: Services<typeof recurringContract> = {
  list: listRecurring,
  get: getRecurring,
  create: createRecurring,
  save: saveRecurring,
  pause: pauseRecurring,
  resume: resumeRecurring,
  delete: deleteRecurring,
  due: dueRecurring,
  run: runRecurring,
}
