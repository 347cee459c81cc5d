// The first minute: five answers make a business with its country's taxes, or a sample business shows what the app can do.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Language } from '#shared/basics/address'
import { startSchema } from '#shared/company/contract'
import { countryDefaults } from '#shared/company/country-defaults'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { useChoices } from '../kit/choices'
import { emptyAddress } from '../kit/empty-address'
import { AddressFields, Cell, Fields } from '../kit/Fields'
import { screenLanguage } from '../kit/language'
import { useTitle } from '../kit/Page'
import { Combo, Select } from '../kit/Select'
import { Notice, Progress } from '../kit/States'
import { TextField } from '../kit/TextField'
import { check, type Form, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { addressLabels } from './address-labels'
import styles from './FirstStart.module.css'
import { TaxesOfCountry } from './TaxesOfCountry'
import { useSample } from './use-sample'

const nothing = { name: '', address: emptyAddress, currency: 'EUR' }
type Start = typeof nothing & { language: Language }

export function FirstStart() {
  const t = useTexts().start
  useTitle(t.window)
  const form = useForm<Start>({ ...nothing, language: screenLanguage() })
  const sample = useSample()
  const save = useMutation({
    mutationFn: (input: Parameters<typeof client.company.start>[0]) => client.company.start(input),
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = check(startSchema, form.value)
    if ('data' in checked) return save.mutate(checked.data)
    form.setErrors(checked.errors)
    focusFirstError()
  }
  const problem = save.isError ? sentenceOf(save.error) : sample.problem
  return (
    <main className={styles.page}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div>
          <h1 className={styles.title}>{t.welcome}</h1>
          <p className={styles.intro}>{t.intro}</p>
        </div>
        {problem && <Notice tone="bad">{problem}</Notice>}
        {sample.job ? (
          <Progress
            label={t.loadingSample}
            done={sample.job.done}
            total={sample.job.total}
            cancelLabel={t.cancel}
            onCancel={sample.cancel}
          />
        ) : (
          <>
            <StartFields form={form} />
            <div className={styles.foot}>
              <Button onPress={sample.load}>{t.showSample}</Button>
              <Button type="submit" weight="primary" isPending={save.isPending}>
                {t.begin}
              </Button>
            </div>
          </>
        )}
      </form>
    </main>
  )
}

function StartFields({ form: { value, set, errors } }: { form: Form<Start> }) {
  const texts = useTexts()
  const t = texts.start
  const { currencies, languages } = useChoices()
  const changeAddress = (address: Start['address']) => {
    const { currency, language } = countryDefaults(address.country)
    set({ address, ...(address.country === value.address.country ? {} : { currency, language }) })
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
      <Cell span="full">
        <TaxesOfCountry country={value.address.country} />
      </Cell>
    </Fields>
  )
}
