// All SQL about one opportunity.
import { fold } from '#shared/basics/text'
import type { InvoiceLine } from '#shared/invoices/invoice'
import type { Opportunity } from '#shared/opportunities/opportunity'
import type { Context } from '../context'
import { flag, stampChanged, stampNew } from '../database/columns'
import { opportunitiesInScope } from '../database/scope-rows'
import { sql } from '../database/store'

export type OpportunityValues = Omit<Opportunity, 'id' | 'version'> & { clientName: string }

export function readOpportunity({ store, actor }: Context, id: string): Opportunity | undefined {
  let query = sql.selectFrom('opportunities').selectAll().where('id', '=', id)
  if (actor.scope !== 'everything') query = query.where('id', 'in', opportunitiesInScope(actor, actor.scope))
  const row = store.first(query)
  return (
    row && {
      id: row.id,
      version: row.version,
      name: row.name,
      pipelineId: row.pipeline_id,
      stageId: row.stage_id,
      companyId: row.company_id,
      clientId: row.client_id,
      contactId: row.contact_id,
      ownerId: row.owner_id,
      currency: row.currency,
      valueMinor: row.value_minor,
      productsMinor: row.products_minor,
      expectedOn: row.expected_on,
      lines: JSON.parse(row.lines) as InvoiceLine[],
      notes: row.notes,
      decidedOn: row.decided_on,
      reason: row.reason,
      isArchived: row.is_archived === 1,
    }
  )
}

export function insertOpportunity(context: Context, values: OpportunityValues): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('opportunities').values({ ...stamp, ...columnsOf(values) }))
  return stamp.id
}

export function updateOpportunity(context: Context, { id, version }: Pick<Opportunity, 'id' | 'version'>, values: OpportunityValues): void {
  context.store.run(
    sql
      .updateTable('opportunities')
      .set({ ...stampChanged(context, version), ...columnsOf(values) })
      .where('id', '=', id),
  )
}

function columnsOf(values: OpportunityValues) {
  return {
    pipeline_id: values.pipelineId,
    stage_id: values.stageId,
    name: values.name,
    client_id: values.clientId,
    contact_id: values.contactId,
    company_id: values.companyId,
    owner_id: values.ownerId,
    currency: values.currency,
    value_minor: values.valueMinor,
    products_minor: values.productsMinor,
    expected_on: values.expectedOn,
    lines: JSON.stringify(values.lines),
    notes: values.notes,
    decided_on: values.decidedOn,
    reason: values.reason,
    is_archived: flag(values.isArchived),
    search_text: fold([values.name, values.clientName].join(' ')),
  }
}

export function deleteOpportunity(context: Context, id: string): void {
  context.store.run(sql.deleteFrom('opportunities').where('id', '=', id))
  context.store.run(sql.insertInto('tombstones').values({ id, what: 'opportunity', deleted_at: context.now, actor: context.actor.name }))
}

/** Whether a proposal, a project or any document names the opportunity, whoever may see it. */
export function readIsUsed({ store }: Context, id: string): boolean {
  const proposal = store.first(sql.selectFrom('proposals').select('id').where('opportunity_id', '=', id).limit(1))
  const document = store.first(sql.selectFrom('invoice_sources').select('invoice_id').where('parent_id', '=', id).limit(1))
  const project = store.first(sql.selectFrom('projects').select('id').where('opportunity_id', '=', id).limit(1))
  return proposal !== undefined || project !== undefined || document !== undefined
}
