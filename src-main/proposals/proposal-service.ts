// Proposals: load, decide, save; each save after the first sending is a revision.
import { compareProposals, type Difference } from '#shared/proposals/compare'
import type { Proposal } from '#shared/proposals/contract'
import { type NewProposal, newProposalContent, type ProposalContent } from '#shared/proposals/proposal'
import { checkChange } from '#shared/proposals/readiness'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { found } from '../database/columns'
import { productsById } from '../products/product-service'
import { type ProposalFilter, readProposalPage } from './proposal-list-rows'
import { checkProject } from './proposal-projects'
import { deleteProposal, insertProposal, readIsProgressive, readRevision, writeIsProgressive } from './proposal-rows'
import { checkDepositFits, noteChange, rowOf, trail, viewProposal, write } from './proposal-saving'
import { requireProposal, requireProposalFor } from './proposal-standing'

interface Versioned {
  id: string
  version: number
}

export function listProposals(context: Context, filter: ProposalFilter) {
  return readProposalPage(context, filter)
}

export function getProposal(context: Context, { id }: { id: string }): Proposal {
  return viewProposal(context, requireProposal(context, id))
}

export function createProposal(context: Context, input: NewProposal): Proposal {
  const company = requireCompany(context, input.companyId)
  const client = input.clientId ? requireClient(context, input.clientId) : undefined
  const products = productsById(
    context,
    input.items.flatMap(({ productId }) => productId ?? []),
  )
  const content = newProposalContent(input, { company, client, products, today: context.today, newId: () => context.newId() })
  checkProject(context, content, input.projectId ?? null)
  return insertDraft(context, content, input.projectId)
}

/** A new draft that says the same; its items are its own, so that each is invoiced for itself. */
export function duplicateProposal(context: Context, { id }: { id: string }): Proposal {
  const { content, projectId } = requireProposal(context, id)
  const items = content.items.map((item) => ({ ...item, id: context.newId() }))
  const adjustments = content.adjustments.map((adjustment) => ({ ...adjustment, id: context.newId() }))
  const dated = newProposalContent(
    { sections: [], items: [], adjustments: [] },
    {
      company: requireCompany(context, content.companyId),
      client: undefined,
      products: new Map(),
      today: context.today,
      newId: () => context.newId(),
    },
  )
  const { issueOn } = dated
  const validUntil = content.validUntil && dated.validUntil
  return insertDraft(context, { ...content, items, adjustments, number: '', issueOn, validUntil }, projectId)
}

function insertDraft(context: Context, content: ProposalContent, projectId: string | null = null): Proposal {
  const id = insertProposal(context, rowOf(context, { state: 'draft', revision: 0, number: '', content, projectId, budgetId: null }))
  return noteChange(context, id, null)
}

export function saveProposal(context: Context, { id, version, content }: Versioned & { content: ProposalContent }): Proposal {
  const before = requireProposalFor(context, 'save', { id, version })
  const isSameParty = content.clientId === before.content.clientId && content.currency === before.content.currency
  if (!isSameParty) checkProject(context, content, before.projectId)
  const row = rowOf(context, { ...before, content })
  checkChange(before, { content, totals: row.snapshot.totals })
  write(context, before, row)
  checkDepositFits(context, id)
  return noteChange(context, id, before)
}

export function removeProposal(context: Context, input: Versioned): { id: string } {
  const before = requireProposalFor(context, 'delete', input)
  deleteProposal(context, input.id)
  context.record({ subject: 'proposal', subjectId: input.id, before: trail(before), after: null })
  return { id: input.id }
}

export function compareRevisions(context: Context, { id, from, to }: { id: string; from: number; to: number }): Difference[] {
  requireProposal(context, id)
  const revision = (number: number) => found(readRevision(context, id, number), 'revision', String(number))
  return compareProposals(revision(from), revision(to))
}

export function proposalSettings(context: Context): { isProgressive: boolean } {
  return { isProgressive: readIsProgressive(context) }
}

export function saveProposalSettings(context: Context, { isProgressive }: { isProgressive: boolean }): { isProgressive: boolean } {
  const before = proposalSettings(context)
  const id = writeIsProgressive(context, isProgressive)
  context.record({ subject: 'project-settings', subjectId: id, before, after: { isProgressive } })
  return { isProgressive }
}
