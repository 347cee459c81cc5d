// How documents are numbered: a pattern for each type, with the number that it makes.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { formatNumber, type NumberSeries, patternProblem } from '#shared/number-series/number-series'
import { api, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Cell, Fields } from '../kit/Fields'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { today } from '../kit/today'
import { focusFirstError, useForm } from '../kit/use-form'
import styles from './Settings.module.css'

const TITLES: Readonly<Record<NumberSeries['documentType'], string>> = { invoice: 'Invoices', credit_note: 'Credit notes' }
const resetOptions = [
  { id: 'yearly', label: 'Begins anew each year' },
  { id: 'never', label: 'Goes on for ever' },
]

export function NumberSeriesSection({ series }: { series: readonly NumberSeries[] }) {
  return (
    <section className={styles.section} aria-labelledby="series-heading">
      <div className={styles.head}>
        <h2 id="series-heading">Numbers</h2>
      </div>
      {series.map((one) => (
        <SeriesForm key={`${one.id} ${one.version}`} series={one} />
      ))}
    </section>
  )
}

function SeriesForm({ series }: { series: NumberSeries }) {
  const form = useForm({ pattern: series.pattern, reset: series.reset, start: String(series.start) })
  const { value, set, errors } = form
  const save = useMutation(
    api.numberSeries.save.mutationOptions({
      onSuccess: () => tell('Numbers saved.'),
      onError: (error) => form.setErrors(fieldErrorsOf(error)),
    }),
  )
  const problem = patternProblem(value.pattern, value.reset)
  const start = /^[1-9]\d{0,8}$/.test(value.start) ? Number(value.start) : undefined
  const sample = problem ? undefined : `The first of this year: ${formatNumber(value.pattern, start ?? 1, today())}`
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!problem && start !== undefined)
      return save.mutate({ id: series.id, version: series.version, pattern: value.pattern, reset: value.reset, start })
    form.setErrors({
      ...(problem ? { pattern: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.` } : {}),
      ...(start === undefined ? { start: 'Enter a number from 1 on.' } : {}),
    })
    focusFirstError()
  }
  const title = TITLES[series.documentType]
  return (
    <form onSubmit={submit} noValidate className={styles.section} aria-label={title}>
      {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
      <Fields>
        <Cell span="third">
          <TextField
            label={`${title}: pattern`}
            value={value.pattern}
            onChange={(pattern) => set({ pattern })}
            error={errors['pattern']}
            hint={sample}
          />
        </Cell>
        <Cell span="third">
          <Select
            label="Counter"
            options={resetOptions}
            value={value.reset}
            onChange={(id) => set({ reset: id === 'never' ? 'never' : 'yearly' })}
          />
        </Cell>
        <Cell span="third">
          <TextField
            label="First number"
            value={value.start}
            onChange={(typed) => set({ start: typed })}
            error={errors['start']}
            inputMode="numeric"
          />
        </Cell>
      </Fields>
      <div className={styles.foot}>
        <Button type="submit" isPending={save.isPending} aria-label={`Save the numbers of ${title.toLowerCase()}`}>
          Save
        </Button>
        <span className={styles.note}>{'{yyyy} year, {yy} short year, {mm} month, {counter:4} counter with four digits'}</span>
      </div>
    </form>
  )
}
