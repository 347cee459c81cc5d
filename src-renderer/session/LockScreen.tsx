// Covers everything until the password comes: what is behind stays as it is, but nobody sees or reaches it.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import styles from './Session.module.css'
import { forgetAnswers, keepSession } from './use-session'

/** Everything beside the lock is inert and unseen, open dialogs too, which live beside the page. */
function useAlone(): HTMLElement | null {
  const [place] = useState(() => document.createElement('div'))
  useEffect(() => {
    // react-aria leaves an element of this name alone when an open dialog hides the rest of the page.
    place.setAttribute('data-react-aria-top-layer', 'true')
    document.body.append(place)
    const covered = [...document.body.children].filter(
      (element): element is HTMLElement => element instanceof HTMLElement && element !== place && !element.inert,
    )
    for (const element of covered) {
      element.inert = true
      element.classList.add(styles.covered ?? '')
    }
    return () => {
      place.remove()
      for (const element of covered) {
        element.inert = false
        element.classList.remove(styles.covered ?? '')
      }
    }
  }, [place])
  return place
}

export function LockScreen({ name, onOpen }: { name: string; onOpen: () => void }) {
  const t = useTexts().people
  const place = useAlone()
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const before = useRef(document.activeElement)
  useEffect(() => {
    field.current?.focus()
    const { current } = before
    return () => {
      if (current instanceof HTMLElement) requestAnimationFrame(() => current.focus())
    }
  }, [])
  const unlock = useMutation({
    mutationFn: () => client.session.unlock({ password }),
    onSuccess: (session) => {
      keepSession(session)
      onOpen()
    },
    onError: () => field.current?.select(),
  })
  const leave = useMutation({
    mutationFn: () => client.session.signOut(),
    onSuccess: (session) => {
      forgetAnswers()
      keepSession(session)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!unlock.isPending) unlock.mutate()
  }
  const screen = (
    <div role="dialog" aria-modal="true" aria-labelledby="locked" className={styles.lock}>
      <form className={styles.card} onSubmit={submit} noValidate>
        <h1 id="locked" className={styles.title}>
          {t.lockedTitle}
        </h1>
        <p className={styles.text}>{t.lockedText(name)}</p>
        <TextField
          label={t.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={unlock.isError ? sentenceOf(unlock.error) : undefined}
          inputRef={field}
        />
        <div className={styles.foot}>
          <Button weight="quiet" onPress={() => leave.mutate()}>
            {t.somebodyElse}
          </Button>
          <Button type="submit" weight="primary" isPending={unlock.isPending}>
            {t.unlock}
          </Button>
        </div>
      </form>
    </div>
  )
  return place && createPortal(screen, place)
}
