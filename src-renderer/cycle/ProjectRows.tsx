// The projects that are to be invoiced: those that wait for time, or those that are ready, several at once.
import { useState } from 'react'
import { durationText } from '#shared/basics/hours'
import type { CycleRow, Overview } from '#shared/cycle/contract'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { Question } from '../kit/Dialog'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { useTexts } from '../texts/texts'
import styles from './Cycle.module.css'
import { GenerateDialog } from './GenerateDialog'
import { RemindDialog } from './RemindDialog'
import { WorkIndicator } from './WorkIndicator'

interface ProjectRowsProps {
  rows: readonly CycleRow[]
  data: Overview
  kind: 'pending' | 'ready'
}
const keyOf = ({ projectId, scheduledOn }: CycleRow) => `${projectId} ${scheduledOn}`

export function ProjectRows({ rows, data, kind }: ProjectRowsProps) {
  const texts = useTexts()
  const t = texts.cycle
  const isReady = kind === 'ready'
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [generated, setGenerated] = useState<readonly CycleRow[]>()
  const [asked, setAsked] = useState<CycleRow>()
  const [reminded, setReminded] = useState<readonly CycleRow[]>()
  const chosen = rows.filter((row) => !left.has(keyOf(row)))
  const owing = rows.filter(({ openDays }) => openDays > 0)
  const toggle = (row: CycleRow, isChosen: boolean) =>
    setLeft(new Set(isChosen ? [...left].filter((key) => key !== keyOf(row)) : [...left, keyOf(row)]))
  if (rows.length === 0) return <p>{isReady ? t.readyNone : t.pendingNone}</p>
  return (
    <>
      <div className={styles.buttons}>
        {isReady ? (
          <>
            <CheckField label={t.chooseAll} isChecked={left.size === 0} onChange={(all) => setLeft(new Set(all ? [] : rows.map(keyOf)))} />
            <Button weight="primary" isDisabled={chosen.length === 0} onPress={() => setGenerated(chosen)}>
              {t.invoiceAll(chosen.length)}
            </Button>
          </>
        ) : (
          owing.length > 0 && <Button onPress={() => setReminded(owing)}>{t.remindAll}</Button>
        )}
      </div>
      <table className={styles.table} aria-label={t.tab[kind]}>
        <thead>
          <tr>
            <th scope="col">{t.project}</th>
            <th scope="col">{t.scheduledOn}</th>
            <th scope="col">{t.work}</th>
            <th scope="col" className={styles.amount}>
              {t.expected}
            </th>
            <th scope="col">{t.next}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">
                {isReady && (
                  <CheckField label={t.choose(row.projectName)} isChecked={!left.has(keyOf(row))} onChange={(is) => toggle(row, is)} />
                )}
                <PlaceLink to={`/projects/${row.projectId}`}>{row.projectName}</PlaceLink>{' '}
                <span className={styles.soft}>{row.clientName}</span>
              </th>
              <td>{dateText(row.scheduledOn)}</td>
              <td>
                <WorkIndicator row={row} needsApproval={data.needsApproval} />
              </td>
              <td className={styles.amount}>{moneyText(row.expectedMinor, row.currency)}</td>
              <td>
                {row.openDays > 0 && (
                  <Button weight="quiet" onPress={() => setReminded([row])}>
                    {t.remind}
                  </Button>
                )}
                <Button weight="quiet" onPress={() => (isReady ? setGenerated([row]) : setAsked(row))}>
                  {isReady ? t.invoice : t.invoiceAnyway}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && (
        <Question
          title={t.pendingTitle}
          text={t.pendingText(asked.projectName, asked.openDays, durationText(asked.pendingMinutes))}
          yes={t.pendingYes}
          no={texts.frame.cancel}
          isOpen
          onYes={() => {
            setGenerated([asked])
            setAsked(undefined)
          }}
          onNo={() => setAsked(undefined)}
        />
      )}
      {generated && <GenerateDialog jobs={generated} onClose={() => setGenerated(undefined)} />}
      {reminded && <RemindDialog rows={reminded} onClose={() => setReminded(undefined)} />}
    </>
  )
}
