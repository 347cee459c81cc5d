// Previewing and making invoices from budgets: gather, decide (the pure function of both), save.
import { createHash } from 'node:crypto'
import { Failure, fail } from '#shared/basics/failure'
import { basicFailures } from '#shared/basics/failures'
import { formatOf } from '#shared/documents/format'
import { attributionsOf } from '#shared/generating/attributions'
import type { GenerationPreview } from '#shared/generating/contract'
import { generatingFailures } from '#shared/generating/failures'
import type { Billable } from '#shared/generating/gathered'
import { generateInvoice } from '#shared/generating/generated-invoice'
import type { Attribution, Generation } from '#shared/generating/generation'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { Snapshot } from '#shared/invoices/snapshot'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import { type Context, may } from '../context'
import { found } from '../database/columns'
import { getInvoice, insertAsDraft, newContent, snapshotOf } from '../invoices/invoice-service'
import { gatherBillables } from './gather-service'
import { readBudgetPlaces } from './generating-rows'

const LAST_DAY = '9999-12-31'

interface Planned {
  content: InvoiceContent
  snapshot: Snapshot
  attributions: Attribution[]
  over: GenerationPreview['over']
  fingerprint: string
}

/** What would be made; the same for a preview and for a creation. */
function plan(context: Context, generation: Generation, gathered: ReadonlyMap<string, Billable>): Planned {
  const billables = [...new Set(generation.budgetIds)].map((id) => found(gathered.get(id), 'budget', id))
  const client = requireClient(context, found(billables[0], 'budget', '').clientId)
  const company = requireCompany(context, client.companyId ?? undefined)
  const format = formatOf(client.language ?? company.language, company.address.country, company.currency)
  const content = newContent(context, generateInvoice(billables, generation, { today: context.today, dateText: format.shortDate }))
  const snapshot = snapshotOf(context, content)
  const places = new Map(
    billables.map(({ budget: { id, name, projectId }, projectName }) => [id, { budgetName: name, projectId, projectName }]),
  )
  const attributions = attributionsOf(content, snapshot.totals, places)
  const over = overInvoiced(billables, attributions)
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([content, snapshot.totals]))
    .digest('hex')
  return { content, snapshot, attributions, over, fingerprint }
}

function overInvoiced(billables: readonly Billable[], attributions: readonly Attribution[]): GenerationPreview['over'] {
  return billables.flatMap(({ budget, takenMinor }) => {
    const before = [...takenMinor.values()].reduce((sum, amount) => sum + amount, 0)
    const now = attributions.find(({ budgetId }) => budgetId === budget.id)?.amountMinor ?? 0
    const invoicedMinor = before + now
    if (budget.valueMinor === null || now <= 0 || invoicedMinor <= budget.valueMinor) return []
    return [{ budgetId: budget.id, budget: budget.name, valueMinor: budget.valueMinor, invoicedMinor }]
  })
}

function gatherAll(context: Context, generations: readonly Generation[]): Map<string, Billable> {
  const to = generations.reduce((last, generation) => ((generation.to ?? LAST_DAY) > last ? (generation.to ?? LAST_DAY) : last), '')
  return gatherBillables(
    context,
    generations.flatMap(({ budgetIds }) => budgetIds),
    to,
  )
}

/** Previews; what is refused of one says so in its place, and hinders no other. */
export function previewGenerations(context: Context, { generations }: { generations: readonly Generation[] }) {
  const gathered = gatherAll(context, generations)
  return generations.map((generation) => {
    try {
      return { preview: previewOf(context, plan(context, generation, gathered)), refusal: null }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return { preview: null, refusal: { code: error.code, facts: { ...error.facts } } }
    }
  })
}

function previewOf(context: Context, { content, snapshot, attributions, over, fingerprint }: Planned): GenerationPreview {
  return {
    content,
    clientName: snapshot.buyer?.name ?? '',
    currency: content.currency,
    lines: content.lines.map(({ name, quantity, unit, unitPrice }, position) => ({
      name,
      quantity,
      unit,
      unitPrice,
      amountMinor: snapshot.totals.lines[position]?.lineMinor ?? 0,
    })),
    attributions,
    netMinor: snapshot.totals.netMinor,
    totalMinor: snapshot.totals.totalMinor,
    over,
    mayExceed: may(context.actor, 'work.invoice_over'),
    fingerprint,
  }
}

export interface Creation {
  generation: Generation
  fingerprint?: string | undefined
  isOverIntended: boolean
}

/** Makes drafts. All is gathered before the first is saved, so nothing may stand in two of them: the guard over work sees to it. */
export function createGenerations(context: Context, { items }: { items: readonly Creation[] }) {
  if (!may(context.actor, 'invoices.draft')) throw fail(basicFailures.not_permitted, { permission: 'invoices.draft' })
  const gathered = gatherAll(
    context,
    items.map(({ generation }) => generation),
  )
  return items.map((item) => {
    const planned = plan(context, item.generation, gathered)
    if (item.fingerprint !== undefined && item.fingerprint !== planned.fingerprint) throw fail(generatingFailures.preview_outdated, {})
    refuseOver(context, item, planned)
    const { id, version, netMinor, currency } = insertAsDraft(context, planned.content)
    return { id, version, netMinor, currency }
  })
}

function refuseOver(context: Context, { isOverIntended }: Creation, { over: [first], content }: Planned): void {
  if (first === undefined) return
  const isPermitted = may(context.actor, 'work.invoice_over')
  const { budget, valueMinor, invoicedMinor } = first
  if (!isPermitted || !isOverIntended)
    throw fail(generatingFailures.budget_exceeded, { budget, valueMinor, invoicedMinor, currency: content.currency, isPermitted })
}

export function listAttributions(context: Context, { invoiceId }: { invoiceId: string }): Attribution[] {
  const { content, snapshot } = getInvoice(context, { id: invoiceId })
  const ids = content.lines.flatMap(({ source }) => (source?.kind === 'work' ? [source.budgetId] : []))
  return attributionsOf(content, snapshot.totals, readBudgetPlaces(context, ids))
}
