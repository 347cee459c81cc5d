// Projects that stand in no period because they have no schedule; several get theirs at once.
import { type ComponentType, useState } from 'react'
import { durationText } from '#shared/basics/hours'
import type { Overview } from '#shared/cycle/contract'
import { Button } from '../kit/Button'
import { PlaceLink } from '../kit/PlaceLink'
import { useTexts } from '../texts/texts'
import styles from './Cycle.module.css'

export interface SchedulesProps {
  projects: readonly { id: string; name: string; clientName: string }[]
  onClose: () => void
}

export function MissingRows({ rows, Schedules }: { rows: Overview['missing']; Schedules: ComponentType<SchedulesProps> }) {
  const t = useTexts().cycle
  const [isSetting, setIsSetting] = useState(false)
  if (rows.length === 0) return <p>{t.missingNone}</p>
  return (
    <>
      <div className={styles.buttons}>
        <Button weight="primary" onPress={() => setIsSetting(true)}>
          {t.setSchedules}
        </Button>
        <span className={styles.soft}>{t.missingText}</span>
      </div>
      <table className={styles.table}>
        <tbody>
          {rows.map(({ projectId, projectName, clientName, minutes }) => (
            <tr key={projectId}>
              <th scope="row">
                <PlaceLink to={`/projects/${projectId}`}>{projectName}</PlaceLink>
              </th>
              <td>{clientName}</td>
              <td className={styles.amount}>{t.uninvoiced(durationText(minutes))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isSetting && (
        <Schedules
          projects={rows.map(({ projectId, projectName, clientName }) => ({ id: projectId, name: projectName, clientName }))}
          onClose={() => setIsSetting(false)}
        />
      )}
    </>
  )
}
