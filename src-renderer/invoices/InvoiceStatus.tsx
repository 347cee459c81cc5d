// The state of a document as a word and a dot.
import type { Status as InvoiceState } from '#shared/invoices/lifecycle'
import { Status } from '../kit/Status'
import { STATUS_WORDS } from './status-words'

export function InvoiceStatus({ status }: { status: InvoiceState }) {
  const [word, tone] = STATUS_WORDS[status]
  return <Status word={word} tone={tone} />
}
