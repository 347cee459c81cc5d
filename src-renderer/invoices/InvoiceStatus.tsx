// The state of a document as a word and a dot.
import type { Status as InvoiceState } from '#shared/invoices/lifecycle'
import { Status } from '../kit/Status'
import { statusWord } from './status-words'

export function InvoiceStatus({ status }: { status: InvoiceState }) {
  const [word, tone] = statusWord(status)
  return <Status word={word} tone={tone} />
}
