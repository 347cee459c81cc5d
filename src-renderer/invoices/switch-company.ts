// A draft that another company bills: what came from the one company comes from the other, what was written for this invoice stays.
import type { Company } from '#shared/company/company'
import type { InvoiceContent } from '#shared/invoices/invoice'

export function billedBy(content: InvoiceContent, before: Company, now: Company): Partial<InvoiceContent> {
  const text = (name: 'introduction' | 'notes' | 'terms') => (content[name] === before[name] ? now[name] : content[name])
  return {
    companyId: now.id,
    bankAccountId: null,
    exchangeRate: null,
    introduction: text('introduction'),
    notes: text('notes'),
    terms: text('terms'),
  }
}
