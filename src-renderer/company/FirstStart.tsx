// The first minute: who issues the invoices, and the tax rate of the first one.

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Language } from '#shared/basics/address'
import { companyInputSchema } from '#shared/company/company'
import type { TaxRateInput } from '#shared/tax-rates/tax-rate'
import { api, client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { useChoices } from '../kit/choices'
import { emptyAddress } from '../kit/empty-address'
import { AddressFields, Cell, Fields } from '../kit/Fields'
import { useTitle } from '../kit/Page'
import { Combo, Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { readPpm } from '../kit/typed-number'
import { check, type Form, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { addressLabels } from './address-labels'
import { countryDefaults } from './country-defaults'
import styles from './FirstStart.module.css'

const start = {
  name: '',
  address: emptyAddress,
  currency: 'EUR',
  language: 'en' as Language,
  vatNumber: '',
  rate: '',
}
type Start = typeof start

/** The rate to begin with; without one, invoices charge no tax. */
function firstRate(ppm: number): TaxRateInput {
  const [name, category] = ppm > 0 ? [`VAT ${ppm / 10_000} %`, 'S' as const] : ['No tax', 'O' as const]
  return { name, category, components: [{ name: 'VAT', ratePpm: ppm }], reason: ppm > 0 ? '' : 'Not subject to VAT' }
}

function checkStart(form: Form<Start>, rateExpected: string) {
  const checked = check(companyInputSchema, form.value)
  const ppm = form.value.rate.trim() === '' ? 0 : readPpm(form.value.rate.replace('%', ''))
  const rateError = ppm === undefined || ppm > 1_000_000 ? { rate: rateExpected } : {}
  if ('data' in checked && ppm !== undefined && ppm <= 1_000_000) return { company: checked.data, ppm }
  form.setErrors({ ...('errors' in checked ? checked.errors : {}), ...rateError })
  focusFirstError()
  return undefined
}

export function FirstStart() {
  const t = useTexts().start
  useTitle(t.window)
  const form = useForm<Start>(start)
  const [rateId, setRateId] = useState<string>()
  const save = useMutation({
    mutationFn: async ({ company, ppm }: NonNullable<ReturnType<typeof checkStart>>) => {
      const defaultTaxRateId = rateId ?? (await client.taxRates.create(firstRate(ppm))).id
      setRateId(defaultTaxRateId)
      return client.company.create({ ...company, defaultTaxRateId })
    },
    onSuccess: (_, __, ___, { client: cache }) => cache.invalidateQueries({ queryKey: api.company.key() }),
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const input = checkStart(form, t.rateExpected)
    if (input) save.mutate(input)
  }
  return (
    <main className={styles.page}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div>
          <h1 className={styles.title}>{t.welcome}</h1>
          <p className={styles.intro}>{t.intro}</p>
        </div>
        {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
        <StartFields form={form} />
        <div className={styles.foot}>
          <Button type="submit" weight="primary" isPending={save.isPending}>
            {t.begin}
          </Button>
        </div>
      </form>
    </main>
  )
}

function StartFields({ form: { value, set, errors } }: { form: Form<Start> }) {
  const texts = useTexts()
  const t = texts.start
  const { currencies, languages } = useChoices()
  const changeAddress = (address: Start['address']) => {
    const defaults = address.country === value.address.country ? undefined : countryDefaults(address.country)
    set({ address, ...(defaults ? { currency: defaults.currency ?? value.currency, rate: defaults.rate } : {}) })
  }
  return (
    <Fields>
      <Cell span="full">
        <TextField label={t.name} value={value.name} onChange={(name) => set({ name })} error={errors['name']} isRequired autoFocus />
      </Cell>
      <AddressFields labels={addressLabels(texts)} value={value.address} onChange={changeAddress} errors={errors} />
      <Cell span="half">
        <Combo
          label={t.currency}
          options={currencies}
          value={value.currency}
          onChange={(currency) => set({ currency })}
          error={errors['currency']}
        />
      </Cell>
      <Cell span="half">
        <Select
          label={t.languageOfInvoices}
          options={languages}
          value={value.language}
          onChange={(id) => set({ language: id as Language })}
        />
      </Cell>
      <Cell span="half">
        <TextField
          label={t.vatNumber}
          value={value.vatNumber}
          onChange={(vatNumber) => set({ vatNumber })}
          error={errors['vatNumber']}
          hint={t.ifAny}
        />
      </Cell>
      <Cell span="half">
        <TextField
          label={t.usualRate}
          value={value.rate}
          onChange={(rate) => set({ rate })}
          error={errors['rate']}
          inputMode="decimal"
          hint={t.noTaxHint}
        />
      </Cell>
    </Fields>
  )
}
