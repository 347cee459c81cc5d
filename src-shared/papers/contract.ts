import { z } from 'zod'
import { command, query } from '../basics/contract'
import { enclosuresSchema, letterSchema, mailFileSchema } from '../mail/contract'
import { messageSchema } from '../mail/message'
import { outboxRowSchema } from '../mail/outbox'
import { paperSchema } from './paper'

const outgoing = messageSchema.extend({ paper: paperSchema, ...enclosuresSchema.omit({ attachOriginal: true }).shape })
export type OutgoingPaper = z.infer<typeof outgoing>

export const papersContract = {
  draft: query({
    summary: 'The message with which a proposal, the receipt of a deposit or a statement would be sent, filled in',
    permission: 'mail.send',
    input: z.object({ paper: paperSchema }),
    output: letterSchema.extend({ name: z.string().describe('the number of the proposal, or the client of a statement') }),
  }),
  send: command({
    summary: 'Put a proposal, a receipt or a statement into the outbox; a draft proposal gets its number and is marked as sent with it',
    permission: 'mail.send',
    changes: ['mail', 'proposals', 'opportunities'],
    input: outgoing.extend({ version: z.int().describe('of the proposal; 0 for a statement') }),
    output: z.object({ message: outboxRowSchema }),
  }),
  file: query({
    summary: 'The message as an .eml file that a mail program opens as one to be sent',
    permission: 'mail.send',
    input: outgoing,
    output: mailFileSchema,
  }),
}
