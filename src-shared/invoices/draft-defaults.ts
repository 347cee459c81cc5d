// What a draft takes from who bills and who is billed, when it is made and when either of them changes.
import { addDays, type CalendarDate } from '../basics/calendar-date'
import type { Client } from '../clients/client'
import type { Company } from '../company/company'
import type { InvoiceContent } from './invoice'

/** What a client may have of its own, and what it otherwise takes from the company: currency, language, discount for early payment, due date. */
export function agreedTerms(client: Client | undefined, company: Company, issueOn: CalendarDate) {
  return {
    currency: client?.currency ?? company.currency,
    language: client?.language ?? company.language,
    earlyPayment: client?.earlyPayment ?? company.earlyPayment,
    dueOn: addDays(issueOn, client?.paymentDays ?? company.paymentDays),
  } satisfies Partial<InvoiceContent>
}

/** What every draft of a company begins with: how prices are written, and the printed texts. */
export function houseTerms({ pricesIncludeTax, introduction, notes, terms }: Company) {
  return { pricesIncludeTax, introduction, notes, terms } satisfies Partial<InvoiceContent>
}

interface Switch {
  client: Client | undefined
  before: Company
  now: Company
}

/**
 * The changes of a draft that another company bills: what came from the one company comes from the other, what was written for this document
 * stays. A rate between the same two currencies stays too; bank accounts are the company's own. Never fails.
 */
export function billedBy(content: InvoiceContent, { client, before, now }: Switch): Partial<InvoiceContent> {
  const all = (company: Company) => ({ ...houseTerms(company), ...agreedTerms(client, company, content.issueOn) })
  const [old, next] = [all(before), all(now)]
  const names = Object.keys(old) as (keyof typeof old)[]
  const taken = names.filter((name) => JSON.stringify(content[name]) === JSON.stringify(old[name])).map((name) => [name, next[name]])
  const change = Object.fromEntries(taken) as Partial<typeof next>
  const currency = change.currency ?? content.currency
  const isSameRate = currency === content.currency && before.currency === now.currency
  const lines = content.lines.map((line) =>
    line.taxRateId === before.defaultTaxRateId ? { ...line, taxRateId: now.defaultTaxRateId ?? line.taxRateId } : line,
  )
  return {
    ...change,
    companyId: now.id,
    bankAccountId: null,
    exchangeRate: isSameRate ? content.exchangeRate : null,
    lines,
  }
}
