// What happened to a document, in words: who, when, what an edit changed, and what paid it or was taken back.
import { useQuery } from '@tanstack/react-query'
import type { Invoice } from '#shared/invoices/contract'
import type { Change, TimelineEntry } from '#shared/invoices/differences'
import { api, sentenceOf } from '../api'
import { dateText, instantText, moneyText } from '../kit/format'
import { Section } from '../kit/Section'
import { Notice } from '../kit/States'
import { type Texts, useTexts } from '../texts/texts'
import { ProjectChange } from './ProjectField'
import { eventWord } from './status-words'
import styles from './Timeline.module.css'

export function Timeline({ invoice: { id, currency } }: { invoice: Invoice }) {
  const t = useTexts()
  const { data, error } = useQuery(api.invoices.timeline.queryOptions({ input: { id } }))
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!data || data.length === 0) return null
  return (
    <Section title={t.invoices.whatHappened}>
      <ol className={styles.entries}>
        {data.map((entry) => (
          <Entry key={entry.id} entry={entry} currency={currency} />
        ))}
      </ol>
    </Section>
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
