import { defineFailures } from '../basics/failure'

export const reminderFailures = defineFailures({
  reminder_not_due: (facts: { number: string }) => `No reminder of ${facts.number} is due. Load the list again.`,
  reminders_not_for: (facts: { number: string }) =>
    `${facts.number} cannot be reminded of: only sent invoices with a due date that are not paid can.`,
  snooze_in_past: (facts: { until: string; today: string }) => `${facts.until} is not after today (${facts.today}). Choose a later day.`,
})
