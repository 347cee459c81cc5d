// The value of one custom field, in the field that its kind wants.
import { useState } from 'react'
import type { CustomField } from '#shared/records/custom-field'
import type { Attachment } from '#shared/records/record'
import { DateField } from '../kit/DateField'
import { DecimalField } from '../kit/DecimalField'
import { type Option, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'

interface CustomValueFieldProps {
  field: CustomField
  value: string
  attachments: readonly Attachment[]
  people: readonly Option[]
  onChange: (value: string) => void
}
const NONE = 'none'

export function CustomValueField({ field, value, attachments, people, onChange }: CustomValueFieldProps) {
  const t = useTexts().records
  // Kept when one leaves the field, so that half a word is no change.
  const [typed, setTyped] = useState<string>()
  const leave = () => {
    if (typed !== undefined && typed !== value) onChange(typed)
    setTyped(undefined)
  }
  if (field.kind === 'date')
    return (
      <DateField label={field.name} value={value || null} onChange={(date) => onChange(date ?? '')} expected={t.dateExpected} canBeEmpty />
    )
  if (field.kind === 'number')
    return <DecimalField label={field.name} value={typed ?? value} onChange={setTyped} onBlur={leave} expected={t.numberExpected} />
  if (field.kind === 'text') return <TextField label={field.name} value={typed ?? value} onChange={setTyped} onBlur={leave} />
  const names = {
    choice: field.choices.map((id) => ({ id, label: id })),
    attachment: attachments.map(({ id, name }) => ({ id, label: name })),
    person: people,
  }[field.kind]
  const kept = value !== '' && !names.some(({ id }) => id === value) ? [{ id: value, label: value }] : []
  return (
    <Select
      label={field.name}
      options={[{ id: NONE, label: t.none }, ...names, ...kept]}
      value={value === '' ? NONE : value}
      onChange={(id) => onChange(id === NONE ? '' : id)}
    />
  )
}
