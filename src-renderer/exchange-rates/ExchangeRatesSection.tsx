// What other currencies were worth on a day, entered by hand.
import { useMutation, useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import type { FormEvent } from 'react'
import type { ExchangeRate } from '#shared/exchange-rates/exchange-rate'
import { api, client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { useChoices } from '../kit/choices'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { dateText, decimalText } from '../kit/format'
import { Combo } from '../kit/Select'
import { EmptyState, ErrorState, Notice, Waiting } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell, tellProblem } from '../kit/Toasts'
import { today } from '../kit/today'
import { readDecimal } from '../kit/typed-number'
import { focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './ExchangeRates.module.css'

export function ExchangeRatesSection({ own }: { own: string }) {
  const t = useTexts().rates
  return (
    <section className={styles.section} aria-labelledby="rates-heading">
      <h2 id="rates-heading">{t.title}</h2>
      <p className={styles.note}>{t.intro(own)}</p>
      <NewRate own={own} />
      <Rates own={own} />
    </section>
  )
}

function NewRate({ own }: { own: string }) {
  const t = useTexts().rates
  const { currencies } = useChoices()
  const form = useForm({ currency: '', rate: '', on: today() })
  const { value, set, errors } = form
  const save = useMutation(
    api.exchangeRates.save.mutationOptions({
      onSuccess: () => {
        tell(t.saved)
        set({ rate: '' })
      },
      onError: (error) => form.setErrors(fieldErrorsOf(error)),
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const rate = readDecimal(value.rate)
    const isRate = rate !== undefined && !/^-|^[0.]+$/.test(rate)
    const isCurrency = value.currency !== '' && value.currency !== own
    if (isRate && isCurrency) return save.mutate({ currency: value.currency, baseCurrency: own, rate, on: value.on })
    form.setErrors({ ...(isCurrency ? {} : { currency: t.currencyExpected }), ...(isRate ? {} : { rate: t.rateExpected }) })
    focusFirstError()
  }
  return (
    <form onSubmit={submit} noValidate aria-label={t.title} className={styles.section}>
      {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
      <Fields>
        <Cell span="third">
          <Combo
            label={t.currency}
            options={currencies}
            value={value.currency || null}
            onChange={(currency) => set({ currency })}
            error={errors['currency']}
          />
        </Cell>
        <Cell span="third">
          <TextField
            label={t.rate(value.currency, own)}
            value={value.rate}
            onChange={(rate) => set({ rate })}
            error={errors['rate']}
            inputMode="decimal"
            isAmount
          />
        </Cell>
        <Cell span="third">
          <DateField label={t.on} value={value.on} onChange={(on) => on && set({ on })} expected={t.dateExpected} error={errors['on']} />
        </Cell>
      </Fields>
      <div>
        <Button type="submit" isPending={save.isPending}>
          {t.save}
        </Button>
      </div>
    </form>
  )
}

function Rates({ own }: { own: string }) {
  const texts = useTexts()
  const t = texts.rates
  const { data, error, refetch } = useQuery(api.exchangeRates.list.queryOptions({ input: {} }))
  if (error)
    return (
      <ErrorState title={texts.settings.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
    )
  if (!data) return <Waiting label={texts.settings.reading} />
  const rates = data.filter(({ baseCurrency }) => baseCurrency === own)
  if (rates.length === 0) return <EmptyState title={t.none}>{t.noneText}</EmptyState>
  return (
    <ul>
      {rates.map((rate) => (
        <RateRow key={rate.id} rate={rate} />
      ))}
    </ul>
  )
}

/** Removes at once, and offers to undo it. */
function RateRow({ rate: { id, currency, baseCurrency, rate, on } }: { rate: ExchangeRate }) {
  const texts = useTexts()
  const t = texts.rates
  const refused = (error: unknown) => tellProblem(sentenceOf(error))
  const remove = useMutation(
    api.exchangeRates.delete.mutationOptions({
      onSuccess: () => {
        const run = () => void client.exchangeRates.save({ currency, baseCurrency, rate, on }).catch(refused)
        tell(t.removed, { label: texts.frame.undo, run })
      },
      onError: refused,
    }),
  )
  return (
    <li className={styles.row}>
      <span>{dateText(on)}</span>
      <span>{t.worth(currency, decimalText(rate), baseCurrency)}</span>
      <Button weight="quiet" isIcon aria-label={t.remove(currency, dateText(on))} onPress={() => remove.mutate({ id })}>
        <Trash2 aria-hidden />
      </Button>
    </li>
  )
}
