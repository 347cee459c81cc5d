// Opening somebody's submitted time again, with a reason.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Lock } from '#shared/timesheets/contract'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'

export function UnlockDialog({ lock, onClose }: { lock: Lock; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.approvals
  const [from, setFrom] = useState(lock.lockedUntil ?? '')
  const [reason, setReason] = useState('')
  const unlock = useMutation({
    mutationFn: () => client.timesheets.unlock({ personId: lock.personId, from, reason }),
    onSuccess: () => {
      tell(t.unlocked)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    unlock.mutate()
  }
  const errors = fieldErrorsOf(unlock.error)
  return (
    <Dialog title={t.unlockTitle(lock.name)} isOpen onClose={onClose} width="small">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {unlock.isError && <Notice tone="bad">{sentenceOf(unlock.error)}</Notice>}
          <DateField label={t.unlockFrom} value={from} onChange={(date) => setFrom(date ?? from)} expected={t.dateExpected} />
          <TextField
            label={t.reason}
            value={reason}
            onChange={setReason}
            isRequired
            autoFocus
            {...(errors['reason'] ? { error: errors['reason'] } : {})}
          />
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={unlock.isPending}>
            {t.unlock}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
