// All fields of a client.
import { useQuery } from '@tanstack/react-query'
import type { Language } from '#shared/basics/address'
import { shortCodeOf } from '#shared/basics/short-code'
import { api } from '../api'
import { EarlyPaymentFields } from '../company/EarlyPaymentFields'
import { useChoices } from '../kit/choices'
import { AddressFields, Cell, Fields } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import type { Form } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { addressLabels } from './address-labels'
import { ContactFields } from './ContactFields'
import type { ClientValues } from './client-form'

const OWN = 'company'
type TextName = 'name' | 'shortCode' | 'vatNumber' | 'taxNumber' | 'email' | 'phone' | 'paymentDays' | 'buyerReference'

export function ClientFields({ form }: { form: Form<ClientValues> }) {
  const texts = useTexts()
  const t = texts.clients
  const choices = useChoices()
  const own = { id: OWN, label: t.asSettings }
  const { value, set, errors } = form
  const { data: companies = [] } = useQuery(api.company.list.queryOptions({ input: {} }))
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
      <Cell span="twoThirds">{text('name', t.name)}</Cell>
      <Cell span="third">{text('shortCode', t.shortCode, t.shortCodeHint(shortCodeOf(value.name)))}</Cell>
      <AddressFields labels={addressLabels(texts)} value={value.address} onChange={(address) => set({ address })} errors={errors} />
      <Cell span="half">{text('vatNumber', t.vatNumber)}</Cell>
      <Cell span="half">{text('taxNumber', t.taxNumber)}</Cell>
      <Cell span="half">{text('email', t.email)}</Cell>
      <Cell span="half">{text('phone', t.phone)}</Cell>
      <Cell span="third">
        <Combo
          label={t.currency}
          options={[own, ...choices.currencies]}
          value={value.currency ?? OWN}
          onChange={(id) => set({ currency: id === OWN ? null : id })}
        />
      </Cell>
      <Cell span="third">
        <Select
          label={t.language}
          options={[own, ...choices.languages]}
          value={value.language ?? OWN}
          onChange={(id) => set({ language: id === OWN ? null : (id as Language) })}
        />
      </Cell>
      <Cell span="third">{text('paymentDays', t.paymentDays, t.paymentDaysHint)}</Cell>
      <EarlyPaymentFields
        value={value.earlyPayment}
        onChange={(earlyPayment) => set({ earlyPayment })}
        hint={t.earlyDiscountHint}
        isZeroKept
      />
      {companies.length > 1 && (
        <Cell span="full">
          <Select
            label={t.billedBy}
            options={[own, ...companies.map(({ id, name }) => ({ id, label: name }))]}
            value={value.companyId ?? OWN}
            onChange={(id) => set({ companyId: id === OWN ? null : id })}
          />
        </Cell>
      )}
      <Cell span="full">{text('buyerReference', t.buyerReference, t.buyerReferenceHint)}</Cell>
      <Cell span="full">
        <TextField
          label={t.notes}
          value={value.notes}
          onChange={(notes) => set({ notes })}
          error={errors['notes']}
          hint={t.notesHint}
          isMultiline
        />
      </Cell>
      <Cell span="full">
        <ContactFields form={form} />
      </Cell>
    </Fields>
  )
}
