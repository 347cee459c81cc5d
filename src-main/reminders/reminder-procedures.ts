// Which service answers which procedure of reminders.
import type { Contract } from '#shared/contract'
import { prepared, type Services } from '../serve'
import {
  approveReminder,
  ladderOf,
  listDue,
  planOf,
  prepareReminder,
  saveLadder,
  setPlan,
  skipReminder,
  snoozeReminder,
} from './reminder-service'

export const reminderProcedures: Services<Contract>['reminders'] = {
  ladder: ladderOf,
  saveLadder,
  due: listDue,
  plan: planOf,
  setPlan,
  approve: prepared({ prepare: prepareReminder, run: approveReminder }),
  skip: skipReminder,
  snooze: snoozeReminder,
}
