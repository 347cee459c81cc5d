// After how many minutes without a touch the screens of everybody lock.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { keepSession, useSession } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './People.module.css'

export function IdleField() {
  const t = useTexts().people
  const { data } = useSession()
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? String(data?.idleMinutes ?? '')
  const save = useMutation({
    mutationFn: () => client.session.setIdle({ minutes: Number(shown) }),
    onSuccess: (session) => {
      keepSession(session)
      setTyped(undefined)
      tell(t.idleSaved)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const error = save.isError ? (fieldErrorsOf(save.error)['minutes'] ?? sentenceOf(save.error)) : undefined
  return (
    <form className={styles.idle} onSubmit={submit} noValidate>
      <TextField label={t.lockAfter} value={shown} onChange={setTyped} inputMode="numeric" isAmount error={error} />
      <Button type="submit" isDisabled={typed === undefined} isPending={save.isPending}>
        {t.save}
      </Button>
    </form>
  )
}
