// The UBL files of our own making, whole or with a part replaced.
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { Failure } from '#shared/basics/failure'
import { clientInputSchema } from '#shared/clients/client'
import { bankAccountSchema } from '#shared/company/company'
import { statedTotals } from '#shared/imports/compare'
import { importedContent, taxRateFor } from '#shared/imports/imported-content'
import type { StatedInvoice } from '#shared/imports/stated-invoice'
import { invoiceContentSchema } from '#shared/invoices/invoice'
import { taxRateInputSchema, taxRateProblem } from '#shared/tax-rates/tax-rate'
import { readUbl } from '../../../src-main/imports/ubl/read-ubl'

export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/ubl/${name}.xml`, import.meta.url))
}

export const plainText = new TextDecoder().decode(fixtureBytes('plain'))

/** plain.xml with parts replaced; each part must be there. */
export function plainWith(...changes: readonly [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`plain.xml has no ${from}`)
    return text.replace(from, () => to)
  }, plainText)
}

export function readText(text: string) {
  return readUbl('plain.xml', new TextEncoder().encode(text))
}

/** The Failure that reading ends with; anything else is thrown on. */
export function refusalOf(read: () => unknown): { code: string; message: string; facts: Record<string, unknown> } {
  try {
    read()
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, message: error.message, facts: { ...error.facts } }
    throw error
  }
  throw new Error('it was read')
}

/** Reads; what cannot be read has to end in a Failure that names the file and a place in it. What is read has to fit into our documents. */
export function readOrRefused(bytes: Uint8Array): void {
  let stated: StatedInvoice
  try {
    stated = readUbl('fuzz.xml', bytes)
  } catch (error) {
    const { code, facts } = refusalOf(() => {
      throw error
    })
    expect(code).toMatch(/^file_/)
    expect(facts['file']).toBe('fuzz.xml')
    expect(facts).toSatisfy((known: object) => 'place' in known || 'line' in known || 'found' in known)
    return
  }
  expectUsable(stated)
}

/** Everything that an import would save passes the schemas of what it becomes. */
export function expectUsable(stated: StatedInvoice): void {
  const id = '0198c0de-0000-7000-8000-000000000001'
  const ids = { companyId: id, clientId: id, contactId: null, taxRateIds: () => id, bankAccountId: null, language: 'en' as const }
  const content = importedContent(stated, ids)
  expect(invoiceContentSchema.parse(content)).toEqual(content)
  for (const { tax } of [...stated.lines, ...stated.adjustments]) {
    expect(taxRateInputSchema.parse(taxRateFor(tax))).toEqual(taxRateFor(tax))
    expect(taxRateProblem(taxRateFor(tax))).toBeUndefined()
  }
  for (const { contactName, registrationNumber, ...party } of [stated.seller, stated.buyer]) {
    const contacts = contactName === '' ? [] : [{ name: contactName }]
    expect(clientInputSchema.parse({ ...party, contacts })).toMatchObject(party)
    expect(registrationNumber.length).toBeLessThanOrEqual(60)
  }
  const { iban, bic, accountName, accountNumber } = stated
  bankAccountSchema.parse({ name: accountName, iban, bic, accountNumber })
  const printed = statedTotals(stated)
  for (const line of printed.lines) for (const amount of Object.values(line)) expect(amount).toSatisfy(Number.isSafeInteger)
  for (const { baseMinor, taxMinor } of printed.groups)
    expect([baseMinor, taxMinor]).toSatisfy((both: number[]) => both.every(Number.isSafeInteger))
}

/** The file with one element that has only text changed, removed or doubled. */
export function withLeaf(bytes: Uint8Array, seed: number, action: 'text' | 'remove' | 'double' | 'attribute', text: string): Uint8Array {
  const source = new TextDecoder('latin1').decode(bytes)
  const leaves = [...source.matchAll(/<([\w:]+)([^<>]*)>([^<>]*)<\/\1>/g)]
  const leaf = leaves[seed % leaves.length]
  if (leaf === undefined) return bytes
  const [whole, name] = leaf
  const changed = {
    text: whole.replace(/>[^<>]*</, () => `>${text}<`),
    remove: '',
    double: whole + whole,
    attribute: whole.replace(/"[^"]*"/, () => `"${text}"`).replace(`<${name}>`, `<${name} a="${text}">`),
  }[action]
  return Buffer.from(source.slice(0, leaf.index) + changed + source.slice(leaf.index + whole.length), 'latin1')
}
