// A reminder as it would go, to be changed before it goes.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { MailDraft } from '#shared/mail/contract'
import { type Message, messageIssues } from '#shared/mail/message'
import type { DueReminderRow } from '#shared/reminders/contract'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Notice, Waiting } from '../kit/States'
import { tell } from '../kit/Toasts'
import { focusFirstError, useForm } from '../kit/use-form'
import { forgetMessage, keepMessage, keptMessage } from '../mail/kept-message'
import styles from '../mail/Mail.module.css'
import { MessageFields } from '../mail/MessageFields'
import { issuesByField, issuesOfError } from '../mail/message-errors'
import { useTexts } from '../texts/texts'

interface ReminderDialogProps {
  row: DueReminderRow
  onClose: () => void
}

export function ReminderDialog({ row, onClose }: ReminderDialogProps) {
  const t = useTexts().mail
  const input = { invoiceId: row.invoiceId, kind: row.step.template }
  const { data, error, isFetching } = useQuery({ ...api.mail.draft.queryOptions({ input }), gcTime: 0, staleTime: 0 })
  return (
    <Dialog title={t.editReminderOf(row.number)} isOpen onClose={onClose} width="wide" isKept>
      {error || !data || isFetching ? (
        <DialogBody>{error ? <Notice tone="bad">{sentenceOf(error)}</Notice> : <Waiting label={t.reading} />}</DialogBody>
      ) : (
        <ReminderForm row={row} draft={data} onClose={onClose} />
      )}
    </Dialog>
  )
}

function ReminderForm({ row, draft, onClose }: ReminderDialogProps & { draft: MailDraft }) {
  const texts = useTexts()
  const { invoiceId, number, step } = row
  const keptUnder = `${invoiceId}-${step.id}`
  const { to, cc, bcc, subject, body } = draft
  const offered: Message = { to, cc, bcc, subject, body }
  const form = useForm<Message>(() => ({ ...offered, ...keptMessage(keptUnder) }))
  const send = useMutation({
    mutationFn: () => client.reminders.approve({ invoiceId, stepId: step.id, message: form.value }),
    onSuccess: () => {
      forgetMessage(keptUnder)
      tell(texts.mail.approved(number))
      onClose()
    },
    onError: (error) => form.setErrors(issuesOfError(error)),
  })
  const change: typeof form.set = (values) => {
    form.set(values)
    keepMessage(keptUnder, { ...form.value, ...values }, offered)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const issues = messageIssues(form.value)
    form.setErrors(issuesByField(issues))
    if (issues.length > 0) focusFirstError()
    else if (!send.isPending) send.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <DialogBody>
        {send.isError && Object.keys(issuesOfError(send.error)).length === 0 && <Notice tone="bad">{sentenceOf(send.error)}</Notice>}
        <MessageFields form={{ ...form, set: change }} contacts={draft.contacts} />
      </DialogBody>
      <DialogFooter>
        <Button onPress={onClose}>{texts.frame.cancel}</Button>
        <Button type="submit" weight="primary" isPending={send.isPending}>
          {texts.mail.sendButton}
        </Button>
      </DialogFooter>
    </form>
  )
}
