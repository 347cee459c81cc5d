import { z } from 'zod'
import { languageSchema } from '../basics/address'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { pageInput, pageOf } from '../basics/paging'
import { line } from '../basics/text'
import { invoiceSchema } from '../invoices/contract'
import { messageSchema } from './message'
import { mailKindSchema, outboxMessageSchema, outboxRowSchema, outboxStateSchema } from './outbox'
import { mailSettingsInputSchema, mailSettingsSchema } from './settings'
import { newSubscriberSchema, subscriberSchema, subscriberWishesSchema } from './subscriber'
import { templateKindSchema, templateSchema } from './template'

const one = z.object({ id: idSchema })
const versioned = one.extend({ version: z.int() })
const ofCompany = z.object({ companyId: idSchema })
const ofInvoice = z.object({ invoiceId: idSchema })

/** A message as it would go, and what the dialog around it must know. */
export const letterSchema = messageSchema.extend({
  version: z.int().describe('of the document'),
  contacts: z.array(z.object({ name: z.string(), email: z.string(), role: z.string() })),
  willMarkSent: z.boolean(),
  isServerReady: z.boolean(),
  password: mailSettingsSchema.shape.password,
  sender: z.string(),
  companyId: idSchema,
})
export type Letter = z.infer<typeof letterSchema>

export const mailDraftSchema = letterSchema.extend({
  invoiceId: idSchema,
  hasOriginal: z.boolean().describe('whether there is an e-invoice file to attach'),
})
export type MailDraft = z.infer<typeof mailDraftSchema>

/** What goes along with a message. */
export const enclosuresSchema = z.object({
  attachPdf: z.boolean().default(true),
  attachOriginal: z.boolean().default(false).describe('the e-invoice file that the document was imported from'),
  copyToMe: z.boolean().default(false).describe('a blind copy to the sender'),
})
export type Enclosures = z.infer<typeof enclosuresSchema>
const outgoing = messageSchema.extend({ ...ofInvoice.shape, ...enclosuresSchema.shape })
export const mailFileSchema = z.object({ fileName: z.string(), base64: z.string() })

export const mailContract = {
  settings: query({ summary: 'How a company sends mail', permission: 'settings.write', input: ofCompany, output: mailSettingsSchema }),
  saveSettings: command({
    summary: 'Set the sender and the mail server of a company',
    permission: 'settings.write',
    changes: ['mail'],
    input: mailSettingsInputSchema.extend({ version: z.int() }),
    output: mailSettingsSchema,
  }),
  setPassword: command({
    summary: 'Give the password of the mail server: kept by the keyring of the system where there is one, else until the program ends',
    permission: 'mail.send',
    changes: ['mail'],
    input: ofCompany.extend({ password: z.string().max(500).describe('empty forgets it') }),
    output: mailSettingsSchema,
  }),
  test: command({
    summary: 'Send a test message now and say what the server said',
    permission: 'settings.write',
    changes: [],
    input: ofCompany.extend({ to: line(254) }),
    output: z.object({ to: z.string(), messageId: z.string() }),
  }),
  templates: query({
    summary: 'The texts of mails, a company’s own and otherwise the usual ones',
    permission: 'mail.send',
    input: ofCompany.extend({ language: languageSchema.optional(), kind: templateKindSchema.optional() }),
    output: z.array(templateSchema.extend({ isOwn: z.boolean() })),
  }),
  saveTemplate: command({
    summary: 'Write a company’s own text for a kind of mail in a language',
    permission: 'settings.write',
    changes: ['mail'],
    input: templateSchema,
    output: templateSchema,
  }),
  resetTemplate: command({
    summary: 'Go back to the usual text',
    permission: 'settings.write',
    changes: ['mail'],
    input: templateSchema.pick({ companyId: true, kind: true, language: true }),
    output: templateSchema,
  }),
  draft: query({
    summary: 'The message with which a document would be sent, filled in',
    permission: 'mail.send',
    input: ofInvoice.extend({ kind: templateKindSchema.optional().describe('that of the document when left out') }),
    output: mailDraftSchema,
  }),
  send: command({
    summary: 'Put a document into the outbox and mark it as sent, both at once',
    permission: 'mail.send',
    changes: ['mail', 'invoices', 'reminders'],
    input: outgoing.extend({
      version: z.int().describe('of the document'),
      planReminders: z.boolean().default(false),
    }),
    output: z.object({ message: outboxRowSchema, invoice: invoiceSchema }),
  }),
  file: query({
    summary: 'The message as an .eml file that a mail program opens as one to be sent',
    permission: 'mail.send',
    input: outgoing,
    output: mailFileSchema,
  }),
  outbox: query({
    summary: 'Messages, the newest first',
    permission: 'mail.read',
    input: z.object({
      ...pageInput,
      states: z.array(outboxStateSchema).default([]).describe('empty: all'),
      kinds: z.array(mailKindSchema).default([]).describe('empty: all'),
      aboutId: idSchema.nullable().default(null).describe('only about this document, proposal or, with statements, client'),
    }),
    output: pageOf(outboxRowSchema),
  }),
  message: query({ summary: 'One message with its text', permission: 'mail.read', input: one, output: outboxMessageSchema }),
  enclosure: query({
    summary: 'A file that goes, or went, along with a message: the very bytes',
    permission: 'mail.read',
    input: one.extend({ position: z.int().min(0) }),
    output: mailFileSchema.extend({ mediaType: z.string() }),
  }),
  retry: command({
    summary: 'Try a message again now',
    permission: 'mail.send',
    changes: ['mail'],
    input: versioned,
    output: outboxRowSchema,
  }),
  cancel: command({
    summary: 'Take back a message that is not sent',
    permission: 'mail.send',
    changes: ['mail'],
    input: versioned,
    output: outboxRowSchema,
  }),
  edit: command({
    summary: 'Change a message that is not sent; it waits again',
    permission: 'mail.send',
    changes: ['mail'],
    input: messageSchema.extend(versioned.shape),
    output: outboxRowSchema,
  }),
  resolve: command({
    summary: 'Say of a message that was interrupted while it was handed over whether it arrived',
    permission: 'mail.send',
    changes: ['mail'],
    input: versioned.extend({ hasArrived: z.boolean() }),
    output: outboxRowSchema,
  }),
  deliver: query({
    summary: 'Send what waits, now; answers when nothing more can be done',
    permission: 'mail.send',
    input: nothing,
    output: z.object({ sent: z.int(), waiting: z.int(), failed: z.int(), unsure: z.int() }),
  }),
  subscribers: query({
    summary: 'Who gets a copy of what happens to a document',
    permission: 'mail.read',
    input: ofInvoice,
    output: z.array(subscriberSchema),
  }),
  subscribe: command({
    summary: 'Send somebody a copy of what happens to a document',
    permission: 'mail.send',
    changes: ['mail'],
    input: newSubscriberSchema,
    output: subscriberSchema,
  }),
  setWishes: command({
    summary: 'Say of which events somebody hears, from now on',
    permission: 'mail.send',
    changes: ['mail'],
    input: subscriberWishesSchema,
    output: subscriberSchema,
  }),
  unsubscribe: command({ summary: 'Send no more copies', permission: 'mail.send', changes: ['mail'], input: one, output: one }),
}
