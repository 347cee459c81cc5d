// The numbers that no document bears, and why: what a tax office asks for.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Gap } from '#shared/number-series/gaps'
import type { NumberSeries } from '#shared/number-series/number-series'
import { api, sentenceOf } from '../api'
import { Cell, Fields } from '../kit/Fields'
import { PlaceLink } from '../kit/PlaceLink'
import { Select } from '../kit/Select'
import { ErrorState, Waiting } from '../kit/States'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'
import styles from './Settings.module.css'

export function GapReport({ series }: { series: readonly NumberSeries[] }) {
  const t = useTexts().settings
  const [id, setId] = useState(series[0]?.id ?? '')
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const chosen = series.find((one) => one.id === id)
  const years = useQuery(api.numberSeries.years.queryOptions({ input: { id }, enabled: chosen !== undefined }))
  if (chosen === undefined) return null
  return (
    <section className={styles.section} aria-labelledby="gaps-heading">
      <h3 id="gaps-heading" className={styles.sub}>
        {t.gapReport}
      </h3>
      <p className={styles.note}>{t.gapText}</p>
      <Fields>
        <Cell span="third">
          <Select
            label={t.gapSeries}
            options={series.map((one) => ({ id: one.id, label: t.seriesOf[one.documentType] }))}
            value={id}
            onChange={setId}
          />
        </Cell>
        {chosen.reset !== 'never' && (
          <Cell span="third">
            <Select
              label={t.gapYear}
              options={(years.data ?? [year]).map((one) => ({ id: String(one), label: String(one) }))}
              value={String(year)}
              onChange={(one) => setYear(Number(one))}
            />
          </Cell>
        )}
      </Fields>
      <Gaps id={id} year={year} />
    </section>
  )
}

function Gaps({ id, year }: { id: string; year: number }) {
  const texts = useTexts()
  const t = texts.settings
  const { data, error, refetch } = useQuery(api.numberSeries.gaps.queryOptions({ input: { id, year } }))
  if (error) return <ErrorState title={t.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
  if (!data) return <Waiting label={t.reading} />
  if (data.length === 0)
    return (
      <p role="status">
        <strong>{t.noGaps}.</strong> {t.noGapsText}
      </p>
    )
  return (
    <table className={styles.gaps}>
      <thead>
        <tr>
          <th scope="col">{t.gapNumber}</th>
          <th scope="col">{t.gapReason}</th>
          <th scope="col">{t.gapDocument}</th>
        </tr>
      </thead>
      <tbody>
        {data.map((gap) => (
          <GapRow key={gap.number} gap={gap} />
        ))}
      </tbody>
    </table>
  )
}

function GapRow({ gap: { number, reason, invoiceId, newNumber, upTo } }: { gap: Gap }) {
  const t = useTexts().settings
  return (
    <tr>
      <th scope="row">{upTo ? t.gapRun(number, upTo) : number}</th>
      <td>{t.gapReasons[reason]}</td>
      <td>{invoiceId && <PlaceLink to={`/invoices/${invoiceId}`}>{newNumber ? t.gapNow(newNumber) : number}</PlaceLink>}</td>
    </tr>
  )
}
