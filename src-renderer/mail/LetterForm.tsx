// A message filled in and editable, and the ways in which it can leave: the outbox, a file, the mail program.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Letter } from '#shared/mail/contract'
import { type Message, messageIssues } from '#shared/mail/message'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { DialogBody, DialogFooter } from '../kit/Dialog'
import { goTo } from '../kit/place'
import { saveFile } from '../kit/platform'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { forgetMessage, keepMessage, keptMessage } from './kept-message'
import styles from './Mail.module.css'
import { MessageFields } from './MessageFields'
import { issuesByField, issuesOfError } from './message-errors'
import { openProgram } from './open-program'

export interface Outgoing extends Message {
  attachPdf: boolean
  copyToMe: boolean
}
export interface LetterFormProps {
  letter: Letter
  /** the name under which what was typed is kept until it is sent */
  keptUnder: string
  /** queues it and answers what to say then */
  send: (outgoing: Outgoing) => Promise<string>
  file: (outgoing: Outgoing) => Promise<{ fileName: string; base64: string }>
  /** what sending does beside sending; undefined when nothing */
  consequence?: string | undefined
  onClose: () => void
  /** further boxes */
  children?: ReactNode
}

function messageOf({ to, cc, bcc, subject, body }: Message): Message {
  return { to, cc, bcc, subject, body }
}

export function LetterForm(props: LetterFormProps) {
  const { letter, children, consequence, onClose } = props
  const texts = useTexts()
  const t = texts.mail
  const it = useLetter(props)
  const box = (name: keyof typeof it.along, label: string) => (
    <CheckField label={label} isChecked={it.along[name]} onChange={(isOn) => it.setAlong({ ...it.along, [name]: isOn })} />
  )
  return (
    <form onSubmit={it.submit} noValidate className={styles.form}>
      <DialogBody>
        {it.problem !== undefined && <Notice tone="bad">{it.problem}</Notice>}
        {!letter.isServerReady && (
          <Notice tone="warn" actions={<Button onPress={() => goTo('/settings?section=mail')}>{t.toSettings}</Button>}>
            {t.noServer}
          </Notice>
        )}
        <MessageFields form={it.form} contacts={letter.contacts} />
        <div className={styles.boxes}>
          {box('attachPdf', t.attachPdf)}
          {letter.sender && box('copyToMe', t.copyToMe(letter.sender))}
          {children}
        </div>
        {letter.isServerReady && letter.password === 'missing' && (
          <div className={styles.password}>
            <TextField
              label={t.password}
              value={it.password}
              onChange={it.setPassword}
              type="password"
              hint={`${t.passwordOnce} ${t.passwordHint}`}
            />
          </div>
        )}
        {consequence !== undefined && letter.isServerReady && <p className={styles.soft}>{consequence}</p>}
      </DialogBody>
      <DialogFooter>
        <Button onPress={onClose}>{texts.frame.cancel}</Button>
        <Button onPress={it.save} isPending={it.isSaving}>
          {t.saveFile}
        </Button>
        <Button onPress={it.passOn}>{t.openProgram}</Button>
        <Button type="submit" weight="primary" isPending={it.isSending} isDisabled={!letter.isServerReady}>
          {t.sendButton}
        </Button>
      </DialogFooter>
    </form>
  )
}

function useLetter({ letter, keptUnder, send: sendIt, file, onClose }: LetterFormProps) {
  const t = useTexts().mail
  const form = useForm<Message>(() => ({ ...messageOf(letter), ...keptMessage(keptUnder) }))
  const [along, setAlong] = useState({ attachPdf: true, copyToMe: false })
  const [password, setPassword] = useState('')
  const change: typeof form.set = (values) => {
    form.set(values)
    keepMessage(keptUnder, { ...form.value, ...values }, messageOf(letter))
  }
  const onError = (error: unknown) => {
    form.setErrors(issuesOfError(error))
    focusFirstError()
  }
  const outgoing = { ...form.value, ...along }
  const send = useMutation({
    mutationFn: async () => {
      if (password !== '') await client.mail.setPassword({ companyId: letter.companyId, password })
      return sendIt(outgoing)
    },
    onSuccess: (said) => {
      forgetMessage(keptUnder)
      tell(said)
      onClose()
    },
    onError,
  })
  const save = useMutation({
    mutationFn: async () => {
      const { fileName, base64 } = await file(outgoing)
      return { fileName, path: await saveFile(fileName, base64, 'message/rfc822') }
    },
    onSuccess: ({ fileName, path }) => path !== null && tell(t.fileSaved(path ?? fileName)),
    onError,
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
  const error = send.error ?? save.error
  const isNamed = error !== null && Object.keys(issuesOfError(error)).length > 0
  return {
    form: { ...form, set: change },
    along,
    setAlong,
    password,
    setPassword,
    submit,
    save: () => isComplete() && save.mutate(),
    passOn: () => isComplete() && openProgram(form.value, t.openedProgram),
    isSending: send.isPending,
    isSaving: save.isPending,
    problem: error === null || isNamed ? undefined : sentenceOf(error),
  }
}
