// Tags, custom fields, people, comments and files of records: whoever may see a record may see what was added to it.
import { type CustomField, checkValues } from '#shared/records/custom-field'
import { NO_DETAILS, type RecordDetails, type RecordKey, type RecordKind, tidyTags } from '#shared/records/record'
import { requireClient } from '../clients/client-service'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { getInvoice } from '../invoices/invoice-service'
import { requireOpportunity } from '../opportunities/opportunity-service'
import { requirePayment } from '../payments/payment-service'
import { listNames } from '../people/people-service'
import { requireProduct } from '../products/product-service'
import { getProposal } from '../proposals/proposal-service'
import { readAttachments, readComments } from './attachment-rows'
import { deleteRecord, readAuthor, readDetails, readFields, readTags, writeDetails } from './record-rows'

const FINDERS: Readonly<Record<RecordKind, (context: Context, id: string) => unknown>> = {
  invoice: (context, id) => getInvoice(context, { id }),
  client: requireClient,
  product: requireProduct,
  payment: requirePayment,
  proposal: (context, id) => getProposal(context, { id }),
  opportunity: requireOpportunity,
}

/** Refuses records that are not there, or not for the asker. */
export function requireRecord(context: Context, { kind, id }: RecordKey): void {
  FINDERS[kind](context, id)
}

export function getRecord(context: Context, key: RecordKey) {
  requireRecord(context, key)
  return {
    ...(readDetails(context, key) ?? NO_DETAILS),
    author: readAuthor(context, key.id),
    comments: readComments(context, key.id),
    attachments: readAttachments(context, key.id),
  }
}

export function saveRecord(context: Context, { kind, id, ...input }: RecordKey & RecordDetails): RecordDetails {
  const key = { kind, id }
  requireRecord(context, key)
  const before = readDetails(context, key) ?? NO_DETAILS
  checkVersion(kind, input.version, before.version)
  const people = new Set(listNames(context).map((person) => person.id))
  for (const person of [input.issuerId, input.inChargeId]) if (person !== null) found(people.has(person) || undefined, 'person', person)
  const targets = { people, attachments: new Set(readAttachments(context, id).map((file) => file.id)) }
  const values = checkValues(input.values, before.values, fieldsOf(context, kind), targets)
  writeDetails(context, key, { ...input, tags: tidyTags(input.tags), values })
  const after = readDetails(context, key) ?? NO_DETAILS
  context.record({ subject: kind, subjectId: id, before, after })
  return after
}

export function listTags(context: Context, { kind }: { kind: RecordKind }) {
  return readTags(context, kind)
}

/** What was added to a draft goes with it. */
export function forgetRecord(context: Context, id: string): void {
  deleteRecord(context, id)
}

function fieldsOf(context: Context, kind: RecordKind): CustomField[] {
  return readFields(context).filter(({ on }) => on === kind)
}
