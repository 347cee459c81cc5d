// The sales of the sample's story: what was talked about, offered and decided.
import { minorFromDecimal } from '#shared/basics/money'
import type { Client } from '#shared/clients/client'
import { opportunityInputSchema } from '#shared/opportunities/opportunity'
import type { SampleOpportunity } from '#shared/samples/sample-business'
import type { SampleEvent } from '#shared/samples/sample-events'
import type { Context } from '../context'
import { proposeOpportunity } from '../opportunities/opportunity-billing-service'
import { createOpportunity, getOpportunity, moveOpportunity } from '../opportunities/opportunity-service'
import { requirePipeline } from '../pipelines/pipeline-service'
import { sendProposal } from '../proposals/decision-service'
import { getProposal } from '../proposals/proposal-service'

type SaleEvent = Extract<SampleEvent, { opportunity: SampleOpportunity }>
interface Known {
  clients: ReadonlyMap<string, Client>
  products: ReadonlyMap<string, string>
}

export class SampleSales {
  readonly #begun = new Map<SampleOpportunity, { id: string; proposalId?: string }>()

  write(event: SaleEvent, as: (procedure: string) => Context, known: Known): void {
    if (event.step === 'begin') this.#begin(event, as, known)
    else this.#go(event, as)
  }

  #go(event: SaleEvent, as: (procedure: string) => Context): void {
    const sale = this.#begun.get(event.opportunity)
    if (sale === undefined) throw new Error(`the sample never began ${event.opportunity.name}`)
    if (event.step === 'propose') sale.proposalId = proposeOpportunity(as('opportunities.propose'), sale).id
    else if (event.step === 'decide') this.#move(sale.id, event.opportunity, as('opportunities.move'))
    else {
      const { id, version } = getProposal(as(''), { id: sale.proposalId ?? '' })
      sendProposal(as('proposals.markSent'), { id, version })
    }
  }

  #begin({ opportunity, expectedOn }: SaleEvent, as: (procedure: string) => Context, { clients, products }: Known): void {
    const { name, client: key, value, lines, notes, stage } = opportunity
    const client = clients.get(key)
    const context = as('opportunities.create')
    const input = opportunityInputSchema.parse({
      name,
      clientId: client?.id,
      contactId: client?.contacts[0]?.id ?? null,
      valueMinor: value === undefined ? null : minorFromDecimal(value, client?.currency ?? 'EUR'),
      expectedOn,
      lines: lines.map(({ product, quantity }) => ({ productId: products.get(product), quantity })),
      notes,
    })
    const { id, version, pipelineId } = createOpportunity(context, input)
    this.#begun.set(opportunity, { id })
    const to = requirePipeline(context, pipelineId).stages[stage]
    if (stage > 0 && to) moveOpportunity(as('opportunities.move'), { id, version, stageId: to.id, reason: '' })
  }

  #move(id: string, { decided }: SampleOpportunity, context: Context): void {
    const { version, pipelineId } = getOpportunity(context, { id })
    const stage = requirePipeline(context, pipelineId).stages.find(({ outcome }) => outcome === decided?.outcome)
    if (stage && decided) moveOpportunity(context, { id, version, stageId: stage.id, reason: decided.reason })
  }
}
