// A date as typed text: quicker by keyboard than a calendar, and it takes "22.11." or "+14" as well as 2026-11-22.
import type { CalendarDate } from '#shared/basics/calendar-date'
import { DraftTextField, type DraftTextFieldProps } from './DraftTextField'
import { dateEntryText, datePattern } from './format'
import { today } from './today'
import { readDate } from './typed-date'

interface Props extends Omit<DraftTextFieldProps<CalendarDate | null>, 'read' | 'write'> {
  /** what "+14" counts from; today when left out */
  countFrom?: CalendarDate | undefined
  canBeEmpty?: boolean
}

export function DateField({ countFrom, canBeEmpty = false, ...props }: Props) {
  const now = today()
  const read = (typed: string) => (typed.trim() === '' ? (canBeEmpty ? null : undefined) : readDate(typed, now, countFrom ?? now))
  return (
    <DraftTextField
      {...props}
      read={read}
      write={(value) => (value === null ? '' : dateEntryText(value))}
      placeholder={props.placeholder ?? datePattern()}
    />
  )
}
