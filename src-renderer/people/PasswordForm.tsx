// A dialog in which a password is given, with the fields that stand before it.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import type { FieldErrors } from '../kit/use-form'
import { focusFirstError } from '../kit/use-form'
import { useTexts } from '../texts/texts'

interface PasswordFormProps {
  title: string
  text?: string
  submitLabel: string
  work: (password: string) => Promise<unknown>
  onDone: () => void
  onClose: () => void
  /** fields before the password, with the errors of theirs */
  fields?: (errors: FieldErrors) => ReactNode
}

export function PasswordForm({ title, text, submitLabel, work, onDone, onClose, fields }: PasswordFormProps) {
  const texts = useTexts()
  const t = texts.people
  const [password, setPassword] = useState('')
  const save = useMutation({ mutationFn: () => work(password), onSuccess: onDone, onError: focusFirstError })
  const errors: FieldErrors = save.isError ? fieldErrorsOf(save.error) : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog title={title} isOpen onClose={onClose} width="small">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && Object.keys(errors).length === 0 && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          {text && <p>{text}</p>}
          <Fields>
            {fields?.(errors)}
            <Cell span="full">
              <TextField
                label={t.password}
                type="password"
                autoComplete="new-password"
                value={password}
                onChange={setPassword}
                hint={t.nextHint}
                error={errors['password']}
                autoFocus={fields === undefined}
              />
            </Cell>
          </Fields>
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={save.isPending}>
            {submitLabel}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
