// On which day of the month a project is invoiced.
import type { MonthDay } from '#shared/projects/schedule'
import { Cell } from '../kit/Fields'
import { Select } from '../kit/Select'
import { useTexts } from '../texts/texts'
import { WholeField } from './WholeField'

const MONTH_KINDS = ['day', 'last', 'working_day', 'last_working_day'] as const

export function MonthFields({ value, onChange }: { value: MonthDay; onChange: (on: MonthDay) => void }) {
  const t = useTexts().projects
  const choose = (id: string) => {
    if (id === 'day') onChange({ kind: 'day', day: 1 })
    else if (id === 'working_day') onChange({ kind: 'working_day', nth: 1 })
    else onChange({ kind: id === 'last' ? 'last' : 'last_working_day' })
  }
  return (
    <>
      <Cell span="half">
        <Select
          label={t.monthlyOn}
          options={MONTH_KINDS.map((id) => ({ id, label: t.monthlyKinds[id] }))}
          value={value.kind}
          onChange={choose}
        />
      </Cell>
      <Cell span="half">
        {value.kind === 'day' && (
          <WholeField label={t.monthDay} value={value.day} least={1} most={31} onChange={(day) => onChange({ kind: 'day', day })} />
        )}
        {value.kind === 'working_day' && (
          <WholeField
            label={t.workingDay}
            value={value.nth}
            least={1}
            most={20}
            onChange={(nth) => onChange({ kind: 'working_day', nth })}
          />
        )}
      </Cell>
    </>
  )
}
