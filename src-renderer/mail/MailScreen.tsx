// Mail in two parts: the outbox, and the reminders that are due.
import type { ComponentType } from 'react'
import { Page } from '../kit/Page'
import { usePlaceQuery } from '../kit/place'
import { Tabs } from '../kit/Tabs'
import { useTexts } from '../texts/texts'
import { OutboxPane } from './OutboxPane'

const SECTIONS = ['outbox', 'reminders'] as const

export function MailScreen({ RemindersPane }: { RemindersPane: ComponentType }) {
  const t = useTexts().mail
  const [place, change] = usePlaceQuery()
  const chosen = SECTIONS.find((section) => section === place.get('section')) ?? 'outbox'
  return (
    <Page title={t.title}>
      <Tabs
        label={t.title}
        tabs={SECTIONS.map((id) => ({ id, label: t.sections[id] }))}
        chosen={chosen}
        onChange={(section) => change({ section: section === 'outbox' ? null : section })}
      >
        {chosen === 'outbox' ? <OutboxPane /> : <RemindersPane />}
      </Tabs>
    </Page>
  )
}
