// Somebody who wants to hear what happens to a document.
import { z } from 'zod'
import { idSchema } from '../basics/id'
import { line } from '../basics/text'
import { isEmail } from './address-list'
import { NOTICE_EVENTS, type NoticeEvent } from './default-texts/words'

const wishes = z.array(z.enum(NOTICE_EVENTS)).min(1, 'choose at least one event')
const address = line(254).refine((text) => text === '' || isEmail(text), 'an e-mail address such as ada@example.com')

export const subscriberSchema = z.object({
  id: idSchema,
  version: z.int(),
  invoiceId: idSchema,
  personId: idSchema.nullable().describe('one’s own person, whose present address counts'),
  contactId: idSchema.nullable().describe('a contact of the client, whose present address counts'),
  email: address.describe('empty when the person or the contact has none any more'),
  name: line(120),
  events: wishes,
})
export type Subscriber = z.infer<typeof subscriberSchema>

export const newSubscriberSchema = z.object({
  invoiceId: idSchema,
  personId: idSchema.nullable().default(null),
  contactId: idSchema.nullable().default(null),
  email: address.default('').describe('needed without a person or a contact'),
  name: line(120).default(''),
  events: wishes.default([...NOTICE_EVENTS]),
})
export type NewSubscriber = z.infer<typeof newSubscriberSchema>
export const subscriberWishesSchema = subscriberSchema.pick({ id: true, version: true, events: true })

/** What has happened to a document so far that subscribers may hear of. */
export function eventsSoFar(facts: { isSent: boolean; status: string; wasReminded: boolean }): NoticeEvent[] {
  const events: NoticeEvent[] = []
  if (facts.isSent) events.push('sent')
  if (facts.wasReminded) events.push('reminded')
  if (facts.status === 'overdue') events.push('overdue')
  if (facts.status === 'paid' && facts.isSent) events.push('paid')
  return events
}
