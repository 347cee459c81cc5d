// One stage in a row: its name, how likely the sale is there, what it decides, its place, and away with it.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { OUTCOMES } from '#shared/pipelines/pipeline'
import { Button } from '../kit/Button'
import { keysText } from '../kit/key-names'
import { PercentField } from '../kit/PercentField'
import { Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import styles from './Pipelines.module.css'
import { focusName, nameOf } from './stage-focus'
import type { StageRow } from './stage-rows'

interface StageFieldsProps {
  row: StageRow
  number: number
  count: number
  /** of a field, or of the stage as a whole */
  errorOf: (field: string) => string | undefined
  onChange: (part: Partial<StageRow>) => void
  onShift: (by: -1 | 1) => void
  onRemove: () => void
}

export function StageFields({ row, number, count, errorOf, onChange, onShift, onRemove }: StageFieldsProps) {
  const texts = useTexts()
  const t = texts.pipelines
  const named = row.name || t.stageNumber(number)
  const shift = (by: -1 | 1) => {
    onShift(by)
    focusName(row.key)
  }
  const answer = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    shift(event.key === 'ArrowUp' ? -1 : 1)
  }
  const decide = (id: string) => {
    const outcome = OUTCOMES.find((one) => one === id) ?? 'open'
    onChange({ outcome, ...(outcome === 'won' ? { probabilityPpm: 1_000_000 } : outcome === 'lost' ? { probabilityPpm: 0 } : {}) })
  }
  return (
    <li className={styles.stage}>
      <TextField
        label={t.stageName(number)}
        isLabelHidden
        placeholder={t.stage}
        value={row.name}
        onChange={(name) => onChange({ name })}
        onKeyDown={answer}
        error={errorOf('') ?? errorOf('name')}
        name={nameOf(row.key)}
      />
      <PercentField
        label={t.chanceOf(named)}
        isLabelHidden
        value={row.probabilityPpm}
        onChange={(probabilityPpm) => onChange({ probabilityPpm })}
        onKeyDown={answer}
        expected={t.percentExpected}
        error={errorOf('probabilityPpm')}
      />
      <Select
        label={t.outcomeOf(named)}
        isLabelHidden
        options={OUTCOMES.map((id) => ({ id, label: texts.opportunities.outcomes[id] }))}
        value={row.outcome ?? 'open'}
        onChange={decide}
      />
      <span className={styles.tools}>
        <Button weight="quiet" isIcon aria-label={t.up(named, keysText('alt+↑'))} isDisabled={number === 1} onPress={() => shift(-1)}>
          <ArrowUp aria-hidden />
        </Button>
        <Button weight="quiet" isIcon aria-label={t.down(named, keysText('alt+↓'))} isDisabled={number === count} onPress={() => shift(1)}>
          <ArrowDown aria-hidden />
        </Button>
        <Button weight="quiet" isIcon aria-label={t.removeStage(named)} isDisabled={count === 1} onPress={onRemove}>
          <Trash2 aria-hidden />
        </Button>
      </span>
    </li>
  )
}
