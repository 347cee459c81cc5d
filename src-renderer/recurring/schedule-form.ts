// The values of the schedule form: texts as they are typed, made from a schedule and checked into one.
import type { CalendarDate } from '#shared/basics/calendar-date'
import { type Covers, type Rule, UNITS } from '#shared/recurring/rule'
import type { ScheduleInput } from '#shared/recurring/schedule'
import type { FieldErrors } from '../kit/use-form'
import type { Texts } from '../texts/texts'

export interface ScheduleValues {
  clientId: string | null
  name: string
  every: string
  unit: Rule['unit']
  anchorOn: CalendarDate | null
  endKind: ScheduleInput['ends']['kind']
  endsOn: CalendarDate | null
  endsAfter: string
  covers: Covers
  statesPeriod: boolean
  finalizes: boolean
}

export function valuesOf(schedule: ScheduleInput | undefined, today: CalendarDate): ScheduleValues {
  const ends = schedule?.ends ?? { kind: 'never' }
  return {
    clientId: null,
    name: schedule?.name ?? '',
    every: String(schedule?.every ?? 1),
    unit: schedule?.unit ?? 'month',
    anchorOn: schedule?.anchorOn ?? today,
    endKind: ends.kind,
    endsOn: ends.kind === 'on' ? ends.on : null,
    endsAfter: ends.kind === 'after' ? String(ends.count) : '12',
    covers: schedule?.covers ?? 'from_day',
    statesPeriod: schedule?.statesPeriod ?? true,
    finalizes: schedule?.finalizes ?? false,
  }
}

/** The schedule as the core takes it, or the errors by field. */
export function checkSchedule(values: ScheduleValues, t: Texts['recurring']): { data: ScheduleInput } | { errors: FieldErrors } {
  const { name, unit, anchorOn, endsOn, covers, statesPeriod, finalizes } = values
  const [every, endsAfter] = [whole(values.every, 366), whole(values.endsAfter, 10_000)]
  const ends = endOf(values, endsAfter)
  if (every !== undefined && anchorOn !== null && ends !== undefined)
    return { data: { name, every, unit, anchorOn, ends, covers, statesPeriod, finalizes } }
  return {
    errors: {
      ...(every === undefined ? { every: t.everyExpected } : {}),
      ...(anchorOn === null ? { anchorOn: t.dateExpected } : {}),
      ...(values.endKind === 'on' && endsOn === null ? { endsOn: t.dateExpected } : {}),
      ...(values.endKind === 'after' && endsAfter === undefined ? { endsAfter: t.endsAfterExpected } : {}),
    },
  }
}

function endOf({ endKind, endsOn }: ScheduleValues, count: number | undefined): ScheduleInput['ends'] | undefined {
  if (endKind === 'never') return { kind: 'never' }
  if (endKind === 'on') return endsOn === null ? undefined : { kind: 'on', on: endsOn }
  return count === undefined ? undefined : { kind: 'after', count }
}

function whole(typed: string, most: number): number | undefined {
  const number = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0
  return number >= 1 && number <= most ? number : undefined
}

/** The rhythm in words: "Every 2 weeks". */
export function ruleWords({ every, unit }: Pick<Rule, 'every' | 'unit'>, t: Texts['recurring']): string {
  return t.rules[unit](every)
}

export function unitOptions(t: Texts['recurring']) {
  return UNITS.map((id) => ({ id, label: t.units[id] }))
}
