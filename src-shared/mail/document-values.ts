// What the placeholders of a mail stand for, in the language of its document.
import type { CalendarDate } from '../basics/calendar-date'
import { formatOf } from '../documents/format'
import type { Invoice } from '../invoices/contract'
import type { DocumentPlaceholder } from '../placeholders/placeholder'

type Described = Pick<Invoice, 'number' | 'content' | 'snapshot' | 'openMinor' | 'clientName'>

/** The value of each placeholder; dates and amounts are written in the language of the document. */
export function documentValues({ number, content, snapshot, openMinor, clientName }: Described): Record<DocumentPlaceholder, string> {
  const { seller, buyer, contactName, totals } = snapshot
  const format = formatOf(content.language, seller.address.country, content.currency)
  const date = (on: CalendarDate | null) => (on === null ? '' : format.date(on))
  const { deliveryFrom, deliveryTo } = content
  return {
    'client.name': buyer?.name ?? clientName,
    'client.city': buyer?.address.city ?? '',
    'contact.name': contactName || (buyer?.name ?? clientName),
    'company.name': seller.name,
    'company.email': seller.email,
    'company.phone': seller.phone,
    'invoice.number': number || content.number,
    'invoice.subject': content.subject,
    'invoice.issued_on': date(content.issueOn),
    'invoice.due_on': date(content.dueOn),
    'invoice.delivered': deliveryFrom ? format.period(deliveryFrom, deliveryTo ?? deliveryFrom) : date(deliveryTo),
    'invoice.net': format.money(totals.netMinor),
    'invoice.tax': format.money(totals.taxMinor),
    'invoice.total': format.money(totals.totalMinor),
    'invoice.payable': format.money(totals.payableMinor),
    'invoice.open': format.money(openMinor),
    'invoice.purchase_order': content.purchaseOrderNumber,
    'invoice.buyer_reference': content.buyerReference,
  }
}
