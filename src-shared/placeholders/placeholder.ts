// The placeholders that people may write in texts, such as {{client.name}}: one table of names, each with what it stands for.

/** What a document knows about itself. Dates, amounts and periods are written in the document's language. */
export const DOCUMENT_PLACEHOLDERS = {
  'client.name': 'the client',
  'client.city': 'the city of the client',
  'contact.name': 'the contact at the client, or the client where no contact is chosen',
  'company.name': 'your own business',
  'company.email': 'its e-mail address',
  'company.phone': 'its telephone number',
  'invoice.number': 'the number of the document',
  'invoice.subject': 'what it is about',
  'invoice.issued_on': 'the date of issue',
  'invoice.due_on': 'the due date',
  'invoice.delivered': 'the date or period of supply',
  'invoice.net': 'the amount without tax',
  'invoice.tax': 'the tax',
  'invoice.total': 'the amount with tax',
  'invoice.payable': 'what was to be paid at first: the amount with tax, less deposits, as rounded for cash',
  'invoice.open': 'what is still to be paid',
  'invoice.purchase_order': 'the number of the purchase order',
  'invoice.buyer_reference': 'the reference of the client',
} as const
export type DocumentPlaceholder = keyof typeof DOCUMENT_PLACEHOLDERS

/** What a recurring invoice knows beside it: the period that it is for. */
export const PERIOD_PLACEHOLDERS = {
  'period.from': 'the first day of the period',
  'period.to': 'the last day of the period',
  'period.dates': 'the period from its first to its last day',
  'period.month': 'the month in which the period begins, with its year',
  'period.year': 'the year in which the period begins',
  'period.count': 'how many invoices were made until this one, itself counted',
} as const
export type PeriodPlaceholder = keyof typeof PERIOD_PLACEHOLDERS

/** The names of a table of placeholders, in its order. */
export function namesOf<Name extends string>(table: Readonly<Record<Name, string>>): Name[] {
  return Object.keys(table) as Name[]
}

/** A name as it is written in a text: "{{client.name}}". */
export function written(name: string): string {
  return `{{${name}}}`
}
