// All SQL about what moved between a client and the companies: what was taken back does not count.
import type { Ledger } from '#shared/statements/ledger'
import type { Context } from '../context'
import { sql } from '../database/store'

const withdrawn = () => sql.selectFrom('withdrawals').select('subject_id')

/** Everything that ever moved between the client and the companies of this file. */
export function readLedger(context: Context, clientId: string): Ledger {
  return {
    documents: readDocuments(context, clientId),
    payments: readPayments(context, clientId),
    parts: readParts(context, clientId),
    creditUses: readCreditUses(context, clientId),
    writeOffs: readWriteOffs(context, clientId),
    refunds: readRefunds(context, clientId),
  }
}

/** The documents that the client has. */
function sentDocuments(clientId: string) {
  return sql
    .selectFrom('invoice_heads')
    .where('client_id', '=', clientId)
    .where('is_draft', '=', 0)
    .where('is_sent', '=', 1)
    .where('is_cancelled', '=', 0)
    .where('is_void', '=', 0)
    .where('is_archived', '=', 0)
}

function readDocuments({ store }: Context, clientId: string): Ledger['documents'] {
  return store.all(
    sentDocuments(clientId)
      .select(['id', 'type', 'number', 'subject', 'currency', 'company_id as companyId', 'issue_on as issueOn', 'due_on as dueOn'])
      .select(['payable_minor as payableMinor', 'own_currency as ownCurrency', 'exchange_rate as exchangeRate'])
      .orderBy('issue_on')
      .orderBy('id'),
  )
}

function readPayments({ store }: Context, clientId: string): Ledger['payments'] {
  return store.all(
    sql
      .selectFrom('payments')
      .select(['id', 'currency', 'reference', 'received_on as on', 'amount_minor as amountMinor'])
      .where('client_id', '=', clientId)
      .where('id', 'not in', withdrawn())
      .orderBy('received_on')
      .orderBy('id'),
  )
}

function readParts({ store }: Context, clientId: string): Ledger['parts'] {
  return store.all(
    sql
      .selectFrom('allocations as a')
      .innerJoin('payments as p', 'p.id', 'a.payment_id')
      .select(({ fn, ref }) => [
        'a.payment_id as paymentId',
        'a.invoice_id as documentId',
        'a.amount_minor as amountMinor',
        fn.coalesce('a.payment_minor', ref('a.amount_minor')).as('paymentMinor'),
      ])
      .where('p.client_id', '=', clientId)
      .where('a.id', 'not in', withdrawn())
      .where('p.id', 'not in', withdrawn())
      .orderBy('a.id'),
  )
}

function readCreditUses({ store }: Context, clientId: string): Ledger['creditUses'] {
  return store
    .all(
      sql
        .selectFrom('credit_allocations')
        .select([
          'id',
          'credit_note_id as creditNoteId',
          'invoice_id as invoiceId',
          'amount_minor as amountMinor',
          'used_on',
          'recorded_at',
        ])
        .where('invoice_id', 'in', sentDocuments(clientId).select('id'))
        .where('id', 'not in', withdrawn())
        .orderBy('id'),
    )
    .map(({ used_on, recorded_at, ...use }) => ({ ...use, on: used_on ?? recorded_at.slice(0, 10) }))
}

function readWriteOffs({ store }: Context, clientId: string): Ledger['writeOffs'] {
  return store.all(
    sql
      .selectFrom('write_offs')
      .select(['id', 'invoice_id as documentId', 'written_off_on as on', 'amount_minor as amountMinor', 'reason'])
      .where('invoice_id', 'in', sentDocuments(clientId).select('id'))
      .where('id', 'not in', withdrawn())
      .orderBy('id'),
  )
}

function readRefunds({ store }: Context, clientId: string): Ledger['refunds'] {
  const payments = sql.selectFrom('payments').select('id').where('client_id', '=', clientId)
  return store.all(
    sql
      .selectFrom('refunds')
      .select(['id', 'payment_id as paymentId', 'credit_note_id as creditNoteId', 'refunded_on as on'])
      .select(['amount_minor as amountMinor', 'reference'])
      .where(({ or, eb }) => or([eb('payment_id', 'in', payments), eb('credit_note_id', 'in', sentDocuments(clientId).select('id'))]))
      .where('id', 'not in', withdrawn())
      .orderBy('id'),
  )
}
