// What happened to a document, in words: who, when, what an edit changed, and what paid it or was taken back.
import { useQuery } from '@tanstack/react-query'
import type { Invoice } from '#shared/invoices/contract'
import type { Change, TimelineEntry } from '#shared/invoices/differences'
import type { OutboxRow } from '#shared/mail/outbox'
import { api, sentenceOf } from '../api'
import { dateText, instantText, moneyText } from '../kit/format'
import { Section } from '../kit/Section'
import { Notice } from '../kit/States'
import { useMay } from '../session/use-session'
import { type Texts, useTexts } from '../texts/texts'
import { ProjectChange } from './ProjectField'
import { eventWord } from './status-words'
import styles from './Timeline.module.css'

export function Timeline({ invoice: { id, currency } }: { invoice: Invoice }) {
  const t = useTexts()
  const { data, error } = useQuery(api.invoices.timeline.queryOptions({ input: { id } }))
  const mayRead = useMay()('mail.read')
  const { data: mails } = useQuery(api.mail.outbox.queryOptions({ input: { aboutId: id, limit: 100 }, enabled: mayRead }))
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!data || data.length === 0) return null
  const ordered = inOrder(data, mails?.rows ?? [])
  return (
    <Section title={t.invoices.whatHappened}>
      <ol className={styles.entries}>
        {ordered.map((one) =>
          'entry' in one ? <Entry key={one.entry.id} entry={one.entry} currency={currency} /> : <Mail key={one.mail.id} mail={one.mail} />,
        )}
      </ol>
    </Section>
  )
}

type Shown = { at: string; entry: TimelineEntry } | { at: string; mail: OutboxRow }

/** Mails among the entries, at the moment when they went or were queued; the entries keep their order. */
function inOrder(entries: readonly TimelineEntry[], mails: readonly OutboxRow[]): Shown[] {
  const shown: Shown[] = entries.map((entry) => ({ at: entry.at, entry }))
  const isUpwards = (entries[0]?.at ?? '') <= (entries.at(-1)?.at ?? '')
  for (const mail of mails.filter(({ state }) => state !== 'cancelled')) {
    const at = mail.sentAt ?? mail.queuedAt
    const place = shown.findIndex((one) => (isUpwards ? one.at > at : one.at < at))
    shown.splice(place < 0 ? shown.length : place, 0, { at, mail })
  }
  return shown
}

function Mail({ mail: { kind, state, to, subject, attachments, sentAt, queuedAt } }: { mail: OutboxRow }) {
  const t = useTexts().mail
  const at = sentAt ?? queuedAt
  return (
    <li className={styles.entry}>
      <span className={styles.title}>{t.inTimeline(t.kinds[kind], t.states[state])}</span>
      <time className={styles.when} dateTime={at}>
        {instantText(at)}
      </time>
      <span className={styles.note}>{[subject, to, ...attachments].join(' · ')}</span>
    </li>
  )
}

function titleOf({ kind, isTakenBack, amountMinor }: TimelineEntry, currency: string, { life: t }: Texts): string {
  if (kind === 'created') return t.created
  if (amountMinor === null) return eventWord(kind as Parameters<typeof eventWord>[0])
  const word = t.settlements[kind as keyof typeof t.settlements]
  const amount = moneyText(amountMinor, currency)
  return isTakenBack ? t.takenBack(word, amount) : t.settled(word, amount)
}

function Entry({ entry, currency }: { entry: TimelineEntry; currency: string }) {
  const t = useTexts()
  const { on, at, actor, note, changes } = entry
  return (
    <li className={styles.entry}>
      <span className={styles.title}>{titleOf(entry, currency, t)}</span>
      <time className={styles.when} dateTime={at}>
        {dateText(on)}
      </time>
      {note && <span className={styles.note}>{note}</span>}
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={`${change.field} ${change.line}`}>
              {change.field === 'projectId' ? <ProjectChange {...change} /> : changeText(change, t)}
            </li>
          ))}
        </ul>
      )}
      <span className={styles.who}>{t.life.by(actor === 'owner' ? t.life.owner : actor, instantText(at))}</span>
    </li>
  )
}

const DATES = ['issueOn', 'dueOn', 'deliveryFrom', 'deliveryTo']

function changeText({ field, line, before, after }: Change, { life: t, editor }: Texts): string {
  const value = (text: string) => shown(DATES.includes(field) && text ? dateText(text) : text)
  if (field === 'line' && line !== null) return before === '' ? t.lineAdded(line, after) : t.lineRemoved(line, before)
  const labels: Readonly<Record<string, string>> = { ...t.fields, ...editor.columns }
  const label = (line === null ? t.fields[field as keyof typeof t.fields] : labels[field]) ?? editor.details
  const name = line === null ? label : `${editor.line(line)}, ${label}`
  if (before === '') return t.changeTo(name, value(after))
  return after === '' ? t.changeAway(name, value(before)) : t.change(name, value(before), value(after))
}

/** A long text is named by its beginning. */
function shown(text: string): string {
  return text.length > 140 ? `${text.slice(0, 139)}…` : text
}
