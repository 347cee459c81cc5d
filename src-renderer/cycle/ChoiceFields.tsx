// How invoices are made: the method, the grouping of lines and their text, the days.
import { GROUPINGS, METHODS } from '#shared/generating/generation'
import { CheckField } from '../kit/CheckField'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { PercentField } from '../kit/PercentField'
import { Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import type { Choice } from './generations'

interface ChoiceFieldsProps {
  choice: Choice
  onChange: (choice: Choice) => void
  isSeveral: boolean
}

export function ChoiceFields({ choice, onChange, isSeveral }: ChoiceFieldsProps) {
  const t = useTexts().cycle
  const set = (part: Partial<Choice>) => onChange({ ...choice, ...part })
  const isTime = choice.method === 'uninvoiced_time_and_expenses'
  return (
    <Fields>
      <Cell span="half">
        <Select
          label={t.method}
          options={METHODS.map((id) => ({ id, label: t.methods[id] }))}
          value={choice.method}
          onChange={(id) => set({ method: METHODS.find((one) => one === id) ?? 'uninvoiced_time_and_expenses' })}
        />
      </Cell>
      <Cell span="half">
        {isTime ? (
          <Select
            label={t.groupBy}
            options={GROUPINGS.map((id) => ({ id, label: t.groupings[id] }))}
            value={choice.groupBy}
            onChange={(id) => set({ groupBy: GROUPINGS.find((one) => one === id) ?? 'service' })}
          />
        ) : (
          <Select
            label={t.by}
            options={(['service', 'budget'] as const).map((id) => ({ id, label: t.bys[id] }))}
            value={choice.by ?? 'service'}
            onChange={(id) => set({ by: id === 'budget' ? 'budget' : 'service' })}
          />
        )}
      </Cell>
      {choice.method === 'percentage' && (
        <Cell span="half">
          <PercentField
            label={t.percent}
            value={choice.percentPpm}
            onChange={(percentPpm) => set({ percentPpm })}
            expected={t.percentExpected}
          />
        </Cell>
      )}
      <Cell span="half">
        <TextField label={t.format} value={choice.displayFormat} onChange={(displayFormat) => set({ displayFormat })} hint={t.formatHint} />
      </Cell>
      {isTime && (
        <Cell span="half">
          <TextField
            label={t.expenseFormat}
            value={choice.expenseFormat}
            onChange={(expenseFormat) => set({ expenseFormat })}
            hint={t.expenseFormatHint}
          />
        </Cell>
      )}
      <Cell span="half">
        <DateField label={t.from} value={choice.from} onChange={(from) => set({ from })} canBeEmpty expected={t.dateExpected} />
      </Cell>
      <Cell span="half">
        <DateField label={t.to} value={choice.to} onChange={(to) => set({ to })} canBeEmpty expected={t.dateExpected} />
      </Cell>
      <Cell span="half">
        <DateField label={t.issueOn} value={choice.issueOn} onChange={(issueOn) => set({ issueOn })} canBeEmpty expected={t.dateExpected} />
      </Cell>
      <Cell span="half">
        {isTime && <CheckField label={t.hasTimesheet} isChecked={choice.hasTimesheet} onChange={(hasTimesheet) => set({ hasTimesheet })} />}
        {isSeveral && <CheckField label={t.perClient} isChecked={choice.isPerClient} onChange={(isPerClient) => set({ isPerClient })} />}
      </Cell>
    </Fields>
  )
}
