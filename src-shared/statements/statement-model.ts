// What the renderer of documents receives for a statement: plain JSON, because it crosses to a worker thread.
import type { Language } from '../basics/address'
import type { CalendarDate } from '../basics/calendar-date'
import type { Image } from '../images/image'
import type { Party, Snapshot } from '../invoices/snapshot'
import type { OpenAccount } from './open-items'
import type { Period, StatementAccount } from './statement'

export interface StatementModel {
  statement: Period & { accounts: StatementAccount[]; open: OpenAccount[] }
  issuedOn: CalendarDate
  language: Language
  seller: Party
  buyer: Party
  look: Pick<Snapshot, 'paper' | 'design' | 'accent' | 'footer' | 'bankAccount'>
  logo: Image | null
}
