// What happened to an opportunity: who began, moved, changed or billed it, and when.
import { useQuery } from '@tanstack/react-query'
import type { Activity } from '#shared/activities/contract'
import type { Opportunity } from '#shared/opportunities/opportunity'
import type { Stage } from '#shared/pipelines/pipeline'
import { api, sentenceOf } from '../api'
import timeline from '../invoices/Timeline.module.css'
import { instantText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { Section } from '../kit/Section'
import { Notice } from '../kit/States'
import { type Texts, useTexts } from '../texts/texts'

export function OpportunityHistory({ opportunity: { id, version } }: { opportunity: Pick<Opportunity, 'id' | 'version'> }) {
  const t = useTexts()
  const options = api.activities.list.queryOptions({ input: { subjectId: id, limit: 100 } })
  const { data, error } = useQuery({ ...options, queryKey: [...options.queryKey, version] as never })
  const { data: pipelines = [] } = useQuery(api.pipelines.list.queryOptions({ input: {} }))
  const stages = pipelines.flatMap((pipeline) => pipeline.stages)
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!data || data.length === 0) return null
  return (
    <Section title={t.invoices.whatHappened}>
      <ol className={timeline.entries}>
        {data.map((entry) => (
          <Entry key={entry.id} entry={entry} stages={stages} />
        ))}
      </ol>
    </Section>
  )
}

function Entry({ entry, stages }: { entry: Activity; stages: readonly Stage[] }) {
  const texts = useTexts()
  const { title, note, link } = wordsOf(entry, stages, texts.opportunities)
  const actor = entry.actor === 'owner' ? texts.life.owner : entry.actor
  return (
    <li className={timeline.entry}>
      <span className={timeline.title}>{link ? <PlaceLink to={link}>{title}</PlaceLink> : title}</span>
      {note && <span className={timeline.note}>{note}</span>}
      <span className={timeline.who}>{texts.life.by(actor, instantText(entry.at))}</span>
    </li>
  )
}

interface Words {
  title: string
  note?: string
  link?: string
}
type Made = { invoice?: string; proposal?: string }

/** What one entry of the audit trail says to people. */
function wordsOf({ procedure, before, after }: Activity, stages: readonly Stage[], t: Texts['opportunities']): Words {
  const { invoice, proposal } = (after ?? {}) as Made
  if (invoice) return { title: t.happened.invoiced, link: `/invoices/${invoice}` }
  if (proposal) return { title: t.happened.proposed, link: `/proposals/${proposal}` }
  if (!procedure.startsWith('opportunities.')) return { title: t.happened.records }
  if (before === null) return { title: t.happened.created }
  const [was, is] = [before as Opportunity, after as Opportunity]
  if (was.isArchived !== is.isArchived) return { title: is.isArchived ? t.happened.archived : t.happened.broughtBack }
  const nameOf = (id: string) => stages.find((stage) => stage.id === id)?.name ?? t.formerStage
  if (was.stageId !== is.stageId) return { title: t.happened.moved(nameOf(was.stageId), nameOf(is.stageId)), note: is.reason }
  return { title: t.happened.changed, note: changesBetween(was, is, t).join(', ') }
}

function changesBetween(was: Opportunity, is: Opportunity, t: Texts['opportunities']): string[] {
  const money = ({ valueMinor, currency }: Opportunity) => (valueMinor === null ? t.productsSum : moneyText(valueMinor, currency))
  const fields = [
    was.name !== is.name && t.name,
    was.clientId !== is.clientId && t.client,
    was.contactId !== is.contactId && t.contact,
    was.valueMinor !== is.valueMinor && `${t.value}: ${money(was)} → ${money(is)}`,
    was.currency !== is.currency && t.currency,
    was.expectedOn !== is.expectedOn && t.expected,
    was.ownerId !== is.ownerId && t.owner,
    JSON.stringify(was.lines) !== JSON.stringify(is.lines) && t.products,
    was.notes !== is.notes && t.notes,
  ]
  return fields.filter((field) => field !== false)
}
