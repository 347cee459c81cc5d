// Somebody who wants to hear what happens to a document.
import { z } from 'zod'
import { idSchema } from '../basics/id'
import { line } from '../basics/text'
import { isEmail } from './address-list'
import { NOTICE_EVENTS, type NoticeEvent } from './default-texts/words'

export const subscriberSchema = z.object({
  id: idSchema,
  invoiceId: idSchema,
  email: line(254).refine(isEmail, 'an e-mail address such as ada@example.com'),
  name: line(120).default(''),
  events: z
    .array(z.enum(NOTICE_EVENTS))
    .min(1)
    .default([...NOTICE_EVENTS]),
})
export type Subscriber = z.infer<typeof subscriberSchema>

/** What has happened to a document so far that subscribers may hear of. */
export function eventsSoFar(facts: { isSent: boolean; status: string; wasReminded: boolean }): NoticeEvent[] {
  const events: NoticeEvent[] = []
  if (facts.isSent) events.push('sent')
  if (facts.wasReminded) events.push('reminded')
  if (facts.status === 'overdue') events.push('overdue')
  if (facts.status === 'paid' && facts.isSent) events.push('paid')
  return events
}
