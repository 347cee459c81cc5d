// Several documents by mail: each message is looked at, changed or left out before any of them goes.
import { useMutation, useQueries } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { InvoiceRow } from '#shared/invoices/contract'
import type { MailDraft } from '#shared/mail/contract'
import { type Message, messageIssues } from '#shared/mail/message'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Notice, Waiting } from '../kit/States'
import { tell } from '../kit/Toasts'
import type { FieldErrors } from '../kit/use-form'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { BatchMessage } from './BatchMessage'
import styles from './Mail.module.css'
import { issuesByField, issuesOfError } from './message-errors'

interface BatchMailProps {
  invoices: readonly InvoiceRow[]
  onClose: () => void
}

export function BatchMailDialog({ invoices, onClose }: BatchMailProps) {
  const t = useTexts().mail
  const drafts = useQueries({
    queries: invoices.map(({ id }) => ({ ...api.mail.draft.queryOptions({ input: { invoiceId: id } }), gcTime: 0, staleTime: Infinity })),
  })
  const error = drafts.find((one) => one.error)?.error
  const ready = drafts.flatMap(({ data }) => data ?? [])
  return (
    <Dialog title={t.sendSeveral(invoices.length)} isOpen onClose={onClose} width="wide" isKept>
      {error || ready.length < invoices.length ? (
        <DialogBody>{error ? <Notice tone="bad">{sentenceOf(error)}</Notice> : <Waiting label={t.reading} />}</DialogBody>
      ) : (
        <Review invoices={invoices} drafts={ready} onClose={onClose} />
      )}
    </Dialog>
  )
}

export interface Letter {
  id: string
  name: string
  version: number
  message: Message
  isIn: boolean
  errors: FieldErrors
  /** what the core refused beside the fields */
  problem: string
}

const letterOf = ({ id, number, clientName }: InvoiceRow, { to, cc, bcc, subject, body, version }: MailDraft): Letter => ({
  id,
  name: [number, clientName].filter(Boolean).join(', '),
  version,
  message: { to, cc, bcc, subject, body },
  isIn: true,
  errors: {},
  problem: '',
})

function Review({ invoices, drafts, onClose }: BatchMailProps & { drafts: readonly MailDraft[] }) {
  const texts = useTexts()
  const t = texts.mail
  const mayRemind = useMay()('reminders.write')
  const [planReminders, setPlanReminders] = useState(false)
  const { letters, change, check, send } = useLetters(invoices, drafts, { planReminders, onClose })
  const chosen = letters.filter(({ isIn }) => isIn)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (check() && !send.isPending) send.mutate(chosen)
  }
  const isServerReady = drafts.every((draft) => draft.isServerReady)
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <DialogBody>
        {!isServerReady && <Notice tone="warn">{t.noServer}</Notice>}
        <ul className={styles.list} aria-label={t.messages}>
          {letters.map((letter) => (
            <BatchMessage key={letter.id} letter={letter} onChange={(values) => change(letter.id, values)} />
          ))}
        </ul>
        {mayRemind && <CheckField label={t.planReminders} isChecked={planReminders} onChange={setPlanReminders} />}
      </DialogBody>
      <DialogFooter>
        <Button onPress={onClose}>{texts.frame.cancel}</Button>
        <Button type="submit" weight="primary" isPending={send.isPending} isDisabled={!isServerReady || chosen.length === 0}>
          {t.sendChosen(chosen.length)}
        </Button>
      </DialogFooter>
    </form>
  )
}

function useLetters(
  invoices: readonly InvoiceRow[],
  drafts: readonly MailDraft[],
  { planReminders, onClose }: { planReminders: boolean; onClose: () => void },
) {
  const t = useTexts().mail
  const [letters, setLetters] = useState(() =>
    invoices.flatMap((invoice) => {
      const draft = drafts.find(({ invoiceId }) => invoiceId === invoice.id)
      return draft ? [letterOf(invoice, draft)] : []
    }),
  )
  const change = (id: string, values: Partial<Letter>) =>
    setLetters((all) => all.map((letter) => (letter.id === id ? { ...letter, ...values } : letter)))
  const check = () => {
    const checked = letters.map((letter) => ({ ...letter, errors: letter.isIn ? issuesByField(messageIssues(letter.message)) : {} }))
    setLetters(checked)
    return checked.every(({ errors }) => Object.keys(errors).length === 0)
  }
  // One after the other: what was refused stays to be mended, what went is gone from the list.
  const send = useMutation({
    mutationFn: async (chosen: readonly Letter[]) => {
      let sent = 0
      for (const { id, version, message } of chosen) {
        try {
          await client.mail.send({ ...message, invoiceId: id, version, planReminders })
          setLetters((all) => all.filter((letter) => letter.id !== id))
          sent += 1
        } catch (error) {
          const errors = issuesOfError(error)
          change(id, { errors, problem: Object.keys(errors).length > 0 ? '' : sentenceOf(error) })
        }
      }
      return { sent, refused: chosen.length - sent }
    },
    onSuccess: ({ sent, refused }) => {
      if (sent > 0) tell(t.queuedSeveral(sent))
      if (refused === 0) onClose()
    },
  })
  return { letters, change, check, send }
}
