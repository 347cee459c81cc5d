// What became of a sample document beside being sent and paid, done through the same services as everybody.
import { NO_DETAILS } from '#shared/records/record'
import type { SampleDocument } from '#shared/samples/sample-business'
import type { Context } from '../context'
import { archiveInvoice, cancelInvoice, voidInvoice } from '../invoices/invoice-life-service'
import { writeOff } from '../payments/credit-service'
import { addComment } from '../records/comment-service'
import { getRecord, saveRecord } from '../records/record-service'

type Deed = SampleDocument['deeds'][number]

export function doDeed({ deed, text }: Deed, current: { id: string; version: number }, as: (procedure: string) => Context): void {
  const key = { kind: 'invoice' as const, id: current.id }
  if (deed === 'write_off') writeOff(as('payments.writeOff'), { invoiceId: current.id, reason: text })
  else if (deed === 'cancel') cancelInvoice(as('invoices.cancel'), { ...current, reason: text })
  else if (deed === 'void') voidInvoice(as('invoices.void'), { ...current, reason: text })
  else if (deed === 'archive') archiveInvoice(as('invoices.archive'), current)
  else if (deed === 'comment') addComment(as('records.comment'), { ...key, text })
  else tag(as, key, text)
}

function tag(as: (procedure: string) => Context, key: { kind: 'invoice'; id: string }, text: string): void {
  const { version, tags } = getRecord(as(''), key)
  saveRecord(as('records.save'), { ...NO_DETAILS, ...key, version, tags: [...tags, text] })
}
