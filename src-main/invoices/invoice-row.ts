// From the row that lists read to what lists show: the status and the open amount follow from its facts and today.
import { inOwnCurrency } from '#shared/exchange-rates/convert'
import type { InvoiceRow } from '#shared/invoices/contract'
import { openMinor, type StatusFacts, statusOf } from '#shared/invoices/lifecycle'
import type { InvoiceHeadsTable } from '../database/schema-documents'

export function invoiceRow(head: InvoiceHeadsTable, today: string): InvoiceRow {
  const facts = statusFacts(head)
  return {
    id: head.id,
    companyId: head.company_id,
    type: head.type,
    status: statusOf(facts, today),
    number: head.number,
    clientId: head.client_id,
    clientName: head.client_name,
    subject: head.subject,
    issueOn: head.issue_on,
    dueOn: head.due_on,
    currency: head.currency,
    netMinor: head.net_minor,
    taxMinor: head.tax_minor,
    totalMinor: head.total_minor,
    payableMinor: head.payable_minor,
    openMinor: openMinor(facts),
    ownCurrency: head.own_currency,
    ownPayableMinor: inOwnCurrency(head.payable_minor, head.currency, head.own_currency, head.exchange_rate),
    ownOpenMinor: inOwnCurrency(openMinor(facts), head.currency, head.own_currency, head.exchange_rate),
  }
}

export function statusFacts(head: InvoiceHeadsTable): StatusFacts {
  return {
    type: head.type,
    isDraft: head.is_draft === 1,
    isSent: head.is_sent === 1,
    wasSent: head.was_sent === 1,
    isImported: head.is_imported === 1,
    isCancelled: head.is_cancelled === 1,
    isVoid: head.is_void === 1,
    isArchived: head.is_archived === 1,
    dueOn: head.due_on,
    payableMinor: head.payable_minor,
    settledMinor: head.settled_minor,
  }
}
