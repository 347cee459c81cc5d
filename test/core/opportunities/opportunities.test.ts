// Opportunities in their pipelines: what they would bring, how they end, and what was invoiced of them.
import { expect, it } from 'vitest'
import { openBusiness, refusalOf } from '../../fixtures/core'
import { openTeam, windowOf } from '../people/team'

const lines = [
  { name: 'Concept', unitPrice: '1000' },
  { name: 'Day of work', unitPrice: '500', quantity: '4' },
]

async function withOpportunity(more: object = {}) {
  const business = await openBusiness()
  const { api, client } = business
  const opportunity = await api.opportunities.create({ name: 'New website', clientId: client.id, lines, ...more })
  const [pipeline] = await api.pipelines.list()
  if (!pipeline) throw new Error('no pipeline was made')
  const stage = (outcome: string) => pipeline.stages.find((one) => one.outcome === outcome)?.id ?? ''
  return { ...business, opportunity, pipeline, stage }
}

it('is worth the sum of its products, or what was typed, and weighs it with the probability of its stage', async () => {
  const { api, opportunity } = await withOpportunity()
  expect(opportunity).toMatchObject({ productsMinor: 300_000, worthMinor: 300_000, weightedMinor: 30_000, valueMinor: null })
  const saved = await api.opportunities.save({ ...opportunity, valueMinor: 250_005 })
  expect(saved).toMatchObject({ productsMinor: 300_000, worthMinor: 250_005, weightedMinor: 25_001 })
  const { rows, sums } = await api.opportunities.list({})
  expect(rows.map(({ name, worthMinor, weightedMinor }) => [name, worthMinor, weightedMinor])).toEqual([['New website', 250_005, 25_001]])
  expect(sums).toEqual([{ currency: 'EUR', count: 1, worthMinor: 250_005, weightedMinor: 25_001 }])
})

it('is won or lost with a reason, on a day, and both go when it is open again', async () => {
  const { api, opportunity, pipeline, stage } = await withOpportunity()
  const { id, version } = opportunity
  expect(await refusalOf(api.opportunities.move({ id, version, stageId: stage('lost') }))).toMatchObject({ code: 'reason_needed' })
  const lost = await api.opportunities.move({ id, version, stageId: stage('lost'), reason: 'Too expensive', on: '2026-11-20' })
  expect(lost).toMatchObject({ outcome: 'lost', reason: 'Too expensive', decidedOn: '2026-11-20', weightedMinor: 0 })
  expect((await api.opportunities.list({ outcomes: ['lost'] })).count).toBe(1)
  expect((await api.opportunities.list({ outcomes: ['open'] })).count).toBe(0)
  const open = await api.opportunities.move({ id, version: lost.version, stageId: pipeline.stages[1]?.id ?? '' })
  expect(open).toMatchObject({ outcome: 'open', reason: '', decidedOn: null })
  const other = await api.pipelines.create({ name: 'Partners', stages: [{ name: 'Only', probabilityPpm: 500_000 }] })
  expect(await refusalOf(api.opportunities.move({ id, version: open.version, stageId: other.stages[0]?.id ?? '' }))).toMatchObject({
    code: 'stage_of_other_pipeline',
  })
})

it('keeps the stages in any order, and takes none away that opportunities stand in', async () => {
  const { api, pipeline } = await withOpportunity()
  const turned = await api.pipelines.save({ ...pipeline, stages: pipeline.stages.toReversed() })
  expect(turned.stages.map(({ id }) => id)).toEqual(pipeline.stages.map(({ id }) => id).toReversed())
  expect(await api.opportunities.create({ name: 'Later' })).toMatchObject({ outcome: 'open', stageName: pipeline.stages[2]?.name })
  const [, ...others] = pipeline.stages
  expect(await refusalOf(api.pipelines.save({ ...turned, stages: others }))).toMatchObject({ code: 'stage_in_use', facts: { count: 1 } })
  expect(await refusalOf(api.pipelines.delete({ id: turned.id, version: turned.version }))).toMatchObject({ code: 'pipeline_in_use' })
})

