// Signing in with an e-mail address and a password, as soon as two people work with the file.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { SCREEN_LANGUAGES, useLanguageChoice } from '../kit/language'
import { useTitle } from '../kit/Page'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import styles from './Session.module.css'
import { forgetAnswers, keepSession } from './use-session'

export function SignInScreen() {
  const t = useTexts().people
  useTitle(t.signIn)
  const { choose } = useLanguageChoice()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => client.session.signIn({ email, password }),
    onSuccess: (session) => {
      const own = SCREEN_LANGUAGES.find((language) => language === session.person?.language)
      if (own) choose(own)
      forgetAnswers()
      keepSession(session)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!signIn.isPending) signIn.mutate()
  }
  return (
    <main className={styles.page}>
      <form className={styles.card} onSubmit={submit} noValidate>
        <h1 className={styles.title}>{t.signInTitle}</h1>
        {signIn.isError && <Notice tone="bad">{sentenceOf(signIn.error)}</Notice>}
        <TextField label={t.email} type="email" autoComplete="username" value={email} onChange={setEmail} autoFocus />
        <TextField label={t.password} type="password" autoComplete="current-password" value={password} onChange={setPassword} />
        <div className={styles.foot}>
          <span />
          <Button type="submit" weight="primary" isPending={signIn.isPending}>
            {t.signIn}
          </Button>
        </div>
      </form>
    </main>
  )
}
