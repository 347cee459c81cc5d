// A message to oneself that says whether the settings are right.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { MailSettings } from '#shared/mail/settings'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Mail.module.css'
import { issuesOfError } from './message-errors'

export function TestMessage({ settings: { companyId, senderEmail } }: { settings: MailSettings }) {
  const t = useTexts().mail
  const [to, setTo] = useState(senderEmail)
  const test = useMutation(api.mail.test.mutationOptions({ onSuccess: (sent) => tell(t.testSent(sent.to)) }))
  const problem = issuesOfError(test.error)['to']
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!test.isPending) test.mutate({ companyId, to })
  }
  return (
    <form onSubmit={submit} noValidate>
      {test.isError && !problem && <Notice tone="bad">{sentenceOf(test.error)}</Notice>}
      <div className={styles.add}>
        <TextField label={t.testTo} value={to} onChange={setTo} error={problem} type="email" />
        <Button type="submit" isPending={test.isPending}>
          {t.test}
        </Button>
      </div>
    </form>
  )
}
