// The mail about one thing on its page: what was sent, how it stands, and the files that went along.
import { useQuery } from '@tanstack/react-query'
import type { OutboxRow } from '#shared/mail/outbox'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { instantText } from '../kit/format'
import { saveFile } from '../kit/platform'
import { Section } from '../kit/Section'
import { Notice } from '../kit/States'
import { tellProblem } from '../kit/Toasts'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Mail.module.css'
import { MailProblem, MailState } from './mail-words'

/** Nothing where nothing was sent. */
export function MailOf({ id }: { id: string }) {
  const t = useTexts().mail
  const isAllowed = useMay()('mail.read')
  const { data } = useQuery(api.mail.outbox.queryOptions({ input: { aboutId: id, limit: 1 }, enabled: isAllowed }))
  if (!data || data.rows.length === 0) return null
  return (
    <Section title={t.ofDocument}>
      <SentMail aboutId={id} />
    </Section>
  )
}

export function SentMail({ aboutId }: { aboutId: string }) {
  const { data, error } = useQuery(api.mail.outbox.queryOptions({ input: { aboutId, limit: 100 } }))
  return (
    <>
      {error && <Notice tone="bad">{sentenceOf(error)}</Notice>}
      <ul className={styles.list}>
        {data?.rows.map((row) => (
          <Sent key={row.id} row={row} />
        ))}
      </ul>
    </>
  )
}

function Sent({ row }: { row: OutboxRow }) {
  return (
    <li className={styles.item}>
      <span>{row.subject}</span>
      <MailState state={row.state} />
      <span className={styles.soft}>
        {row.to} · {instantText(row.sentAt ?? row.queuedAt)}
      </span>
      <span />
      {row.attachments.map((name, position) => (
        <span key={name} className={styles.wide}>
          <Button weight="quiet" onPress={() => void save(row.id, position)}>
            {name}
          </Button>
        </span>
      ))}
      <MailProblem row={row} />
    </li>
  )
}

async function save(id: string, position: number): Promise<void> {
  try {
    const { fileName, mediaType, base64 } = await api.mail.enclosure.call({ id, position })
    await saveFile(fileName, base64, mediaType)
  } catch (error) {
    tellProblem(sentenceOf(error))
  }
}
