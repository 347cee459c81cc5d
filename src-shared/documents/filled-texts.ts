// What the placeholders of a document stand for, written in its language; frozen with the snapshot when it is issued.
import type { InvoiceContent } from '../invoices/invoice'
import { printedTexts, type Snapshot } from '../invoices/snapshot'
import { fillPlaceholders } from '../placeholders/fill'
import type { DocumentPlaceholder } from '../placeholders/placeholder'
import { formatOf } from './format'
import { textsOf } from './texts'

type Values = Record<DocumentPlaceholder, string>

/**
 * The value of each placeholder. `number` is empty while the document has none, and then says that it is a draft. `openMinor` is what is still
 * to be paid; all of it when left out. What a document does not have, such as a due date, is an empty text.
 */
export function placeholderValues(
  content: InvoiceContent,
  snapshot: Snapshot,
  { number, openMinor = snapshot.totals.payableMinor }: { number: string; openMinor?: number },
): Values {
  const { seller, buyer, totals } = snapshot
  const { date, period, money } = formatOf(content.language, seller.address.country, content.currency)
  const [from, to] = [content.deliveryFrom ?? content.deliveryTo, content.deliveryTo ?? content.deliveryFrom]
  return {
    'client.name': buyer?.name ?? '',
    'client.city': buyer?.address.city ?? '',
    'contact.name': snapshot.contactName || (buyer?.name ?? ''),
    'company.name': seller.name,
    'company.email': seller.email,
    'company.phone': seller.phone,
    'invoice.number': number || textsOf(content.language).draft,
    'invoice.subject': printedTexts(content, snapshot).subject,
    'invoice.issued_on': date(content.issueOn),
    'invoice.due_on': content.dueOn === null ? '' : date(content.dueOn),
    'invoice.delivered': from && to ? period(from, to) : '',
    'invoice.net': money(totals.netMinor),
    'invoice.tax': money(totals.taxMinor),
    'invoice.total': money(totals.totalMinor),
    'invoice.payable': money(totals.payableMinor),
    'invoice.open': money(openMinor),
    'invoice.purchase_order': content.purchaseOrderNumber,
    'invoice.buyer_reference': content.buyerReference,
  }
}

/** The snapshot with all texts of the document filled in. The subject comes first, because the other texts may name it. */
export function withFilledTexts(content: InvoiceContent, snapshot: Snapshot, number: string): Snapshot {
  const values = placeholderValues(content, snapshot, { number })
  const subject = fillPlaceholders(content.subject, { ...values, 'invoice.subject': '' })
  const fill = (text: string) => fillPlaceholders(text, { ...values, 'invoice.subject': subject })
  const texts = { subject, introduction: fill(content.introduction), notes: fill(content.notes), terms: fill(content.terms) }
  return { ...snapshot, texts, footer: fill(snapshot.footer) }
}
