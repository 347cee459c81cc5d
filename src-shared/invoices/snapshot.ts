// What an issued document keeps of everything around it, so that later changes elsewhere change nothing it says.
import { z } from 'zod'
import { addressSchema } from '../basics/address'
import type { Client } from '../clients/client'
import { accentSchema, bankAccountSchema, type Company, designSchema, PAPERS } from '../company/company'
import { imageIdSchema } from '../images/image'
import { type TaxRate, taxRateSchema } from '../tax-rates/tax-rate'
import type { InvoiceContent } from './invoice'
import type { Totals } from './totals'

/** A business as a document names it. */
export const partySchema = z.object({
  name: z.string(),
  address: addressSchema,
  vatNumber: z.string(),
  taxNumber: z.string(),
  registrationNumber: z.string(),
  email: z.string(),
  phone: z.string(),
  website: z.string(),
})
export type Party = z.infer<typeof partySchema>

/** The texts that people write on a document. */
export const documentTextsSchema = z.object({ subject: z.string(), introduction: z.string(), notes: z.string(), terms: z.string() })
export type DocumentTexts = z.infer<typeof documentTextsSchema>

export const snapshotSchema = z.object({
  seller: partySchema,
  buyer: partySchema.nullable(),
  contactName: z.string(),
  bankAccount: bankAccountSchema.nullable(),
  paper: z.enum(PAPERS),
  design: designSchema,
  accent: accentSchema,
  logo: imageIdSchema.nullable(),
  footer: z.string(),
  texts: documentTextsSchema
    .nullable()
    .describe('what was typed, with its placeholders filled in; null where it is printed as it was typed'),
  ownCurrency: z.string().describe('in which the company keeps its books; empty in documents from before this was kept'),
  taxRates: z.array(taxRateSchema),
  totals: z.custom<Totals>((value) => typeof value === 'object' && value !== null),
})
export type Snapshot = z.infer<typeof snapshotSchema>

/** What snapshots lack that were taken before the field existed. */
const LATER_FIELDS = { design: 'classic', accent: '', logo: null, footer: '', texts: null, ownCurrency: '' } satisfies Partial<Snapshot>

/** A stored snapshot, whatever version of Quittance took it. */
export function storedSnapshot(json: string): Snapshot {
  return { ...LATER_FIELDS, ...(JSON.parse(json) as Snapshot) }
}

/** The parties, bank account and tax rates of a document, taken from what the file says now. */
export function takeSnapshot(
  content: InvoiceContent,
  company: Company,
  client: Client | undefined,
  taxRates: ReadonlyMap<string, TaxRate>,
  totals: Totals,
): Snapshot {
  const ids = new Set([...content.lines, ...content.adjustments].map(({ taxRateId }) => taxRateId))
  const accounts = company.bankAccounts
  return {
    seller: sellerParty(company),
    buyer: client ? buyerParty(client) : null,
    contactName: client?.contacts.find((contact) => contact.id === content.contactId)?.name ?? '',
    bankAccount:
      accounts.find((account) => account.id === content.bankAccountId) ??
      accounts.find((account) => account.currency === content.currency) ??
      accounts[0] ??
      null,
    paper: company.paper,
    design: company.design,
    accent: company.accent,
    logo: company.logo,
    footer: company.footer,
    texts: null,
    ownCurrency: company.currency,
    taxRates: [...taxRates.values()].filter((rate) => ids.has(rate.id)),
    totals,
  }
}

export function sellerParty({ name, address, vatNumber, taxNumber, registrationNumber, email, phone, website }: Company): Party {
  return { name, address, vatNumber, taxNumber, registrationNumber, email, phone, website }
}

export function buyerParty({ name, address, vatNumber, taxNumber, email, phone }: Client): Party {
  return { name, address, vatNumber, taxNumber, registrationNumber: '', email, phone, website: '' }
}

/** The texts as they are printed. */
export function printedTexts(content: InvoiceContent, snapshot: Snapshot): DocumentTexts {
  const { subject, introduction, notes, terms } = snapshot.texts ?? content
  return { subject, introduction, notes, terms }
}
