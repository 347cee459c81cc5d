// Fields of a form on a grid of six columns, and the fields of a postal address.
import type { ReactNode } from 'react'
import type { Address } from '#shared/basics/address'
import { useChoices } from './choices'
import styles from './Fields.module.css'
import { Combo } from './Select'
import { TextField } from './TextField'
import type { FieldErrors } from './use-form'

export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>
}

/** A place on the grid. */
export function Cell({ span, children }: { span: 'full' | 'half' | 'third' | 'twoThirds'; children: ReactNode }) {
  return <div className={styles[span]}>{children}</div>
}

export interface AddressLabels {
  line1: string
  line2: string
  postalCode: string
  city: string
  country: string
}
interface AddressFieldsProps {
  labels: AddressLabels
  value: Address
  onChange: (address: Address) => void
  errors: FieldErrors
}

export function AddressFields({ labels, value, onChange, errors }: AddressFieldsProps) {
  const { countries } = useChoices()
  const text = (name: 'line1' | 'line2' | 'postalCode' | 'city') => (
    <TextField
      label={labels[name]}
      value={value[name]}
      onChange={(typed) => onChange({ ...value, [name]: typed })}
      error={errors[`address.${name}`]}
    />
  )
  return (
    <>
      <Cell span="half">{text('line1')}</Cell>
      <Cell span="half">{text('line2')}</Cell>
      <Cell span="third">{text('postalCode')}</Cell>
      <Cell span="third">{text('city')}</Cell>
      <Cell span="third">
        <Combo
          label={labels.country}
          options={countries}
          value={value.country || null}
          onChange={(country) => onChange({ ...value, country })}
          error={errors['address.country']}
        />
      </Cell>
    </>
  )
}
