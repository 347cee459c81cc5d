// What happened to a proposal, with the signed file, and what changed between two of its revisions.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../api'
import { Button } from '../kit/Button'
import { dateText } from '../kit/format'
import { Section } from '../kit/Section'
import { Select } from '../kit/Select'
import { useTexts } from '../texts/texts'
import styles from './Proposals.module.css'
import type { TabProps } from './ProposalTabs'
import { saveAnswer } from './save-pdf'

export function HistoryTab({ proposal: { id, events, revision } }: TabProps) {
  const t = useTexts().proposals
  return (
    <>
      <Section title={t.tabs.history}>
        <ul className={styles.items}>
          {events.map(({ kind, on, at, person, note, fileId }) => (
            <li key={`${at} ${kind}`} className={styles.item}>
              <span>
                {[t.events[kind], person, kind === 'revised' ? t.revision(note) : note].filter(Boolean).join(' · ')}
                {fileId !== null && <SignedFile id={fileId} />}
              </span>
              <span className={styles.value}>{dateText(on)}</span>
            </li>
          ))}
        </ul>
      </Section>
      {revision > 1 && <Differences key={revision} id={id} revision={revision} />}
    </>
  )
}

function SignedFile({ id }: { id: string }) {
  const t = useTexts().proposals
  const save = async () => {
    const { name, base64, mediaType } = await client.records.attachment({ id })
    return { fileName: name, base64, mediaType }
  }
  return (
    <Button weight="quiet" onPress={() => void saveAnswer(save)}>
      {t.saveSigned}
    </Button>
  )
}

/** Their values are no words that people read. */
const CODED = ['clientId', 'contactId', 'items.taxRateId', 'items.unit', 'items.choice', 'items.sectionId']

function Differences({ id, revision }: { id: string; revision: number }) {
  const t = useTexts().proposals
  const [from, setFrom] = useState(revision - 1)
  const [to, setTo] = useState(revision)
  const fieldName = (field: string) => t.differenceFields[field as keyof typeof t.differenceFields]
  const { data = [] } = useQuery(api.proposals.compare.queryOptions({ input: { id, from, to } }))
  const options = Array.from({ length: revision }, (_, index) => ({ id: String(index + 1), label: t.revision(String(index + 1)) }))
  return (
    <Section title={t.changedBetween}>
      <div className={styles.choice}>
        <Select label={t.comparedFrom} options={options} value={String(from)} onChange={(one) => setFrom(Number(one))} />
        <Select label={t.comparedTo} options={options} value={String(to)} onChange={(one) => setTo(Number(one))} />
      </div>
      {data.length === 0 && <p className={styles.note}>{t.noDifference}</p>}
      <ul className={styles.items}>
        {data.map(({ kind, field, name, before, after }) => (
          <li key={`${field} ${name} ${after}`} className={styles.item}>
            <span className={styles.name}>
              {[name, field === 'items' ? '' : fieldName(field)].filter(Boolean).join(': ')} ({t.differenceKinds[kind]})
            </span>
            {!CODED.includes(field) && <span className={styles.value}>{[before, after].filter(Boolean).join(' → ')}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
