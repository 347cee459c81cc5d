// Changing one's own password: the present one first, the new one twice.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { keepSession } from './use-session'

const LABELS = ['current', 'next', 'again'] as const

export function OwnPasswordDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const t = texts.people
  const { value, set, errors, setErrors } = useForm({ current: '', next: '', again: '' })
  const change = useMutation({
    mutationFn: () => client.session.changePassword({ current: value.current, next: value.next }),
    onSuccess: (session) => {
      keepSession(session)
      tell(t.passwordChanged)
      onClose()
    },
    onError: (error) => {
      setErrors(fieldErrorsOf(error))
      focusFirstError()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value.next === value.again) return change.mutate()
    setErrors({ again: t.notSame })
    focusFirstError()
  }
  const isElsewhere = change.isError && Object.keys(fieldErrorsOf(change.error)).length === 0
  return (
    <Dialog title={t.changeTitle} isOpen onClose={onClose} width="small">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {isElsewhere && <Notice tone="bad">{sentenceOf(change.error)}</Notice>}
          <Fields>
            {LABELS.map((name) => (
              <Cell key={name} span="full">
                <TextField
                  label={t[name]}
                  type="password"
                  autoComplete={name === 'current' ? 'current-password' : 'new-password'}
                  value={value[name]}
                  onChange={(typed) => set({ [name]: typed })}
                  error={errors[name]}
                  hint={name === 'next' ? t.nextHint : undefined}
                  autoFocus={name === 'current'}
                />
              </Cell>
            ))}
          </Fields>
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={change.isPending}>
            {t.giveIt}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
