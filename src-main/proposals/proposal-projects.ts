// The project that a proposal is for, or becomes: of the same client and currency.
import { fail } from '#shared/basics/failure'
import { budgetInputSchema } from '#shared/budgets/budget'
import { projectInputSchema } from '#shared/projects/project'
import type { ProjectChoice } from '#shared/proposals/contract'
import { proposalFailures } from '#shared/proposals/failures'
import type { ProposalContent } from '#shared/proposals/proposal'
import { servicesOfItems } from '#shared/proposals/services'
import { createBudget } from '../budgets/budget-service'
import { type Context, may, requirePermission } from '../context'
import { createProject, isOpportunityOf, isProjectSeen, requireProject } from '../projects/project-service'
import type { Standing } from './proposal-standing'

/** The name of the project, for who may see it. */
export function projectName(context: Context, projectId: string | null): string | null {
  const isSeen = projectId !== null && may(context.actor, 'work.read') && isProjectSeen(context, projectId)
  return isSeen ? requireProject(context, projectId).name : null
}

/** Refuses (`proposal_project_differs`) a project of another client or currency. */
export function checkProject(
  context: Context,
  { clientId, currency }: Pick<ProposalContent, 'clientId' | 'currency'>,
  projectId: string | null,
): void {
  if (projectId === null) return
  const project = requireProject(context, projectId)
  const field = project.clientId !== clientId ? 'client' : project.currency !== currency ? 'currency' : undefined
  if (field) throw fail(proposalFailures.proposal_project_differs, { project: project.name, field })
}

type Agreed = Pick<Standing, 'content' | 'snapshot' | 'projectId' | 'budgetId'>

/** Opens the project, or joins it, and makes a budget of what is agreed; answers what the proposal is linked to then. */
export function enterProject(context: Context, agreed: Agreed, choice: ProjectChoice): Pick<Standing, 'projectId' | 'budgetId'> {
  requirePermission(context.actor, 'work.projects')
  if (choice.budgetName !== null) requirePermission(context.actor, 'work.budgets')
  const isOther = agreed.projectId !== null && (choice.kind === 'new' || choice.projectId !== agreed.projectId)
  if (isOther) throw fail(proposalFailures.proposal_has_project, { project: projectName(context, agreed.projectId) ?? '' })
  if (agreed.budgetId !== null && choice.budgetName !== null)
    throw fail(proposalFailures.proposal_has_budget, { project: projectName(context, agreed.projectId) ?? '' })
  const projectId = choice.kind === 'new' ? openProject(context, agreed.content, choice) : choice.projectId
  checkProject(context, agreed.content, projectId)
  const budgetId = choice.budgetName === null ? agreed.budgetId : agreeBudget(context, agreed, { projectId, name: choice.budgetName })
  return { projectId, budgetId }
}

function openProject(context: Context, content: ProposalContent, { name, ownerId }: ProjectChoice & { kind: 'new' }): string {
  const { clientId, currency, opportunityId } = content
  const isOwn = opportunityId !== null && isOpportunityOf(context, opportunityId, clientId)
  const input = { clientId, name, ownerId, currency, opportunityId: isOwn ? opportunityId : null }
  return createProject(context, projectInputSchema.parse(input)).id
}

function agreeBudget(context: Context, { content, snapshot }: Agreed, { projectId, name }: { projectId: string; name: string }): string {
  const services = servicesOfItems(content, snapshot)
  const budget = budgetInputSchema.parse({ name, valueMinor: Math.max(0, snapshot.totals.netMinor), services })
  return createBudget(context, { projectId, budget }).id
}