it('becomes a draft invoice with its client and products, linked both ways', async () => {
  const { api, client, opportunity } = await withOpportunity()
  const invoice = await api.opportunities.invoice({ id: opportunity.id })
  expect(invoice).toMatchObject({
    clientId: client.id,
    subject: 'New website',
    netMinor: 300_000,
    content: { opportunityId: opportunity.id },
  })
  const drafted = await api.opportunities.get({ id: opportunity.id })
  expect(drafted).toMatchObject({ invoices: [{ id: invoice.id }], invoicedMinor: 0, draftMinor: invoice.totalMinor, paidMinor: 0 })
  const issued = await api.invoices.finalize({ id: invoice.id, version: invoice.version })
  await api.invoices.markSent({ id: issued.id, version: issued.version })
  const allocations = [{ invoiceId: issued.id, amountMinor: 100_000 }]
  await api.payments.record({ clientId: client.id, amountMinor: 100_000, currency: 'EUR', allocations })
  expect(await api.opportunities.get({ id: opportunity.id })).toMatchObject({
    invoicedMinor: invoice.totalMinor,
    draftMinor: 0,
    paidMinor: 100_000,
  })
  expect(await refusalOf(api.opportunities.delete({ id: opportunity.id, version: opportunity.version }))).toMatchObject({
    code: 'opportunity_in_use',
  })
})

it('asks which amount counts where value and products differ, and bills exactly that', async () => {
  const { api, opportunity } = await withOpportunity({ valueMinor: 250_005 })
  const { id } = opportunity
  expect(await refusalOf(api.opportunities.invoice({ id }))).toMatchObject({
    code: 'opportunity_amount_unclear',
    facts: { valueMinor: 250_005, productsMinor: 300_000 },
  })
  expect((await api.opportunities.invoice({ id, amount: 'value' })).netMinor).toBe(250_005)
  expect((await api.opportunities.invoice({ id, amount: 'products' })).netMinor).toBe(300_000)
  const raised = await api.opportunities.save({ ...opportunity, valueMinor: 333_333 })
  expect((await api.opportunities.invoice({ id: raised.id, amount: 'value' })).netMinor).toBe(333_333)
})

it('bills its value in one line when it has no products, and needs a client and an amount', async () => {
  const { api, client } = await withOpportunity()
  const plain = await api.opportunities.create({ name: 'Audit', clientId: client.id, valueMinor: 123_456 })
  expect((await api.opportunities.invoice({ id: plain.id })).content.lines).toMatchObject([{ name: 'Audit', unitPrice: '1234.56' }])
  const nobody = await api.opportunities.create({ name: 'Unknown', valueMinor: 100 })
  expect(await refusalOf(api.opportunities.invoice({ id: nobody.id }))).toMatchObject({ code: 'opportunity_needs_client' })
  const empty = await api.opportunities.create({ name: 'Idea', clientId: client.id })
  expect(await refusalOf(api.opportunities.invoice({ id: empty.id }))).toMatchObject({ code: 'opportunity_without_amount' })
})

it('is found by a few letters, with its client and its stage', async () => {
  const { api, client, opportunity } = await withOpportunity()
  expect(await api.search.everything({ text: 'new web' })).toEqual([
    { kind: 'opportunity', id: opportunity.id, title: 'New website', detail: `${client.name} · ${opportunity.stageName}` },
  ])
})

it('becomes a proposal whose invoices count for the opportunity too', async () => {
  const { api, opportunity } = await withOpportunity()
  const draft = await api.opportunities.propose({ id: opportunity.id })
  expect(draft).toMatchObject({ netMinor: 300_000, content: { opportunityId: opportunity.id } })
  expect((await api.proposals.list({ opportunityId: opportunity.id })).rows.map(({ id }) => id)).toEqual([draft.id])
  const sent = await api.proposals.markSent({ id: draft.id, version: draft.version })
  await api.proposals.accept({ id: sent.id, version: sent.version })
  const invoice = await api.proposals.invoice({ id: draft.id })
  expect(await api.opportunities.get({ id: opportunity.id })).toMatchObject({
    invoices: [{ id: invoice.id }],
    draftMinor: invoice.totalMinor,
  })
})

it('shows the pages of the list each opportunity once, those without a day last', async () => {
  const { api, client } = await withOpportunity()
  for (const expectedOn of ['2026-12-01', null, '2026-11-30', '2026-12-01'])
    await api.opportunities.create({ name: `For ${expectedOn}`, clientId: client.id, expectedOn })
  const first = await api.opportunities.list({ limit: 3 })
  const second = await api.opportunities.list({ limit: 3, cursor: first.next })
  const days = [...first.rows, ...second.rows].map(({ expectedOn }) => expectedOn)
  expect(days).toEqual(['2026-11-30', '2026-12-01', '2026-12-01', null, null])
  expect(second.next).toBeNull()
})

