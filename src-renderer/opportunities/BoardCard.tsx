// An opportunity as a card: name, client, value, day and owner; a handle to drag it by keys and a menu of where it can go.
import { Ellipsis, GripVertical } from 'lucide-react'
import { Button as AriaButton, GridListItem } from 'react-aria-components'
import type { OpportunityRow } from '#shared/opportunities/contract'
import type { Stage } from '#shared/pipelines/pipeline'
import { dateText, moneyText } from '../kit/format'
import { Menu } from '../kit/Menu'
import { goTo } from '../kit/place'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'
import styles from './Board.module.css'

interface BoardCardProps {
  row: OpportunityRow
  stages: readonly Stage[]
  onMove: ((row: OpportunityRow, stage: Stage) => void) | undefined
}

export function BoardCard({ row, stages, onMove }: BoardCardProps) {
  const t = useTexts().opportunities
  const { id, name, clientName, worthMinor, currency, expectedOn, ownerName, outcome } = row
  const isLate = outcome === 'open' && expectedOn !== null && expectedOn < today()
  const entries = [
    { id: 'open', label: t.open, run: () => goTo(`/opportunities/${id}`) },
    ...stages
      .filter((stage) => stage.id !== row.stageId)
      .map((stage) => ({ id: stage.id, label: t.moveTo(stage.name), run: () => onMove?.(row, stage) })),
  ]
  return (
    <GridListItem id={id} textValue={[name, clientName].filter(Boolean).join(', ')} className={styles.card ?? ''}>
      <div className={styles.cardHead} data-card>
        <span className={styles.name}>{name}</span>
        {onMove && (
          <span className={styles.tools} data-menu>
            <AriaButton slot="drag" className={styles.grip ?? ''} aria-label={t.drag(name)}>
              <GripVertical aria-hidden />
            </AriaButton>
            <Menu label={t.moveMenu(name)} icon={<Ellipsis aria-hidden />} entries={entries} />
          </span>
        )}
      </div>
      {clientName && <span className={styles.client}>{clientName}</span>}
      <span className={styles.figures}>
        <strong>{moneyText(worthMinor, currency)}</strong>
        {expectedOn && (
          <span className={isLate ? styles.late : undefined}>{isLate ? t.lateSince(dateText(expectedOn)) : dateText(expectedOn)}</span>
        )}
      </span>
      {ownerName && <span className={styles.client}>{ownerName}</span>}
    </GridListItem>
  )
}
