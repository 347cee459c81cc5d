// One message of the outbox, with the buttons that its state allows.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { mayDo, type OutboxRow } from '#shared/mail/outbox'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { instantText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { EditMessageDialog } from './EditMessageDialog'
import styles from './Mail.module.css'
import { MailProblem, MailState } from './mail-words'

const PLACES: Readonly<Record<OutboxRow['about'], string>> = {
  invoice: '/invoices',
  proposal: '/proposals',
  receipt: '/proposals',
  statement: '/clients',
}

export function OutboxItem({ row }: { row: OutboxRow }) {
  const t = useTexts().mail
  return (
    <li className={styles.row}>
      <MailState state={row.state} />
      <div className={styles.what}>
        <span>{row.subject}</span>
        <span className={styles.soft}>
          {row.about === 'invoice' ? t.kinds[row.kind] : t.templateKinds[row.about]}
          {row.aboutId && (
            <>
              {' · '}
              <PlaceLink to={`${PLACES[row.about]}/${row.aboutId}`}>{row.invoiceNumber || t.toClient}</PlaceLink>
            </>
          )}
          {` · ${row.to} · ${instantText(row.sentAt ?? row.queuedAt)}`}
        </span>
        <MailProblem row={row} />
      </div>
      <OutboxButtons row={row} />
    </li>
  )
}

function OutboxButtons({ row: { id, version, state, subject } }: { row: OutboxRow }) {
  const t = useTexts().mail
  const [isEdited, setIsEdited] = useState(false)
  const act = useMutation({ mutationFn: (run: () => Promise<unknown>) => run(), onError: (error) => tellProblem(sentenceOf(error)) })
  const one = { id, version }
  const retry = async () => {
    await client.mail.retry(one)
    await client.mail.deliver({})
  }
  const button = (label: string, run: () => Promise<unknown>) => (
    <Button onPress={() => !act.isPending && act.mutate(run)} aria-label={`${label}: ${subject}`}>
      {label}
    </Button>
  )
  return (
    <div className={styles.acts}>
      {mayDo('resolve', state) && button(t.hasArrived, () => client.mail.resolve({ ...one, hasArrived: true }))}
      {mayDo('edit', state) && (
        <Button onPress={() => setIsEdited(true)} aria-label={`${t.editMail}: ${subject}`}>
          {t.editMail}
        </Button>
      )}
      {mayDo('cancel', state) && button(t.cancelMail, () => client.mail.cancel(one))}
      {mayDo('retry', state) && button(state === 'waiting' || state === 'failed' ? t.retry : t.sendAgain, retry)}
      {isEdited && <EditMessageDialog id={id} onClose={() => setIsEdited(false)} />}
    </div>
  )
}
