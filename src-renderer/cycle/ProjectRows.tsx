// The projects that are to be invoiced: those that wait for time, or those that are ready, several at once.
import { useMemo, useState } from 'react'
import { durationText } from '#shared/basics/hours'
import type { CycleRow, Overview } from '#shared/cycle/contract'
import { Button } from '../kit/Button'
import { Question } from '../kit/Dialog'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { goTo } from '../kit/place'
import { type LocalColumn, LocalList } from '../lists/LocalList'
import { type Texts, useTexts } from '../texts/texts'
import styles from './Cycle.module.css'
import { GenerateDialog } from './GenerateDialog'
import { RemindDialog } from './RemindDialog'
import { indicatorText, WorkIndicator } from './WorkIndicator'

interface ProjectRowsProps {
  rows: readonly CycleRow[]
  data: Overview
  kind: 'pending' | 'ready'
}
/** What one wants to do with which rows. */
interface Wanted {
  step: 'ask' | 'generate' | 'remind'
  rows: readonly CycleRow[]
}
const order = { sort: 'project', upwards: ['project', 'client', 'scheduledOn', 'work'] }
const keyOf = ({ projectId, scheduledOn }: CycleRow) => `${projectId} ${scheduledOn}`
const nameOf = ({ projectName }: CycleRow) => projectName
const textOf = ({ projectName, clientName, open, pending }: CycleRow) =>
  [projectName, clientName, ...[...open, ...pending].map(({ name }) => name)].join(' ')
const open = ({ projectId }: CycleRow) => goTo(`/projects/${projectId}`)
const owesTime = ({ openDays }: CycleRow) => openDays > 0

export function ProjectRows({ rows, data: { needsApproval }, kind }: ProjectRowsProps) {
  const texts = useTexts()
  const t = texts.cycle
  const isReady = kind === 'ready'
  const [wanted, setWanted] = useState<Wanted>()
  const columns = useMemo(() => columnsOf(texts, { isReady, needsApproval, want: setWanted }), [texts, isReady, needsApproval])
  if (rows.length === 0) return <p className={styles.none}>{isReady ? t.readyNone : t.pendingNone}</p>
  const tools = (chosen: readonly CycleRow[]) => {
    if (isReady)
      return (
        <Button weight="primary" isDisabled={chosen.length === 0} onPress={() => setWanted({ step: 'generate', rows: chosen })}>
          {t.invoiceAll(chosen.length)}
        </Button>
      )
    const owing = chosen.filter(owesTime)
    return (
      <Button isDisabled={owing.length === 0} onPress={() => setWanted({ step: 'remind', rows: owing })}>
        {t.remindAll}
      </Button>
    )
  }
  return (
    <>
      <LocalList label={t.tab[kind]} search={t.searchProjects} {...{ columns, rows, order, keyOf, nameOf, textOf, tools }} onOpen={open} />
      {wanted && <Step wanted={wanted} onChange={setWanted} />}
    </>
  )
}

function Step({ wanted: { step, rows }, onChange }: { wanted: Wanted; onChange: (wanted?: Wanted) => void }) {
  const texts = useTexts()
  const t = texts.cycle
  const [first] = rows
  const close = () => onChange(undefined)
  if (step === 'generate') return <GenerateDialog jobs={rows} onClose={close} />
  if (step === 'remind') return <RemindDialog rows={rows} onClose={close} />
  return (
    first && (
      <Question
        title={t.pendingTitle}
        text={t.pendingText(first.projectName, first.openDays, durationText(first.pendingMinutes))}
        yes={t.pendingYes}
        no={texts.frame.cancel}
        isOpen
        onYes={() => onChange({ step: 'generate', rows })}
        onNo={close}
      />
    )
  )
}

interface Cells {
  isReady: boolean
  needsApproval: boolean
  want: (wanted: Wanted) => void
}

function columnsOf({ cycle: t }: Texts, { isReady, needsApproval, want }: Cells): LocalColumn<CycleRow>[] {
  const date = ({ scheduledOn }: CycleRow) => dateText(scheduledOn)
  const expected = (row: CycleRow) => moneyText(row.expectedMinor, row.currency)
  const project = (row: CycleRow) => <PlaceLink to={`/projects/${row.projectId}`}>{row.projectName}</PlaceLink>
  const work = (row: CycleRow) => <WorkIndicator row={row} needsApproval={needsApproval} />
  const next = (row: CycleRow) => (
    <span className={styles.steps}>
      <Button weight="quiet" onPress={() => want({ step: isReady ? 'generate' : 'ask', rows: [row] })}>
        {isReady ? t.invoice : t.invoiceAnyway}
      </Button>
      {owesTime(row) && (
        <Button weight="quiet" onPress={() => want({ step: 'remind', rows: [row] })}>
          {t.remind}
        </Button>
      )}
    </span>
  )
  return [
    { id: 'project', title: t.project, least: 150, share: 2, cell: project, sortBy: nameOf },
    { id: 'client', title: t.client, least: 120, share: 1.5, cell: ({ clientName }) => clientName, sortBy: (row) => row.clientName },
    { id: 'scheduledOn', title: t.scheduledOn, text: date, cell: date, sortBy: (row) => row.scheduledOn },
    {
      id: 'work',
      title: t.work,
      text: (row) => `${indicatorText(t, row)} ${' '.repeat(8)}`,
      cell: work,
      sortBy: (row) => row.openDays || row.pendingMinutes / 1440,
    },
    { id: 'expected', title: t.expected, text: expected, cell: expected, isAmount: true, sortBy: (row) => row.expectedMinor },
    { id: 'next', title: t.next, least: isReady ? 100 : 240, cell: next },
  ]
}
