// The time behind an invoice as a printed document of its own, which follows the invoice in the same file.
import { hoursOf } from '../basics/hours'
import type { DocumentModel } from './document-model'
import { formatOf } from './format'
import { type PrintedDocument, printDocument } from './printed-document'
import { textsOf } from './texts'

/** The annex of a document; undefined when it has none. */
export function printTimesheet(model: DocumentModel): PrintedDocument | undefined {
  const { timesheet, content, snapshot } = model
  if (!timesheet || timesheet.length === 0) return undefined
  const document = printDocument(model)
  const texts = textsOf(content.language)
  const words = texts.timesheet
  const format = formatOf(content.language, snapshot.seller.address.country, content.currency)
  const hours = (minutes: number) => format.number(hoursOf(minutes))
  return {
    ...document,
    title: words.title,
    draftNotice: '',
    introduction: '',
    columns: { position: words.date, item: words.service, quantity: words.person, price: words.hours, tax: '', amount: words.billed },
    lines: timesheet.map(({ on, personName, serviceName, note, minutes, billedMinutes }) => ({
      position: format.shortDate(on),
      name: serviceName,
      description: note.trim(),
      details: [],
      quantity: personName,
      price: hours(minutes),
      tax: '',
      amount: hours(billedMinutes),
    })),
    totals: [
      {
        label: `${texts.total} (${words.billed})`,
        value: hours(timesheet.reduce((sum, one) => sum + one.billedMinutes, 0)),
        weight: 'strong',
      },
    ],
    taxes: [],
    payment: null,
    notes: '',
    terms: null,
  }
}