it('counts nothing as invoiced or paid of what was credited as a whole', async () => {
  const { api, opportunity } = await withOpportunity()
  const draft = await api.opportunities.invoice({ id: opportunity.id })
  const issued = await api.invoices.finalize({ id: draft.id, version: draft.version })
  const sent = await api.invoices.markSent({ id: issued.id, version: issued.version })
  const credit = await api.invoices.credit({ id: sent.id })
  const numbered = await api.invoices.finalize({ id: credit.id, version: credit.version })
  await api.invoices.markSent({ id: numbered.id, version: numbered.version })
  await api.payments.applyCredit({ invoiceId: sent.id, source: { kind: 'credit_note', id: numbered.id } })
  expect(await api.opportunities.get({ id: opportunity.id })).toMatchObject({ invoicedMinor: 0, draftMinor: 0, paidMinor: 0 })
})

it('moves when it is saved with another stage: won and lost ask for the reason, and open takes both away', async () => {
  const { api, opportunity, pipeline, stage } = await withOpportunity()
  const lost = { ...opportunity, stageId: stage('lost') }
  expect(await refusalOf(api.opportunities.save(lost))).toMatchObject({ code: 'reason_needed', facts: { path: 'reason' } })
  const saved = await api.opportunities.save({ ...lost, reason: 'Too late' })
  expect(saved).toMatchObject({ outcome: 'lost', reason: 'Too late', decidedOn: '2026-11-22' })
  const renamed = await api.opportunities.save({ ...saved, name: 'New shop' })
  expect(renamed).toMatchObject({ name: 'New shop', outcome: 'lost', reason: 'Too late', decidedOn: '2026-11-22' })
  const open = await api.opportunities.save({ ...renamed, stageId: pipeline.stages[0]?.id })
  expect(open).toMatchObject({ outcome: 'open', reason: '', decidedOn: null })
})

it('begins at the first stage of the pipeline that it is given to, and not in a decided stage without a reason', async () => {
  const { api, opportunity, stage } = await withOpportunity()
  const partners = await api.pipelines.create({ name: 'Partners', stages: [{ name: 'First', probabilityPpm: 500_000 }] })
  const { stageId: _stageId, ...rest } = opportunity
  expect(await api.opportunities.save({ ...rest, pipelineId: partners.id })).toMatchObject({ stageName: 'First', weightedMinor: 150_000 })
  expect(await refusalOf(api.opportunities.create({ name: 'Done', stageId: stage('won') }))).toMatchObject({ code: 'reason_needed' })
})

it('has a contact only of its own client', async () => {
  const { api, client, opportunity } = await withOpportunity()
  const contacts = [{ name: 'Grete Blum' }]
  const other = await api.clients.create({ name: 'Galerie Seefeld', address: { line1: 'See 1', city: 'Kiel', country: 'DE' }, contacts })
  const contactId = other.contacts[0]?.id ?? ''
  expect(await refusalOf(api.opportunities.save({ ...opportunity, contactId }))).toMatchObject({
    code: 'contact_of_other_client',
    facts: { client: client.name, path: 'contactId' },
  })
  expect(await refusalOf(api.opportunities.create({ name: 'Nobody', contactId }))).toMatchObject({ code: 'contact_of_other_client' })
  const saved = await api.opportunities.save({ ...opportunity, clientId: other.id, contactId })
  expect(saved).toMatchObject({ clientId: other.id, contactId })
})

it('stays in sight of a restricted author who has not said which client it is for', async () => {
  const { api, core, client } = await openTeam()
  const rita = await windowOf(core, 'Rita', 'restricted_manager', [client.id])
  const paul = await windowOf(core, 'Paul', 'restricted_manager', [client.id])
  const idea = await rita.opportunities.create({ name: 'Idea', valueMinor: 100 })
  expect(idea.clientId).toBeNull()
  expect((await rita.opportunities.list({})).rows).toMatchObject([{ id: idea.id, ownerName: 'Rita' }])
  expect(await rita.records.get({ kind: 'opportunity', id: idea.id })).toMatchObject({ version: 0 })
  expect((await rita.activities.list({ subjectId: idea.id })).length).toBe(1)
  expect((await paul.opportunities.list({})).count).toBe(0)
  expect(await refusalOf(paul.opportunities.get({ id: idea.id }))).toMatchObject({ code: 'not_found' })
  expect((await api.opportunities.list({})).count).toBe(1)
  const given = await rita.opportunities.create({ name: 'With a client', clientId: client.id })
  expect(given.ownerId).toBeNull()
})
