// The entries of one cell with their notes: several may stand on one day of a service.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CalendarDate } from '#shared/basics/calendar-date'
import { durationText, readDuration } from '#shared/basics/hours'
import type { TimeEntryRow } from '#shared/time-entries/time-entry'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { Dialog, DialogBody } from '../kit/Dialog'
import { dateText } from '../kit/format'
import { TextField } from '../kit/TextField'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './WeekGrid.module.css'
import type { WeekRow } from './week-rows'

interface EntriesDialogProps {
  personId: string
  row: WeekRow
  on: CalendarDate
  isLocked: boolean
  onClose: () => void
}

export function EntriesDialog({ personId, row, on, isLocked, onClose }: EntriesDialogProps) {
  const texts = useTexts()
  const t = texts.time
  const entries = row.days.flat().filter((entry) => entry.on === on)
  const [isAdding, setIsAdding] = useState(entries.length === 0)
  const shared = { personId, serviceId: row.serviceId, on }
  const footer = (
    <>
      {!isAdding && !isLocked && row.isOpen && <Button onPress={() => setIsAdding(true)}>{t.addEntry}</Button>}
      <Button onPress={onClose}>{texts.frame.close}</Button>
    </>
  )
  return (
    <Dialog title={t.entriesOf(row.service, dateText(on))} isOpen onClose={onClose} width="wide" footer={footer}>
      <DialogBody>
        {entries.map((entry) => (
          <EntryForm key={`${entry.id} ${entry.version}`} {...shared} entry={entry} isFixed={isLocked || entry.isInvoiced} />
        ))}
        {isAdding && <EntryForm {...shared} isFixed={isLocked} onDone={() => setIsAdding(false)} />}
      </DialogBody>
    </Dialog>
  )
}

interface EntryFormProps {
  personId: string
  serviceId: string
  on: CalendarDate
  entry?: TimeEntryRow
  isFixed: boolean
  onDone?: () => void
}

function EntryForm({ entry, isFixed, onDone, ...place }: EntryFormProps) {
  const t = useTexts().time
  const [duration, setDuration] = useState(entry ? durationText(entry.minutes) : '')
  const [note, setNote] = useState(entry?.note ?? '')
  const [isBillable, setIsBillable] = useState(entry?.isBillable ?? true)
  const minutes = readDuration(duration)
  const refused = (error: unknown) => tellProblem(sentenceOf(error))
  const save = useMutation({
    mutationFn: () => {
      const content = { ...place, minutes: minutes ?? 0, note, isBillable }
      return client.timeEntries.save(entry ? { id: entry.id, version: entry.version, entry: content } : { entry: content })
    },
    onSuccess: () => onDone?.(),
    onError: refused,
  })
  const remove = useMutation({
    mutationFn: async () => entry && client.timeEntries.remove({ id: entry.id, version: entry.version }),
    onError: refused,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (minutes !== undefined) save.mutate()
  }
  return (
    <form className={styles.entry} onSubmit={submit} noValidate>
      <TextField
        label={t.duration}
        isLabelHidden
        isAmount
        value={duration}
        onChange={setDuration}
        isDisabled={isFixed}
        autoFocus={!entry}
        {...(duration !== '' && minutes === undefined ? { error: t.durationExpected } : {})}
      />
      <TextField label={t.note} isLabelHidden placeholder={t.note} value={note} onChange={setNote} isDisabled={isFixed} />
      <CheckField label={t.billable} isChecked={isBillable} isDisabled={isFixed} onChange={setIsBillable} />
      {isFixed ? (
        <span>{entry?.isInvoiced ? t.states.invoiced : t.submitted}</span>
      ) : (
        <span>
          {entry?.isBillable && entry.billedMinutes !== entry.minutes && <span>{t.roundedTo(durationText(entry.billedMinutes))} </span>}
          <Button type="submit" isPending={save.isPending} isDisabled={minutes === undefined}>
            {t.save}
          </Button>
          {entry && (
            <Button weight="quiet" onPress={() => remove.mutate()} isPending={remove.isPending}>
              {t.remove}
            </Button>
          )}
        </span>
      )}
    </form>
  )
}
