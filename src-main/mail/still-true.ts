// Whether a message that waited still says what is so: days may lie between queueing it offline and handing it to a server.
import type { MailProblem, OutboxRow } from '#shared/mail/outbox'
import type { Context } from '../context'
import { findInvoice, wasTakenBackSince } from '../invoices/invoice-service'

/** Asks whether an invoice is still to be reminded of; reminders know of mail and not the other way round. */
export type StillOwed = (context: Context, invoiceId: string) => boolean

/** Why a waiting message must not leave any more; undefined when it may. Notices tell what happened, and that stays so. */
export function overtakenBy(context: Context, { id, kind, invoiceId }: OutboxRow, isStillOwed: StillOwed): MailProblem['kind'] | undefined {
  if (kind === 'notice' || invoiceId === null) return undefined
  const status = findInvoice(context, invoiceId)?.status
  if (status === undefined || status === 'void' || status === 'cancelled') return 'withdrawn'
  if (status === 'finalized' || status === 'draft' || wasTakenBackSince(context, invoiceId, id)) return 'outdated'
  return kind === 'reminder' && !isStillOwed(context, invoiceId) ? 'settled' : undefined
}
