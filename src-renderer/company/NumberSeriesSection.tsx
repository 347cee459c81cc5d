// How documents are numbered: a pattern for each type, with the number that it makes.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { type NumberSeries, patternProblem, RESETS } from '#shared/number-series/number-series'
import { api, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Cell, Fields } from '../kit/Fields'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { today } from '../kit/today'
import { focusFirstError, sentence, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { GapReport } from './GapReport'
import styles from './Settings.module.css'

export function NumberSeriesSection({ series }: { series: readonly NumberSeries[] }) {
  const t = useTexts().settings
  return (
    <section className={styles.section} aria-labelledby="series-heading">
      <div className={styles.head}>
        <h2 id="series-heading">{t.numbers}</h2>
      </div>
      <p className={styles.note}>{t.patternHelp}</p>
      {series.map((one) => (
        <SeriesForm key={`${one.id} ${one.version}`} series={one} />
      ))}
      <GapReport key={series.map(({ id }) => id).join(' ')} series={series} />
    </section>
  )
}

function SeriesForm({ series }: { series: NumberSeries }) {
  const t = useTexts().settings
  const form = useForm({ pattern: series.pattern, reset: series.reset, start: String(series.start) })
  const { value, set, errors } = form
  const save = useMutation(
    api.numberSeries.save.mutationOptions({
      onSuccess: () => tell(t.numbersSaved),
      onError: (error) => form.setErrors(fieldErrorsOf(error)),
    }),
  )
  const problem = patternProblem(value.pattern, value.reset)
  const start = /^[1-9]\d{0,8}$/.test(value.start) ? Number(value.start) : undefined
  const next = useNextNumber({ id: series.id, ...value, start }, problem === undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!problem && start !== undefined)
      return save.mutate({ id: series.id, version: series.version, pattern: value.pattern, reset: value.reset, start })
    form.setErrors({
      ...(problem ? { pattern: capital(sentence(problem)) } : {}),
      ...(start === undefined ? { start: t.firstExpected } : {}),
    })
    focusFirstError()
  }
  const title = t.seriesOf[series.documentType]
  return (
    <form onSubmit={submit} noValidate className={styles.section} aria-label={title}>
      {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
      <Fields>
        <Cell span="third">
          <TextField
            label={t.pattern(title)}
            value={value.pattern}
            onChange={(pattern) => set({ pattern })}
            error={errors['pattern']}
            hint={next && t.nextNumber(next)}
          />
        </Cell>
        <Cell span="third">
          <Select
            label={t.counter}
            options={RESETS.map((id) => ({ id, label: t[id] }))}
            value={value.reset}
            onChange={(id) => set({ reset: RESETS.find((one) => one === id) ?? 'yearly' })}
          />
        </Cell>
        <Cell span="third">
          <TextField
            label={t.firstNumber}
            value={value.start}
            onChange={(typed) => set({ start: typed })}
            error={errors['start']}
            inputMode="numeric"
          />
        </Cell>
      </Fields>
      <div className={styles.foot}>
        <Button type="submit" isPending={save.isPending} aria-label={t.saveNumbers(title)}>
          {t.save}
        </Button>
      </div>
    </form>
  )
}

/** What the next document of today would be called; nothing while the pattern cannot be used. */
function useNextNumber(
  { id, pattern, reset, start }: Pick<NumberSeries, 'id' | 'pattern' | 'reset'> & { start: number | undefined },
  isUsable: boolean,
) {
  const input = { id, pattern: pattern.trim(), reset, start: start ?? 1, issueOn: today() }
  const query = useQuery(
    api.numberSeries.try.queryOptions({ input, enabled: isUsable && start !== undefined, placeholderData: keepPreviousData }),
  )
  return isUsable ? query.data?.number : undefined
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
