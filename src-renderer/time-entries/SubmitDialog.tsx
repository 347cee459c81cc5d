// Submitting one's time up to a day.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CalendarDate } from '#shared/basics/calendar-date'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { dateText } from '../kit/format'
import { Notice } from '../kit/States'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'

export function SubmitDialog({ personId, upTo, onClose }: { personId: string; upTo: CalendarDate; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.time
  const [to, setTo] = useState(upTo)
  const submit = useMutation({
    mutationFn: () => client.timesheets.submit({ personId, to }),
    onSuccess: ({ lockedUntil }) => {
      tell(t.submittedUntil(dateText(lockedUntil ?? to)))
      onClose()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    submit.mutate()
  }
  return (
    <Dialog title={t.submitTitle} isOpen onClose={onClose} width="small">
      <form onSubmit={send} noValidate>
        <DialogBody>
          {submit.isError && <Notice tone="bad">{sentenceOf(submit.error)}</Notice>}
          <DateField
            label={t.submitUntil}
            value={to}
            onChange={(date) => setTo(date ?? to)}
            expected={t.dateExpected}
            hint={t.submitText}
            autoFocus
          />
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={submit.isPending}>
            {t.submitNow}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
