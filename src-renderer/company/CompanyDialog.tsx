// A further company: a few answers, and what its country brings along.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Address } from '#shared/basics/address'
import type { Company } from '#shared/company/company'
import { type Further, furtherSchema } from '#shared/company/contract'
import { countryDefaults } from '#shared/company/country-defaults'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { useChoices } from '../kit/choices'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { emptyAddress } from '../kit/empty-address'
import { AddressFields, Cell, Fields } from '../kit/Fields'
import { Combo } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { check, type Form, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { addressLabels } from './address-labels'
import styles from './Settings.module.css'
import { TaxesOfCountry } from './TaxesOfCountry'

interface Values {
  name: string
  shortCode: string
  vatNumber: string
  currency: string
  address: Address
}
interface CompanyDialogProps {
  /** whose country and currency a new one begins with */
  like: Company
  onClose: () => void
  onAdded: (company: Company) => void
}

export function CompanyDialog({ like, onClose, onAdded }: CompanyDialogProps) {
  const texts = useTexts()
  const t = texts.settings
  const begin = {
    name: '',
    shortCode: '',
    vatNumber: '',
    currency: like.currency,
    address: { ...emptyAddress, country: like.address.country },
  }
  const form = useForm<Values>(begin)
  const add = useMutation({
    mutationFn: (input: Further) => client.company.add(input),
    onSuccess: (company) => {
      tell(t.companyAdded(company.name))
      onAdded(company)
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = check(furtherSchema, form.value)
    if ('data' in checked) return add.mutate(checked.data)
    form.setErrors(checked.errors)
    focusFirstError()
  }
  return (
    <Dialog title={t.newCompany} isOpen onClose={onClose} width="wide">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {add.isError && <Notice tone="bad">{sentenceOf(add.error)}</Notice>}
          <CompanyFields form={form} />
          {form.value.address.country !== like.address.country && <TaxesOfCountry country={form.value.address.country} />}
          <p className={styles.note}>{t.companyHint}</p>
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={add.isPending}>
            {t.createCompany}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}

function CompanyFields({ form: { value, set, errors } }: { form: Form<Values> }) {
  const texts = useTexts()
  const t = texts.settings
  const { currencies } = useChoices()
  const changeAddress = (address: Address) =>
    set({ address, ...(address.country === value.address.country ? {} : { currency: countryDefaults(address.country).currency }) })
  const text = (name: 'name' | 'shortCode' | 'vatNumber', label: string) => (
    <TextField
      label={label}
      value={value[name]}
      onChange={(typed) => set({ [name]: typed })}
      error={errors[name]}
      isRequired={name === 'name'}
      autoFocus={name === 'name'}
    />
  )
  return (
    <Fields>
      <Cell span="twoThirds">{text('name', t.name)}</Cell>
      <Cell span="third">{text('shortCode', t.shortCode)}</Cell>
      <AddressFields labels={addressLabels(texts)} value={value.address} onChange={changeAddress} errors={errors} />
      <Cell span="half">
        <Combo label={t.currency} options={currencies} value={value.currency} onChange={(currency) => set({ currency })} />
      </Cell>
      <Cell span="half">{text('vatNumber', t.vatNumber)}</Cell>
    </Fields>
  )
}
