// How a company sends: from which address, and through which server. The password is never part of it.
import { z } from 'zod'
import { idSchema } from '../basics/id'
import { line } from '../basics/text'
import { isEmail } from './address-list'

export const SECURITIES = ['tls', 'starttls', 'none'] as const
/** The usual port of each: encrypted from the start, encrypted after the greeting, and not at all (a server on this machine). */
export const USUAL_PORTS: Readonly<Record<(typeof SECURITIES)[number], number>> = { tls: 465, starttls: 587, none: 25 }

const email = line(254).refine((text) => text === '' || isEmail(text), 'an e-mail address such as ada@example.com')

export const mailSettingsInputSchema = z.object({
  companyId: idSchema,
  senderName: line(120).default('').describe('the company’s name when left empty'),
  senderEmail: email.default('').describe('the address from which mail comes'),
  replyTo: email.default('').describe('where answers go, when not to the sender'),
  host: line(253)
    .refine((text) => /^[\p{L}\p{N}.:-]*$/u.test(text), 'the name of a server such as smtp.example.com')
    .default(''),
  port: z.int().min(1).max(65535).default(465),
  security: z.enum(SECURITIES).default('tls'),
  user: line(254).default('').describe('empty when the server asks for no sign-in'),
})
export const mailSettingsSchema = mailSettingsInputSchema.extend({
  version: z.int().describe('0 while nothing was saved'),
  password: z
    .enum(['not_needed', 'keyring', 'session', 'environment', 'missing'])
    .describe('where the password is; it is never told, and never in the file'),
})
export type MailSettingsInput = z.infer<typeof mailSettingsInputSchema>
export type MailSettings = z.infer<typeof mailSettingsSchema>
export type PasswordPlace = MailSettings['password']
