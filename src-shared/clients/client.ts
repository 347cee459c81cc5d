// An organisation that is billed, and the people there.
import { z } from 'zod'
import { addressSchema, languageSchema } from '../basics/address'
import { idSchema } from '../basics/id'
import { currencySchema } from '../basics/money'
import { shortCodeSchema } from '../basics/short-code'
import { line, paragraph, requiredLine } from '../basics/text'
import { earlyPaymentSchema } from '../company/early-payment'

export const contactSchema = z.object({
  id: idSchema.optional(),
  name: requiredLine(),
  email: line().default(''),
  phone: line(60).default(''),
  role: line(80).default(''),
})
export type Contact = z.infer<typeof contactSchema>

export const clientInputSchema = z.object({
  name: requiredLine(),
  shortCode: shortCodeSchema.default('').describe('stands for it in numbers; empty: the first letters of the name'),
  address: addressSchema,
  vatNumber: line(40).default('').describe('VAT identification number, such as FR12345678901'),
  taxNumber: line(60).default('').describe('another tax or register number'),
  email: line().default(''),
  phone: line(60).default(''),
  language: languageSchema.nullable().default(null).describe('of the documents; null takes the company’s'),
  companyId: idSchema.nullable().default(null).describe('who usually bills it; null: the first company'),
  currency: currencySchema.nullable().default(null),
  paymentDays: z.int().min(0).max(3650).nullable().default(null),
  earlyPayment: earlyPaymentSchema.nullable().default(null).describe('null takes the company’s; 0 millionths is none'),
  buyerReference: line(80).default('').describe('what the client wants to see on each invoice, such as a Leitweg-ID'),
  notes: paragraph().default('').describe('for yourself; never printed'),
  contacts: z.array(contactSchema).max(100).default([]),
})
export const clientSchema = clientInputSchema.extend({ id: idSchema, version: z.int(), isArchived: z.boolean() })
export type ClientInput = z.infer<typeof clientInputSchema>
export type Client = z.infer<typeof clientSchema>
