// All fields of a client.
import type { Language } from '#shared/basics/address'
import { currencyOptions, languageOptions } from '../kit/choices'
import { AddressFields, Cell, Fields } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import type { Form } from '../kit/use-form'
import { addressLabels } from './address-labels'
import { ContactFields } from './ContactFields'
import type { ClientValues } from './client-form'

const OWN = 'company'
const own = { id: OWN, label: 'As in the settings' }
const languages = [own, ...languageOptions]
const currencies = [own, ...currencyOptions]
type TextName = 'name' | 'vatNumber' | 'taxNumber' | 'email' | 'phone' | 'paymentDays' | 'buyerReference'

export function ClientFields({ form }: { form: Form<ClientValues> }) {
  const { value, set, errors } = form
  const text = (name: TextName, label: string, hint?: string) => (
    <TextField
      label={label}
      value={value[name]}
      onChange={(typed) => set({ [name]: typed })}
      error={errors[name]}
      hint={hint}
      isRequired={name === 'name'}
      autoFocus={name === 'name'}
    />
  )
  return (
    <Fields>
      <Cell span="full">{text('name', 'Name')}</Cell>
      <AddressFields labels={addressLabels} value={value.address} onChange={(address) => set({ address })} errors={errors} />
      <Cell span="half">{text('vatNumber', 'VAT number')}</Cell>
      <Cell span="half">{text('taxNumber', 'Tax or register number')}</Cell>
      <Cell span="half">{text('email', 'Email')}</Cell>
      <Cell span="half">{text('phone', 'Phone')}</Cell>
      <Cell span="third">
        <Combo
          label="Currency"
          options={currencies}
          value={value.currency ?? OWN}
          onChange={(id) => set({ currency: id === OWN ? null : id })}
        />
      </Cell>
      <Cell span="third">
        <Select
          label="Language of documents"
          options={languages}
          value={value.language ?? OWN}
          onChange={(id) => set({ language: id === OWN ? null : (id as Language) })}
        />
      </Cell>
      <Cell span="third">{text('paymentDays', 'Days to pay', 'Empty: as in the settings.')}</Cell>
      <Cell span="full">
        {text('buyerReference', 'Buyer reference', 'What the client wants to see on each invoice, such as a Leitweg-ID.')}
      </Cell>
      <Cell span="full">
        <TextField
          label="Notes"
          value={value.notes}
          onChange={(notes) => set({ notes })}
          error={errors['notes']}
          hint="For yourself; never printed."
          isMultiline
        />
      </Cell>
      <Cell span="full">
        <ContactFields form={form} />
      </Cell>
    </Fields>
  )
}
