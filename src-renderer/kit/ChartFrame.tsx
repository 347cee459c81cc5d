// The frame of a chart: its title, what it says in a sentence, its legend, and its numbers as a table for whoever wants or needs them.
import { type ReactNode, useId, useState } from 'react'
import { Button } from './Button'
import styles from './ChartFrame.module.css'

export interface ChartSeries {
  id: string
  label: string
}
interface ChartFrameProps {
  title: string
  /** the chart in one sentence */
  summary: string
  series: readonly ChartSeries[]
  /** one row per place on the chart: its name, then what each series says there, written out */
  rows: readonly { label: string; cells: readonly string[] }[]
  /** heads the column of names */
  rowTitle: string
  words: { showTable: string; showChart: string; empty: string }
  /** the drawing; hidden from screen readers, which read the table */
  children: ReactNode
}

export function ChartFrame({ title, summary, series, rows, rowTitle, words, children }: ChartFrameProps) {
  const id = useId()
  const [isTable, setIsTable] = useState(false)
  const isEmpty = rows.length === 0
  return (
    <section className={styles.frame} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{title}</h3>
        {!isEmpty && (
          <Button weight="quiet" onPress={() => setIsTable(!isTable)}>
            {isTable ? words.showChart : words.showTable}
          </Button>
        )}
      </div>
      <p className={styles.summary}>{isEmpty ? words.empty : summary}</p>
      {!isEmpty && (
        <>
          {!isTable && <Legend series={series} />}
          {!isTable && <div aria-hidden>{children}</div>}
          <div className={isTable ? styles.tableBox : styles.hidden}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{rowTitle}</th>
                  {series.map(({ id: key, label }) => (
                    <th key={key} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ label, cells }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    {series.map(({ id: key }, index) => (
                      <td key={key}>{cells[index]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}

function Legend({ series }: { series: readonly ChartSeries[] }) {
  return (
    <ul className={styles.legend} aria-hidden>
      {series.map(({ id, label }, index) => (
        <li key={id}>
          <span className={styles.swatch} data-series={index} />
          {label}
        </li>
      ))}
    </ul>
  )
}
