// Whether a message that waited still says what is so: days may lie between queueing it offline and handing it to a server.
import type { MailProblem } from '#shared/mail/outbox'
import type { Context } from '../context'
import { findInvoice, wasTakenBackSince } from '../invoices/invoice-service'
import type { StoredMessage } from './outbox-rows'

/** Asks whether an invoice is still to be reminded of; reminders know of mail and not the other way round. */
export type StillOwed = (context: Context, invoiceId: string) => boolean

/** Why a waiting message must not leave any more; undefined when it may. Notices tell what happened, and that stays so. */
export function overtakenBy(
  context: Context,
  { id, kind, invoiceId, owedMinor }: StoredMessage,
  isStillOwed: StillOwed,
): MailProblem['kind'] | undefined {
  if (kind === 'notice' || invoiceId === null) return undefined
  const invoice = findInvoice(context, invoiceId)
  const status = invoice?.status
  if (status === undefined || status === 'void' || status === 'cancelled') return 'withdrawn'
  if (status === 'finalized' || status === 'draft' || wasTakenBackSince(context, invoiceId, id)) return 'outdated'
  if (kind !== 'reminder') return undefined
  if (!isStillOwed(context, invoiceId)) return 'settled'
  return owedMinor !== null && owedMinor !== invoice?.openMinor ? 'partly_paid' : undefined
}
