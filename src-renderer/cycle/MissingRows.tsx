// Projects that stand in no period because they have no schedule; several get theirs at once.
import { type ComponentType, useMemo, useState } from 'react'
import { durationText } from '#shared/basics/hours'
import type { Overview } from '#shared/cycle/contract'
import { Button } from '../kit/Button'
import { PlaceLink } from '../kit/PlaceLink'
import { goTo } from '../kit/place'
import { type LocalColumn, LocalList } from '../lists/LocalList'
import { type Texts, useTexts } from '../texts/texts'
import styles from './Cycle.module.css'

export interface SchedulesProps {
  projects: readonly { id: string; name: string; clientName: string }[]
  onClose: () => void
}
type Missing = Overview['missing'][number]

const order = { sort: 'project', upwards: ['project', 'client'] }
const keyOf = ({ projectId }: Missing) => projectId
const nameOf = ({ projectName }: Missing) => projectName
const textOf = ({ projectName, clientName }: Missing) => `${projectName} ${clientName}`
const open = ({ projectId }: Missing) => goTo(`/projects/${projectId}`)

function columnsOf({ cycle: t }: Texts): LocalColumn<Missing>[] {
  const hours = ({ minutes }: Missing) => t.uninvoiced(durationText(minutes))
  const project = (row: Missing) => <PlaceLink to={`/projects/${row.projectId}`}>{row.projectName}</PlaceLink>
  return [
    { id: 'project', title: t.project, least: 180, share: 2, cell: project, sortBy: nameOf },
    { id: 'client', title: t.client, least: 160, share: 2, cell: ({ clientName }) => clientName, sortBy: (row) => row.clientName },
    { id: 'hours', title: t.work, text: hours, cell: hours, isAmount: true, sortBy: ({ minutes }) => minutes },
  ]
}

export function MissingRows({ rows, Schedules }: { rows: Overview['missing']; Schedules: ComponentType<SchedulesProps> }) {
  const texts = useTexts()
  const t = texts.cycle
  const [set, setSet] = useState<readonly Missing[]>()
  const columns = useMemo(() => columnsOf(texts), [texts])
  if (rows.length === 0) return <p className={styles.none}>{t.missingNone}</p>
  const tools = (chosen: readonly Missing[]) => (
    <Button weight="primary" isDisabled={chosen.length === 0} onPress={() => setSet(chosen)}>
      {t.setSchedules(chosen.length)}
    </Button>
  )
  return (
    <>
      <p className={styles.none}>{t.missingText}</p>
      <LocalList
        label={t.tab.missing}
        search={t.searchProjects}
        {...{ columns, rows, order, keyOf, nameOf, textOf, tools }}
        onOpen={open}
      />
      {set && (
        <Schedules
          projects={set.map(({ projectId, projectName, clientName }) => ({ id: projectId, name: projectName, clientName }))}
          onClose={() => setSet(undefined)}
        />
      )}
    </>
  )
}
