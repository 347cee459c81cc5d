// All SQL about tags, custom fields and people of records.
import { fold } from '#shared/basics/text'
import type { CustomField, CustomFieldInput } from '#shared/records/custom-field'
import type { RecordDetails, RecordKey } from '#shared/records/record'
import type { Context } from '../context'
import { flag, stampChanged, stampNew } from '../database/columns'
import { subjectsInScope } from '../database/scope-rows'
import { sql } from '../database/store'

export function readDetails({ store }: Context, { id }: RecordKey): RecordDetails | undefined {
  const row = store.first(sql.selectFrom('record_details').selectAll().where('record_id', '=', id))
  if (!row) return undefined
  const tags = store.all(sql.selectFrom('record_tags').select('tag').where('record_id', '=', id).orderBy('folded'))
  return {
    version: row.version,
    tags: tags.map(({ tag }) => tag),
    values: JSON.parse(row.field_values) as Record<string, string>,
    issuerId: row.issuer_id,
    inChargeId: row.in_charge_id,
  }
}

export function writeDetails(
  context: Context,
  { kind, id }: RecordKey,
  { version, tags, values, issuerId, inChargeId }: RecordDetails,
): void {
  const { store } = context
  const columns = { field_values: JSON.stringify(values), issuer_id: issuerId, in_charge_id: inChargeId }
  const change = { ...stampChanged(context, version), ...columns }
  if (version > 0) store.run(sql.updateTable('record_details').set(change).where('record_id', '=', id))
  else store.run(sql.insertInto('record_details').values({ ...stampNew(context), kind, record_id: id, ...columns }))
  store.run(sql.deleteFrom('record_tags').where('record_id', '=', id))
  for (const tag of tags) store.run(sql.insertInto('record_tags').values({ record_id: id, kind, tag, folded: fold(tag) }))
}

/** Deletes everything that was added to a record, with the record itself. */
export function deleteRecord({ store }: Context, id: string): void {
  for (const table of ['record_details', 'record_tags', 'comments', 'attachments'] as const)
    store.run(sql.deleteFrom(table).where('record_id', '=', id))
  store.run(sql.deleteFrom('attachment_bytes').where('sha256', 'not in', sql.selectFrom('attachments').select('sha256')))
}

export function readTags({ store, actor }: Context, kind: string): { tag: string; count: number }[] {
  let query = sql.selectFrom('record_tags').select(({ fn }) => [fn.min('tag').as('tag'), fn.countAll<number>().as('count')])
  if (actor.scope !== 'everything' && kind !== 'product') query = query.where('record_id', 'in', subjectsInScope(actor, actor.scope))
  return store.all(query.where('kind', '=', kind).groupBy('folded').orderBy('folded')) as { tag: string; count: number }[]
}

export function readFields({ store }: Context): CustomField[] {
  const rows = store.all(sql.selectFrom('custom_fields').selectAll().orderBy('used_on').orderBy('position').orderBy('name'))
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    isArchived: row.is_archived === 1,
    on: row.used_on as CustomField['on'],
    position: row.position,
    name: row.name,
    kind: row.kind as CustomField['kind'],
    choices: JSON.parse(row.choices) as string[],
  }))
}

export function insertField(context: Context, input: CustomFieldInput): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('custom_fields').values({ ...stamp, is_archived: 0, ...columnsOf(input) }))
  return stamp.id
}

export function updateField(context: Context, field: CustomField): void {
  const change = { ...columnsOf(field), ...stampChanged(context, field.version), is_archived: flag(field.isArchived) }
  context.store.run(sql.updateTable('custom_fields').set(change).where('id', '=', field.id))
}

function columnsOf({ on, position, name, kind, choices }: CustomFieldInput) {
  return { used_on: on, position, name, kind, choices: JSON.stringify(choices) }
}

/** On how many records a field has a value. */
export function countValues({ store }: Context, fieldId: string): number {
  const query = sql.selectFrom('record_details').select(({ fn }) => fn.countAll<number>().as('count'))
  return store.first(query.where('field_values', 'like', `%"${fieldId}"%`))?.count ?? 0
}

/** Who made a record: the author of its first activity. */
export function readAuthor({ store }: Context, id: string): string {
  const query = sql.selectFrom('activities').select('actor').where('subject_id', '=', id)
  return store.first(query.orderBy('id').limit(1))?.actor ?? ''
}
