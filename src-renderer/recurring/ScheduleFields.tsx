// When a recurring invoice is made, for which time, and what happens to it.
import { COVERS, UNITS } from '#shared/recurring/rule'
import { CheckField } from '../kit/CheckField'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import type { Form } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './Recurring.module.css'
import { type ScheduleValues, unitOptions } from './schedule-form'

const END_KINDS = ['never', 'on', 'after'] as const

export function ScheduleFields({ form: { value, set, errors } }: { form: Form<ScheduleValues> }) {
  const t = useTexts().recurring
  return (
    <Fields>
      <Cell span="third">
        <TextField
          label={t.every}
          value={value.every}
          onChange={(every) => set({ every })}
          error={errors['every']}
          inputMode="numeric"
          autoFocus
        />
      </Cell>
      <Cell span="third">
        <Select
          label={t.unit}
          options={unitOptions(t)}
          value={value.unit}
          onChange={(id) => set({ unit: UNITS.find((unit) => unit === id) ?? 'month' })}
        />
      </Cell>
      <Cell span="third">
        <DateField
          label={t.anchorOn}
          value={value.anchorOn}
          onChange={(anchorOn) => set({ anchorOn })}
          error={errors['anchorOn']}
          expected={t.dateExpected}
        />
      </Cell>
      <Cell span="full">
        <p className={styles.soft}>{t.anchorHint}</p>
      </Cell>
      <EndFields value={value} set={set} errors={errors} />
      <Cell span="twoThirds">
        <Select
          label={t.covers}
          options={COVERS.map((id) => ({ id, label: t.coversChoices[id] }))}
          value={value.covers}
          onChange={(id) => set({ covers: COVERS.find((covers) => covers === id) ?? 'from_day' })}
        />
      </Cell>
      <Cell span="full">
        <CheckField label={t.statesPeriod} isChecked={value.statesPeriod} onChange={(statesPeriod) => set({ statesPeriod })} />
      </Cell>
      <Cell span="full">
        <CheckField label={t.finalizes} isChecked={value.finalizes} onChange={(finalizes) => set({ finalizes })} />
      </Cell>
      <Cell span="full">
        <TextField label={t.name} value={value.name} onChange={(name) => set({ name })} error={errors['name']} hint={t.nameHint} />
      </Cell>
    </Fields>
  )
}

function EndFields({ value, set, errors }: Pick<Form<ScheduleValues>, 'value' | 'set' | 'errors'>) {
  const t = useTexts().recurring
  return (
    <>
      <Cell span="third">
        <Select
          label={t.ends}
          options={END_KINDS.map((id) => ({ id, label: t.endKinds[id] }))}
          value={value.endKind}
          onChange={(id) => set({ endKind: END_KINDS.find((kind) => kind === id) ?? 'never' })}
        />
      </Cell>
      <Cell span="twoThirds">
        {value.endKind === 'on' && (
          <DateField
            label={t.endsOn}
            value={value.endsOn}
            onChange={(endsOn) => set({ endsOn })}
            error={errors['endsOn']}
            expected={t.dateExpected}
          />
        )}
        {value.endKind === 'after' && (
          <TextField
            label={t.endsAfter}
            value={value.endsAfter}
            onChange={(endsAfter) => set({ endsAfter })}
            error={errors['endsAfter']}
            inputMode="numeric"
          />
        )}
      </Cell>
    </>
  )
}
