// When a project is invoiced, with the next dates that follow from it.
import { addDays, isCalendarDate } from '#shared/basics/calendar-date'
import { BILLS_UP_TO, nextDate, type Schedule } from '#shared/projects/schedule'
import { DateField } from '../kit/DateField'
import { DraftTextField } from '../kit/DraftTextField'
import { Cell, Fields } from '../kit/Fields'
import { dateText } from '../kit/format'
import { Select } from '../kit/Select'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'
import { MonthFields } from './MonthFields'
import { WholeField } from './WholeField'

const KINDS = ['none', 'monthly', 'two_weeks', 'every', 'dates'] as const
type Kind = (typeof KINDS)[number]

function fresh(kind: Kind, before: Schedule | null): Schedule | null {
  const billsUpTo = before?.billsUpTo ?? 'date'
  const anchorOn = before && 'anchorOn' in before ? before.anchorOn : today()
  switch (kind) {
    case 'none':
      return null
    case 'monthly':
      return { kind, on: { kind: 'last' }, billsUpTo }
    case 'two_weeks':
      return { kind, anchorOn, billsUpTo }
    case 'every':
      return { kind, count: 1, unit: 'months', anchorOn, billsUpTo }
    case 'dates':
      return { kind, dates: [today()], billsUpTo }
  }
}

interface ScheduleFieldsProps {
  value: Schedule | null
  onChange: (schedule: Schedule | null) => void
}

export function ScheduleFields({ value, onChange }: ScheduleFieldsProps) {
  const t = useTexts().projects
  return (
    <Fields>
      <Cell span="half">
        <Select
          label={t.schedule}
          options={KINDS.map((id) => ({ id, label: t.scheduleKinds[id] }))}
          value={value?.kind ?? 'none'}
          onChange={(id) => onChange(fresh(KINDS.find((one) => one === id) ?? 'none', value))}
        />
      </Cell>
      {value && (
        <Cell span="half">
          <Select
            label={t.billsUpTo}
            options={BILLS_UP_TO.map((id) => ({ id, label: t.upTo[id] }))}
            value={value.billsUpTo}
            onChange={(id) => onChange({ ...value, billsUpTo: BILLS_UP_TO.find((one) => one === id) ?? 'date' })}
          />
        </Cell>
      )}
      {value && <Details value={value} onChange={onChange} />}
      {value && (
        <Cell span="full">
          <p>{t.nextDates(nextDates(value).map(dateText).join(' · '))}</p>
        </Cell>
      )}
    </Fields>
  )
}

function nextDates(schedule: Schedule): string[] {
  const dates: string[] = []
  for (let after: string | undefined = addDays(today(), -1); after !== undefined && dates.length < 4; ) {
    after = nextDate(schedule, after)
    if (after) dates.push(after)
  }
  return dates
}

interface DetailsProps {
  value: Schedule
  onChange: (schedule: Schedule) => void
}

function Details({ value, onChange }: DetailsProps) {
  const t = useTexts().projects
  if (value.kind === 'monthly') return <MonthFields value={value.on} onChange={(on) => onChange({ ...value, on })} />
  if (value.kind === 'dates')
    return (
      <Cell span="full">
        <DatesField dates={value.dates} onChange={(dates) => onChange({ ...value, dates })} />
      </Cell>
    )
  return (
    <>
      {value.kind === 'every' && (
        <>
          <Cell span="third">
            <WholeField label={t.every} value={value.count} least={1} most={366} onChange={(count) => onChange({ ...value, count })} />
          </Cell>
          <Cell span="third">
            <Select
              label={t.unit}
              options={(['days', 'weeks', 'months'] as const).map((id) => ({ id, label: t.units[id] }))}
              value={value.unit}
              onChange={(id) => onChange({ ...value, unit: id === 'days' || id === 'weeks' ? id : 'months' })}
            />
          </Cell>
        </>
      )}
      <Cell span="third">
        <DateField
          label={t.anchor}
          value={value.anchorOn}
          onChange={(date) => onChange({ ...value, anchorOn: date ?? value.anchorOn })}
          expected={t.dateExpected}
        />
      </Cell>
    </>
  )
}

function DatesField({ dates, onChange }: { dates: readonly string[]; onChange: (dates: string[]) => void }) {
  const t = useTexts().projects
  const read = (text: string) => {
    const lines = text.split(/\s+/).filter(Boolean)
    return lines.length > 0 && lines.every(isCalendarDate) ? lines.join('\n') : undefined
  }
  return (
    <DraftTextField
      label={t.pickedDates}
      value={dates.join('\n')}
      onChange={(text) => onChange(text.split('\n'))}
      read={read}
      write={(text) => text}
      expected={t.dateExpected}
      isMultiline
    />
  )
}
