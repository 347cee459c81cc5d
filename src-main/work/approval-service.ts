// What waits for approval, and whether a project's time is complete for a period.
import { addDays, type CalendarDate } from '#shared/basics/calendar-date'
import { mondayOf } from '#shared/projects/months'
import type { ApprovalRow, ProjectReadiness } from '#shared/timesheets/contract'
import { readinessOf } from '#shared/timesheets/readiness'
import { nothingSubmitted, type Standing, stateOf } from '#shared/timesheets/timesheet'
import type { Context } from '../context'
import { requireProject, withinBudgets } from '../projects/project-service'
import { listEntriesOfProject } from '../time-entries/time-entry-service'
import { approvalFlow, listWorkers, seesWholeTime, standingsOf, sumWorked } from '../timesheets/timesheet-service'

/** How far back is looked when nobody says: a year and a month. */
const LOOK_BACK_DAYS = 400

interface ApprovalQuestion {
  state: 'pending' | 'approved'
  from: CalendarDate | null
  to: CalendarDate | null
}

/** Submitted time by person and week, or by person, week and project where each project is approved for itself. */
export function listApprovals(context: Context, { state, from, to }: ApprovalQuestion): ApprovalRow[] {
  const flow = approvalFlow(context)
  if (flow === 'off') return []
  const standings = standingsOf(context)
  const days = sumWorked(context, {
    from: from ?? addDays(context.today, -LOOK_BACK_DAYS),
    to: to ?? lastLocked(standings),
    isVisible: withinBudgets(context, { project: 'time_entries.project_id', budget: 'time_entries.budget_id' }),
  }).filter((day) => stateOf(standings.get(day.personId) ?? nothingSubmitted, day.projectId, day.on) === state)
  const names = new Map(listWorkers(context).map(({ id, name }) => [id, name]))
  const groups = Map.groupBy(days, (day) => `${mondayOf(day.on)} ${day.personId} ${flow === 'project' ? day.projectId : ''}`)
  return [...groups.values()]
    .map((group): ApprovalRow => {
      const [first] = group as [(typeof group)[number]]
      const weekOn = mondayOf(first.on)
      return {
        personId: first.personId,
        personName: names.get(first.personId) ?? '',
        weekOn,
        from: weekOn,
        to: lastOf(standings.get(first.personId), addDays(weekOn, 6)),
        projectId: flow === 'project' ? first.projectId : null,
        projectName: flow === 'project' ? first.projectName : [...new Set(group.map(({ projectName }) => projectName))].join(', '),
        minutes: group.reduce((sum, { minutes }) => sum + minutes, 0),
        billableMinutes: group.reduce((sum, { billableMinutes }) => sum + billableMinutes, 0),
        state,
      }
    })
    .filter(
      ({ personId, from: first, to: last, projectId }) => projectId !== null || seesWholeTime(context, personId, { from: first, to: last }),
    )
    .sort((a, b) => (a.weekOn === b.weekOn ? a.personName.localeCompare(b.personName) : a.weekOn < b.weekOn ? -1 : 1))
}

/** A week that is submitted in part is decided about as far as it is. */
function lastOf(standing: Standing | undefined, sundayOn: CalendarDate): CalendarDate {
  const until = standing?.lockedUntil ?? sundayOn
  return until < sundayOn ? until : sundayOn
}

function lastLocked(standings: ReadonlyMap<string, Standing>): CalendarDate {
  return [...standings.values()].reduce((last, { lockedUntil }) => ((lockedUntil ?? '') > last ? (lockedUntil ?? '') : last), '')
}

export function projectReadiness(
  context: Context,
  { projectId, from, to }: { projectId: string; from: CalendarDate; to: CalendarDate },
): ProjectReadiness {
  const project = requireProject(context, projectId)
  const needsApproval = approvalFlow(context) !== 'off'
  const workers = new Map(listWorkers(context).map((worker) => [worker.id, worker]))
  const worked = listEntriesOfProject(context, projectId, to).filter(({ isInvoiced }) => !isInvoiced)
  const begin = project.startsOn !== null && project.startsOn > from ? project.startsOn : from
  const end = project.endsOn !== null && project.endsOn < to ? project.endsOn : to
  const found = readinessOf({
    projectId,
    from: begin,
    to: end < begin ? to : end,
    memberIds: project.memberIds.filter((id) => workers.get(id)?.isArchived === false),
    worked,
    standings: standingsOf(context),
    needsApproval,
  })
  const name = (id: string) => workers.get(id)?.name ?? ''
  return {
    projectId,
    from,
    to,
    needsApproval,
    ...found,
    open: found.open.map((one) => ({ ...one, name: name(one.personId) })),
    pending: found.pending.map((one) => ({ ...one, name: name(one.personId) })),
  }
}
