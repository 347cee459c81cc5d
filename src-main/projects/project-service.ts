// Projects: load, decide, save.
import { addDays } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import type { Page } from '#shared/basics/paging'
import type { ProjectRow } from '#shared/projects/contract'
import { projectFailures } from '#shared/projects/failures'
import type { Project, ProjectInput } from '#shared/projects/project'
import { nextDate, type Schedule } from '#shared/projects/schedule'
import { requireClient } from '../clients/client-service'
import { listCompanies } from '../company/company-service'
import { type Context, may } from '../context'
import { checkVersion, found } from '../database/columns'
import { assignToAsker } from '../people/access-service'
import {
  insertProject,
  type ProjectFilter,
  readHasMoney,
  readOpportunity,
  readProject,
  readProjectPage,
  updateProject,
} from './project-rows'

export { withinBudgets, withinScope } from './project-rows'

export function listProjects(context: Context, filter: ProjectFilter): Page<ProjectRow> {
  const page = readProjectPage(context, filter)
  const rows = page.rows.map(({ project, ...row }) => ({
    id: project.id,
    name: project.name,
    code: project.code,
    clientId: project.clientId,
    opportunityId: project.opportunityId,
    status: project.status,
    currency: project.currency,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    hasSchedule: project.schedule !== null,
    nextInvoiceOn: (project.schedule && nextDate(project.schedule, addDays(context.today, -1))) ?? null,
    ...row,
    budgetMinor: may(context.actor, 'work.rates') ? row.budgetMinor : null,
  }))
  return { ...page, rows }
}

/** Whether there is such a project for the asker. */
export function isProjectSeen(context: Context, id: string): boolean {
  return readProject(context, id) !== undefined
}

export function requireProject(context: Context, id: string): Project {
  return found(readProject(context, id), 'project', id)
}

export function createProject(context: Context, input: ProjectInput): Project {
  const client = requireClient(context, input.clientId)
  const currency = input.currency ?? client.currency ?? listCompanies(context)[0]?.currency ?? 'EUR'
  checkOpportunity(context, input)
  const id = insertProject(context, { ...input, currency }, client.name)
  assignToAsker(context, 'project', id)
  const project = requireProject(context, id)
  context.record({ subject: 'project', subjectId: project.id, before: null, after: project })
  return project
}

/** A project and the opportunity that it came from are for the same client. */
function checkOpportunity(context: Context, { opportunityId, clientId }: Pick<ProjectInput, 'opportunityId' | 'clientId'>): void {
  if (opportunityId === null) return
  const opportunity = found(readOpportunity(context, opportunityId), 'opportunity', opportunityId)
  if (opportunity.clientId !== clientId)
    throw fail(projectFailures.project_opportunity_differs, { name: opportunity.name, path: 'opportunityId' })
}

/** Whether there is such an opportunity of the client, for the asker. */
export function isOpportunityOf(context: Context, id: string, clientId: string | null): boolean {
  return clientId !== null && readOpportunity(context, id)?.clientId === clientId
}

export type SavedProject = ProjectInput & Pick<Project, 'id' | 'version' | 'isArchived'>

export function saveProject(context: Context, input: SavedProject): Project {
  const before = requireProject(context, input.id)
  checkVersion('project', input.version, before.version)
  const currency = input.currency ?? before.currency
  if (currency !== before.currency && readHasMoney(context, input.id))
    throw fail(projectFailures.project_currency_fixed, { currency: before.currency })
  if (input.opportunityId !== before.opportunityId || input.clientId !== before.clientId) checkOpportunity(context, input)
  return write(context, before, { ...input, currency })
}

/** Gives several projects the same schedule: what is listed as missing is set at once. */
export function scheduleProjects(context: Context, { ids, schedule }: { ids: readonly string[]; schedule: Schedule }): Project[] {
  return ids.map((id) => {
    const before = requireProject(context, id)
    return write(context, before, { ...before, schedule })
  })
}

function write(context: Context, before: Project, after: Project): Project {
  updateProject(context, after, requireClient(context, after.clientId).name)
  const project = requireProject(context, after.id)
  context.record({ subject: 'project', subjectId: project.id, before, after: project })
  return project
}
