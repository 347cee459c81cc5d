// The tables of mail and reminders.
import type { Flag, Master } from './schema'

export interface MailSettingsTable extends Master {
  company_id: string
  sender_name: string
  sender_email: string
  reply_to: string
  host: string
  port: number
  security: string
  user_name: string
}
export interface MailTemplatesTable extends Master {
  company_id: string
  kind: string
  language: string
  subject: string
  body: string
}
export interface OutboxMessagesTable extends Master {
  company_id: string
  kind: string
  state: string
  invoice_id: string | null
  client_id: string | null
  invoice_number: string
  to_text: string
  cc_text: string
  bcc_text: string
  subject: string
  body: string
  message_id: string
  envelope: string
  bytes: Uint8Array
  attempts: number
  next_attempt_at: string | null
  sent_at: string | null
  problem: string | null
  claimed_at: string | null
  claimed_by: string | null
  claimed_pid: number | null
  actor: string
  about: string
  about_id: string | null
  owed_minor: number | null
}
export interface OutboxAttachmentsTable {
  id: string
  outbox_id: string
  position: number
  file_name: string
  media_type: string
  bytes: Uint8Array
}
export interface DocumentSubscribersTable extends Master {
  invoice_id: string
  email: string
  name: string
  events: string
  person_id: string | null
  contact_id: string | null
}
export interface SubscriberNoticesTable {
  id: string
  subscriber_id: string
  event: string
  recorded_at: string
}
export interface ReminderLaddersTable extends Master {
  company_id: string
  is_on: Flag
  steps: string
}
export interface ReminderEventsTable {
  id: string
  invoice_id: string
  kind: string
  step_id: string | null
  happened_on: string
  until_on: string | null
  message_id: string | null
  recorded_at: string
  actor: string
}
