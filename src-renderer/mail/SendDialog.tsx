// Sends a document by mail: the message filled in and editable, with what goes along.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import type { MailDraft } from '#shared/mail/contract'
import { type Message, messageIssues } from '#shared/mail/message'
import { api, client, queryClient, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { goTo } from '../kit/place'
import { saveFile } from '../kit/platform'
import { Notice, Waiting } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { forgetMessage, keepMessage, keptMessage } from './kept-message'
import styles from './Mail.module.css'
import { MessageFields } from './MessageFields'
import { issuesByField, issuesOfError } from './message-errors'

export interface SendDialogProps {
  invoice: Invoice
  onClose: () => void
}

export function SendDialog({ invoice, onClose }: SendDialogProps) {
  const t = useTexts().mail
  const draft = useQuery({ ...api.mail.draft.queryOptions({ input: { invoiceId: invoice.id } }), gcTime: 0, staleTime: 0 })
  const ladder = useQuery(api.reminders.ladder.queryOptions({ input: { companyId: invoice.content.companyId } }))
  const error = draft.error ?? ladder.error
  return (
    <Dialog title={t.sendOf(invoice.number)} isOpen onClose={onClose} width="wide" isKept>
      {error && (
        <DialogBody>
          <Notice tone="bad">{sentenceOf(error)}</Notice>
        </DialogBody>
      )}
      {!error && (!draft.data || !ladder.data) && (
        <DialogBody>
          <Waiting label={t.reading} />
        </DialogBody>
      )}
      {draft.data && ladder.data && !draft.isFetching && (
        <SendForm key={draft.dataUpdatedAt} invoice={invoice} draft={draft.data} hasLadder={ladder.data.isOn} onClose={onClose} />
      )}
    </Dialog>
  )
}

interface SendFormProps extends SendDialogProps {
  draft: MailDraft
  hasLadder: boolean
}

function messageOf({ to, cc, bcc, subject, body }: Message): Message {
  return { to, cc, bcc, subject, body }
}

function SendForm({ invoice, draft, hasLadder, onClose }: SendFormProps) {
  const texts = useTexts()
  const t = texts.mail
  const form = useForm<Message>(() => ({ ...messageOf(draft), ...keptMessage(invoice.id) }))
  const [along, setAlong] = useState({
    attachPdf: true,
    attachOriginal: false,
    copyToMe: false,
    planReminders: hasLadder && invoice.type === 'invoice' && draft.willMarkSent,
  })
  const [password, setPassword] = useState('')
  const change: typeof form.set = (values) => {
    form.set(values)
    keepMessage(invoice.id, { ...form.value, ...values }, messageOf(draft))
  }
  const refuse = (error: unknown) => {
    form.setErrors(issuesOfError(error))
    focusFirstError()
  }
  const { planReminders, ...enclosures } = along
  const outgoing = { ...form.value, ...enclosures, invoiceId: invoice.id }
  const send = useMutation({
    mutationFn: async () => {
      if (password !== '') await client.mail.setPassword({ companyId: draft.companyId, password })
      return client.mail.send({ ...outgoing, version: draft.version, planReminders })
    },
    onSuccess: ({ invoice: sent }) => {
      forgetMessage(invoice.id)
      queryClient.setQueryData(api.invoices.get.queryKey({ input: { id: invoice.id } }), sent)
      tell(t.queued(sent.number))
      onClose()
    },
    onError: refuse,
  })
  const save = useMutation({
    mutationFn: async () => {
      const { fileName, base64 } = await client.mail.file(outgoing)
      return { fileName, path: await saveFile(fileName, base64, 'message/rfc822') }
    },
    onSuccess: ({ fileName, path }) => path !== null && tell(t.fileSaved(path ?? fileName)),
    onError: refuse,
  })
  const isComplete = () => {
    const issues = messageIssues(form.value)
    form.setErrors(issuesByField(issues))
    if (issues.length > 0) focusFirstError()
    return issues.length === 0
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isComplete() && !send.isPending) send.mutate()
  }
  const problem = send.error ?? save.error
  const isNamed = problem !== null && Object.keys(issuesOfError(problem)).length > 0
  const box = (name: keyof typeof along, label: string) => (
    <CheckField label={label} isChecked={along[name]} onChange={(isOn) => setAlong({ ...along, [name]: isOn })} />
  )
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <DialogBody>
        {problem !== null && !isNamed && <Notice tone="bad">{sentenceOf(problem)}</Notice>}
        {!draft.isServerReady && (
          <Notice tone="warn" actions={<Button onPress={() => goTo('/settings?section=mail')}>{t.toSettings}</Button>}>
            {t.noServer}
          </Notice>
        )}
        <MessageFields form={{ ...form, set: change }} contacts={draft.contacts} />
        <div className={styles.boxes}>
          {box('attachPdf', t.attachPdf)}
          {draft.hasOriginal && box('attachOriginal', t.attachOriginal)}
          {draft.sender && box('copyToMe', t.copyToMe(draft.sender))}
          {invoice.type === 'invoice' && box('planReminders', t.planReminders)}
        </div>
        {draft.isServerReady && draft.password === 'missing' && (
          <div className={styles.password}>
            <TextField
              label={t.password}
              value={password}
              onChange={setPassword}
              type="password"
              hint={`${t.passwordOnce} ${t.passwordHint}`}
            />
          </div>
        )}
        {draft.willMarkSent && draft.isServerReady && <p className={styles.soft}>{t.marksSent}</p>}
      </DialogBody>
      <DialogFooter>
        <Button onPress={onClose}>{texts.frame.cancel}</Button>
        <Button onPress={() => isComplete() && save.mutate()} isPending={save.isPending}>
          {t.saveFile}
        </Button>
        <Button onPress={() => isComplete() && openProgram(form.value, t.openedProgram)}>{t.openProgram}</Button>
        <Button type="submit" weight="primary" isPending={send.isPending} isDisabled={!draft.isServerReady}>
          {t.sendButton}
        </Button>
      </DialogFooter>
    </form>
  )
}

/** What an address may hold: mail programs cut longer ones off. */
const LONGEST_BODY = 1500

/** Text only: a mailto: address carries no files. The host passes it to the mail program. */
function openProgram({ to, cc, bcc, subject, body }: Message, said: string): void {
  const text = body.slice(0, LONGEST_BODY).replaceAll('\n', '\r\n')
  const parts = Object.entries({ cc, bcc, subject, body: text }).filter(([, value]) => value !== '')
  const query = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  window.open(`mailto:${encodeURIComponent(to)}?${query}`)
  tell(said)
}
