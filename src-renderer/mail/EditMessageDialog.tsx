// Changes a message that is not sent, such as an address that does not exist.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { type Message, messageIssues } from '#shared/mail/message'
import type { OutboxMessage } from '#shared/mail/outbox'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Notice, Waiting } from '../kit/States'
import { focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { forgetMessage, keepMessage, keptMessage } from './kept-message'
import styles from './Mail.module.css'
import { MessageFields } from './MessageFields'
import { issuesByField, issuesOfError } from './message-errors'

interface EditProps {
  id: string
  onClose: () => void
}

export function EditMessageDialog({ id, onClose }: EditProps) {
  const t = useTexts().mail
  const { data, error } = useQuery(api.mail.message.queryOptions({ input: { id } }))
  return (
    <Dialog title={t.editTitle} isOpen onClose={onClose} width="wide" isKept>
      {error || !data ? (
        <DialogBody>{error ? <Notice tone="bad">{sentenceOf(error)}</Notice> : <Waiting label={t.reading} />}</DialogBody>
      ) : (
        <EditForm key={data.version} message={data} onClose={onClose} />
      )}
    </Dialog>
  )
}

function EditForm({ message, onClose }: { message: OutboxMessage; onClose: () => void }) {
  const texts = useTexts()
  const { id, version, to, cc, bcc, subject, body } = message
  const offered: Message = { to, cc, bcc, subject, body }
  const form = useForm<Message>(() => ({ ...offered, ...keptMessage(id) }))
  const save = useMutation(
    api.mail.edit.mutationOptions({
      onSuccess: () => {
        forgetMessage(id)
        onClose()
      },
      onError: (error) => form.setErrors(issuesOfError(error)),
    }),
  )
  const change: typeof form.set = (values) => {
    form.set(values)
    keepMessage(id, { ...form.value, ...values }, offered)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const issues = messageIssues(form.value)
    form.setErrors(issuesByField(issues))
    if (issues.length > 0) focusFirstError()
    else save.mutate({ ...form.value, id, version })
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <DialogBody>
        {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
        <MessageFields form={{ ...form, set: change }} />
        <p className={styles.note}>{texts.mail.keepDraft}</p>
      </DialogBody>
      <DialogFooter>
        <Button onPress={onClose}>{texts.frame.cancel}</Button>
        <Button type="submit" weight="primary" isPending={save.isPending}>
          {texts.mail.saveMail}
        </Button>
      </DialogFooter>
    </form>
  )
}
