// The user's own business that issues documents.
import { z } from 'zod'
import { addressSchema, languageSchema } from '../basics/address'
import { idSchema } from '../basics/id'
import { currencySchema } from '../basics/money'
import { shortCodeSchema } from '../basics/short-code'
import { line, paragraph, requiredLine } from '../basics/text'
import { imageIdSchema } from '../images/image'
import { earlyPaymentSchema } from './early-payment'

export const bankAccountSchema = z.object({
  id: idSchema.optional(),
  name: line(80).default(''),
  iban: z
    .string()
    .transform((text) => text.replace(/\s+/g, '').toUpperCase())
    .pipe(z.string().regex(/^([A-Z]{2}\d{2}[A-Z0-9]{10,30})?$/, 'an IBAN such as DE89370400440532013000'))
    .default(''),
  bic: line(11).default(''),
  accountNumber: line(40).default('').describe('for banks without IBAN'),
  bankName: line(80).default(''),
  currency: currencySchema.optional(),
})
export type BankAccount = z.infer<typeof bankAccountSchema>

export const PAPERS = ['A4', 'Letter'] as const
/** How documents look: a letter with room, a striking one, and one that saves paper. */
export const DESIGNS = ['classic', 'modern', 'compact'] as const
export const designSchema = z.enum(DESIGNS)
export const accentSchema = z.string().regex(/^(#[0-9a-f]{6})?$/i, 'a colour such as #0b6b6f, or nothing')

export const companyInputSchema = z.object({
  name: requiredLine(),
  shortCode: shortCodeSchema.default('').describe('stands for it in numbers; empty: the first letters of the name'),
  address: addressSchema,
  vatNumber: line(40).default('').describe('VAT identification number, such as DE123456789'),
  taxNumber: line(40).default('').describe('the number that the tax office gave locally'),
  registrationNumber: line(60).default('').describe('number in the trade register'),
  email: line().default(''),
  phone: line(60).default(''),
  website: line().default(''),
  currency: currencySchema,
  language: languageSchema.default('en'),
  bankAccounts: z.array(bankAccountSchema).max(20).default([]),
  paper: z.enum(PAPERS).default('A4'),
  design: designSchema.default('classic'),
  accent: accentSchema.default(''),
  logo: imageIdSchema.nullable().default(null).describe('the id that images.keep answered'),
  introduction: paragraph(2000).default('').describe('printed above the lines of every new invoice'),
  footer: paragraph(500).default('').describe('printed at the foot of every page'),
  paymentDays: z.int().min(0).max(3650).default(14),
  earlyPayment: earlyPaymentSchema.nullable().default(null).describe('discount for early payment on new invoices'),
  pricesIncludeTax: z.boolean().default(false),
  defaultTaxRateId: idSchema.nullable().default(null),
  notes: paragraph().default('').describe('printed on every new invoice'),
  terms: paragraph().default('').describe('printed on every new invoice'),
  cashRoundingMinor: z.record(currencySchema, z.int().min(1)).default({}).describe('steps of cash rounding, such as {"CHF": 5}'),
})
export const companySchema = companyInputSchema.extend({ id: idSchema, version: z.int() })
export type CompanyInput = z.infer<typeof companyInputSchema>
export type Company = z.infer<typeof companySchema>
