// The custom fields that a business defines.
import { fail } from '#shared/basics/failure'
import { fold } from '#shared/basics/text'
import type { CustomField, CustomFieldInput } from '#shared/records/custom-field'
import { recordFailures } from '#shared/records/failures'
import type { RecordKind } from '#shared/records/record'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { countValues, insertField, readFields, updateField } from './record-rows'

export function listFields(context: Context, { on }: { on: RecordKind | null }): CustomField[] {
  return readFields(context).filter((field) => on === null || field.on === on)
}

export function createField(context: Context, input: CustomFieldInput): CustomField {
  checkName(context, input, undefined)
  const after = requireField(context, insertField(context, input))
  context.record({ subject: 'custom-field', subjectId: after.id, before: null, after })
  return after
}

export function saveField(context: Context, input: CustomField): CustomField {
  const before = requireField(context, input.id)
  checkVersion('custom field', input.version, before.version)
  checkName(context, input, input.id)
  const count = before.kind === input.kind && before.on === input.on ? 0 : countValues(context, input.id)
  if (count > 0) throw fail(recordFailures.custom_field_kind, { field: before.name, count })
  updateField(context, input)
  const after = requireField(context, input.id)
  context.record({ subject: 'custom-field', subjectId: after.id, before, after })
  return after
}

function requireField(context: Context, id: string): CustomField {
  const field = readFields(context).find((one) => one.id === id)
  return found(field, 'custom field', id)
}

function checkName(context: Context, { on, name }: CustomFieldInput, id: string | undefined): void {
  const isSame = (field: CustomField) => field.id !== id && field.on === on && fold(field.name) === fold(name)
  if (readFields(context).some(isSame)) throw fail(recordFailures.custom_field_named, { name })
}
