// The project that a proposal is for, or becomes: of the same client and currency.
import { fail } from '#shared/basics/failure'
import { proposalFailures } from '#shared/proposals/failures'
import type { ProposalContent } from '#shared/proposals/proposal'
import { type Context, may } from '../context'
import { isProjectSeen, requireProject } from '../projects/project-service'

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
