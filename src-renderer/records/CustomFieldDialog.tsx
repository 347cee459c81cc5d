// One custom field: on which records, which kind of value, and what can be chosen.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { type CustomField, type CustomFieldInput, customFieldInputSchema, FIELD_KINDS, type FieldKind } from '#shared/records/custom-field'
import { RECORD_KINDS, type RecordKind } from '#shared/records/record'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { check, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'

function valuesOf(field: CustomField | undefined) {
  return {
    on: field?.on ?? ('invoice' as RecordKind),
    name: field?.name ?? '',
    kind: field?.kind ?? ('text' as FieldKind),
    choices: field?.choices.join('\n') ?? '',
    isArchived: field?.isArchived ?? false,
  }
}

export function CustomFieldDialog({ field, onClose }: { field: CustomField | undefined; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.records
  const form = useForm(valuesOf(field))
  const { value, set, errors } = form
  const save = useMutation({
    mutationFn: (input: CustomFieldInput) =>
      field
        ? client.customFields.save({ ...input, id: field.id, version: field.version, isArchived: value.isArchived })
        : client.customFields.create(input),
    onSuccess: onClose,
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const choices = value.kind === 'choice' ? value.choices.split('\n').filter((choice) => choice.trim()) : []
    const checked = check(customFieldInputSchema, { ...value, choices, position: field?.position ?? 0 })
    if ('data' in checked) return save.mutate(checked.data)
    form.setErrors(checked.errors)
    focusFirstError()
  }
  return (
    <Dialog title={field ? t.fieldTitle : t.newField} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <Fields>
            <Cell span="full">
              <TextField label={t.name} value={value.name} onChange={(name) => set({ name })} error={errors['name']} isRequired autoFocus />
            </Cell>
            <Cell span="half">
              <Select
                label={t.usedOn}
                options={RECORD_KINDS.map((id) => ({ id, label: t.on[id] }))}
                value={value.on}
                onChange={(id) => set({ on: id as RecordKind })}
              />
            </Cell>
            <Cell span="half">
              <Select
                label={t.kind}
                options={FIELD_KINDS.map((id) => ({ id, label: t.kinds[id] }))}
                value={value.kind}
                onChange={(id) => set({ kind: id as FieldKind })}
              />
            </Cell>
            {value.kind === 'choice' && (
              <Cell span="full">
                <TextField
                  label={t.choices}
                  value={value.choices}
                  onChange={(choices) => set({ choices })}
                  error={errors['choices']}
                  hint={t.choicesHint}
                  isMultiline
                />
              </Cell>
            )}
            {field && (
              <Cell span="full">
                <CheckField label={t.archive} isChecked={value.isArchived} onChange={(isArchived) => set({ isArchived })} />
              </Cell>
            )}
          </Fields>
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={save.isPending}>
            {t.saveField}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
