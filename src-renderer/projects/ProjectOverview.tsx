// How a project stands: who owes time for the period that is invoiced next, and what is used of its budgets.
import { useQuery } from '@tanstack/react-query'
import { addDays } from '#shared/basics/calendar-date'
import { durationText } from '#shared/basics/hours'
import { lastOfMonth, monthOf } from '#shared/projects/months'
import type { Project } from '#shared/projects/project'
import { billedPeriod, nextDate } from '#shared/projects/schedule'
import { api } from '../api'
import { dateText } from '../kit/format'
import { Section } from '../kit/Section'
import { Status } from '../kit/Status'
import { today } from '../kit/today'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'
import { UsageBar } from './UsageBar'

/** The period that the next scheduled invoice bills; this month without a schedule. */
function nextPeriod({ schedule, startsOn }: Project): { from: string; to: string } {
  const on = schedule && nextDate(schedule, addDays(today(), -1))
  const month = monthOf(today())
  if (!schedule || !on) return { from: `${month}-01`, to: lastOfMonth(month) }
  const { from, to } = billedPeriod(schedule, on)
  return { from: from ?? startsOn ?? `${monthOf(to)}-01`, to }
}

export function ProjectOverview({ project }: { project: Project }) {
  const t = useTexts().projects
  const period = nextPeriod(project)
  const { data: readiness } = useQuery(api.timesheets.readiness.queryOptions({ input: { projectId: project.id, ...period } }))
  const may = useMay()
  const enabled = may('work.rates')
  const { data: usage } = useQuery(api.budgets.usage.queryOptions({ input: { projectId: project.id }, enabled }))
  const { data: budgets } = useQuery(api.budgets.list.queryOptions({ input: { projectId: project.id }, enabled }))
  const { data: client } = useQuery(api.clients.get.queryOptions({ input: { id: project.clientId }, enabled: may('clients.read') }))
  const { data: people = [] } = useQuery(api.people.names.queryOptions())
  const name = (id: string) => people.find((one) => one.id === id)?.name ?? ''
  const next = project.schedule && nextDate(project.schedule, addDays(today(), -1))
  const facts: [string, string][] = [
    [t.client, client?.name ?? ''],
    [t.status, t.statuses[project.status]],
    [t.owner, project.ownerId ? name(project.ownerId) : ''],
    [t.members, project.memberIds.map(name).join(', ')],
    [t.startsOn, project.startsOn ? dateText(project.startsOn) : ''],
    [t.endsOn, project.endsOn ? dateText(project.endsOn) : ''],
    [t.nextInvoice, project.schedule ? (next ? dateText(next) : '') : t.noSchedule],
    [t.roundingStep, t.roundingSteps(project.rounding.stepMinutes)],
    [t.notes, project.notes],
  ]
  return (
    <div className={styles.panel}>
      <dl className={styles.facts}>
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {readiness && (
        <Section title={t.readiness(dateText(period.from), dateText(period.to))}>
          <Status tone={readiness.isReady ? 'good' : 'warn'} word={readiness.isReady ? t.ready : t.notReady} />
          <ul className={styles.open}>
            {readiness.open.map((person) => (
              <li key={person.personId}>
                {person.name}: {t.openDays(person.openDays)},{' '}
                {person.lockedUntil ? t.lockedUntil(dateText(person.lockedUntil)) : t.neverLocked}
              </li>
            ))}
            {readiness.pending.map(({ personId, name: who, minutes }) => (
              <li key={personId}>
                {who}: {t.pendingHours(durationText(minutes))}
              </li>
            ))}
            {readiness.doneMinutes > 0 && <li>{t.doneHours(durationText(readiness.doneMinutes), readiness.needsApproval)}</li>}
          </ul>
        </Section>
      )}
      {budgets?.map((budget) => (
        <Section key={budget.id} title={budget.name}>
          <UsageBar usage={usage?.find(({ budgetId }) => budgetId === budget.id)} />
        </Section>
      ))}
    </div>
  )
}
