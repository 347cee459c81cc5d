// One's own business, as documents name it.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { shortCodeOf } from '#shared/basics/short-code'
import { type Company, companyInputSchema } from '#shared/company/company'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { api, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { AddressFields, Cell, Fields } from '../kit/Fields'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { check, type Form, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { addressLabels } from './address-labels'
import { BankAccounts } from './BankAccounts'
import { CompanyDefaults } from './CompanyDefaults'
import styles from './Settings.module.css'

export type CompanyValues = Omit<Company, 'paymentDays'> & { paymentDays: string }

export function CompanyForm({ company, taxRates }: { company: Company; taxRates: readonly TaxRate[] }) {
  const t = useTexts().settings
  const form = useForm<CompanyValues>({ ...company, paymentDays: String(company.paymentDays) })
  const save = useMutation(
    api.company.save.mutationOptions({
      onSuccess: () => tell(t.saved),
      onError: (error) => form.setErrors(fieldErrorsOf(error)),
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { paymentDays } = form.value
    const days = /^\d{1,4}$/.test(paymentDays.trim()) ? Number(paymentDays) : Number.NaN
    const checked = check(companyInputSchema, { ...form.value, paymentDays: days })
    if ('errors' in checked) {
      form.setErrors({ ...checked.errors, ...(Number.isNaN(days) ? { paymentDays: t.daysExpected } : {}) })
      focusFirstError()
    } else save.mutate({ ...checked.data, id: company.id, version: company.version })
  }
  return (
    <form className={styles.section} onSubmit={submit} noValidate aria-labelledby="company-heading">
      <div className={styles.head}>
        <h2 id="company-heading">{t.business}</h2>
      </div>
      {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
      <Identity form={form} />
      <h3 className={styles.sub}>{t.bankAccounts}</h3>
      <BankAccounts form={form} />
      <h3 className={styles.sub}>{t.forNew}</h3>
      <CompanyDefaults form={form} taxRates={taxRates} />
      <div className={styles.foot}>
        <Button type="submit" weight="primary" isPending={save.isPending}>
          {t.saveBusiness}
        </Button>
        <span className={styles.note}>{t.issuedStay}</span>
      </div>
    </form>
  )
}

type TextName = 'name' | 'shortCode' | 'vatNumber' | 'taxNumber' | 'registrationNumber' | 'email' | 'phone' | 'website'

function Identity({ form: { value, set, errors } }: { form: Form<CompanyValues> }) {
  const texts = useTexts()
  const t = texts.settings
  const text = (name: TextName, label: string, hint?: string) => (
    <TextField
      label={label}
      value={value[name]}
      onChange={(typed) => set({ [name]: typed })}
      error={errors[name]}
      hint={hint}
      isRequired={name === 'name'}
    />
  )
  return (
    <Fields>
      <Cell span="twoThirds">{text('name', t.name)}</Cell>
      <Cell span="third">{text('shortCode', t.shortCode, t.shortCodeHint(shortCodeOf(value.name)))}</Cell>
      <AddressFields labels={addressLabels(texts)} value={value.address} onChange={(address) => set({ address })} errors={errors} />
      <Cell span="third">{text('vatNumber', t.vatNumber)}</Cell>
      <Cell span="third">{text('taxNumber', t.taxNumber)}</Cell>
      <Cell span="third">{text('registrationNumber', t.registrationNumber)}</Cell>
      <Cell span="third">{text('email', t.email)}</Cell>
      <Cell span="third">{text('phone', t.phone)}</Cell>
      <Cell span="third">{text('website', t.website)}</Cell>
    </Fields>
  )
}
