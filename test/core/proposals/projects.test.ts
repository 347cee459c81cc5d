// Proposals, projects and the opportunities they come from find each other.
import { describe, expect, it } from 'vitest'
import { openBusiness, refusalOf } from '../../fixtures/core'
import { acceptedProposal } from './business'

describe('a project', () => {
  it('knows the opportunity it came from, of the same client only, and keeps that opportunity from being deleted', async () => {
    const { api, client } = await openBusiness()
    const other = await api.clients.create({ name: 'Other', address: client.address })
    const sale = await api.opportunities.create({ name: 'Relaunch', clientId: client.id })
    const project = await api.projects.create({ clientId: client.id, name: 'Relaunch', opportunityId: sale.id })
    await api.projects.create({ clientId: client.id, name: 'Care' })
    const { rows } = await api.projects.list({ opportunityId: sale.id })
    expect(rows).toMatchObject([{ id: project.id, opportunityId: sale.id }])
    const wrong = api.projects.create({ clientId: other.id, name: 'Wrong', opportunityId: sale.id })
    expect(await refusalOf(wrong)).toEqual({ code: 'project_opportunity_differs', facts: { name: 'Relaunch', path: 'opportunityId' } })
    expect(await refusalOf(api.projects.save({ ...project, clientId: other.id }))).toMatchObject({ code: 'project_opportunity_differs' })
    expect(await refusalOf(api.opportunities.delete({ id: sale.id, version: sale.version }))).toMatchObject({ code: 'opportunity_in_use' })
  })

  it('has several proposals of its own client, and their copies', async () => {
    const { api, client } = await openBusiness()
    const other = await api.clients.create({ name: 'Other', address: client.address })
    const project = await api.projects.create({ clientId: client.id, name: 'Relaunch' })
    const one = await api.proposals.create({ clientId: client.id, projectId: project.id, subject: 'Site' })
    const two = await api.proposals.duplicate({ id: one.id })
    await api.proposals.create({ clientId: client.id, subject: 'Not of it' })
    const { rows } = await api.proposals.list({ projectId: project.id })
    expect(rows.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort())
    expect(one).toMatchObject({ projectId: project.id, projectName: 'Relaunch', budgetId: null })
    expect(await refusalOf(api.proposals.create({ clientId: other.id, projectId: project.id }))).toEqual({
      code: 'proposal_project_differs',
      facts: { project: 'Relaunch', field: 'client' },
    })
    const dollars = { id: one.id, version: one.version, content: { ...one.content, currency: 'USD' } }
    expect(await refusalOf(api.proposals.save(dollars))).toMatchObject({ facts: { field: 'currency' } })
  })
})

const items = [
  { name: 'Design', unit: 'HUR', quantity: '10', unitPrice: '95' },
  { name: 'Concept', unitPrice: '4000' },
  { name: 'Photos', unitPrice: '500', choice: { kind: 'optional' as const, isTaken: false } },
]
const loyalty = { kind: 'discount' as const, value: { kind: 'percent' as const, ppm: 100_000 }, reason: 'Loyalty' }
const opened = (more: object = {}) => ({ kind: 'new' as const, name: 'Relaunch', budgetName: 'As agreed', ...more })

async function sentProposal(more: object = {}) {
  const business = await openBusiness()
  const { api, client } = business
  const sale = await api.opportunities.create({ name: 'Relaunch', clientId: client.id })
  const draft = await api.proposals.create({ clientId: client.id, opportunityId: sale.id, items, adjustments: [loyalty], ...more })
  const { id, version } = await api.proposals.markSent({ id: draft.id, version: draft.version })
  return { ...business, sale, id, version }
}

describe('accepting', () => {
  it('opens a project with a budget of what the client takes, at its discount', async () => {
    const { api, client, sale, id, version } = await sentProposal()
    const accepted = await api.proposals.accept({ id, version, person: 'Zoë Müller', project: opened() })
    expect(accepted).toMatchObject({ status: 'accepted', projectName: 'Relaunch', netMinor: 445_500 })
    const project = await api.projects.get({ id: accepted.projectId ?? '' })
    expect(project).toMatchObject({ clientId: client.id, currency: 'EUR', opportunityId: sale.id, status: 'active' })
    const [budget, ...others] = await api.budgets.list({ projectId: project.id })
    expect(others).toEqual([])
    expect(budget).toMatchObject({ id: accepted.budgetId, name: 'As agreed', valueMinor: 445_500 })
    expect(budget?.services.map(({ name, kind, price, quantity }) => [name, kind, price, quantity])).toEqual([
      ['Design', 'hourly', '85.5', '10'],
      ['Concept', 'fixed', '3600', '1'],
    ])
  })

  it('joins a project of the client, and leaves nothing behind where that is refused', async () => {
    const { api, client, id, version } = await sentProposal()
    const other = await api.clients.create({ name: 'Other', address: client.address })
    const wrong = await api.projects.create({ clientId: other.id, name: 'Of others' })
    const right = await api.projects.create({ clientId: client.id, name: 'Care' })
    const join = (projectId: string) => ({ id, version, project: { kind: 'existing' as const, projectId, budgetName: 'Phase 2' } })
    expect(await refusalOf(api.proposals.accept(join(wrong.id)))).toMatchObject({ code: 'proposal_project_differs' })
    expect(await api.proposals.get({ id })).toMatchObject({ status: 'sent', version, projectId: null })
    expect(await api.budgets.list({ projectId: wrong.id })).toEqual([])
    expect(await api.proposals.accept(join(right.id))).toMatchObject({ projectId: right.id })
    expect(await api.budgets.list({ projectId: right.id })).toMatchObject([{ name: 'Phase 2', valueMinor: 445_500 }])
  })

  it('can open the project later too, once', async () => {
    const { api, id, version } = await sentProposal()
    const input = { id, version, project: opened() }
    expect(await refusalOf(api.proposals.openProject(input))).toMatchObject({ code: 'proposal_action_not_allowed' })
    const accepted = await api.proposals.accept({ id, version })
    expect(accepted.actions).toContain('open_project')
    const linked = await api.proposals.openProject({ ...input, version: accepted.version })
    expect(await refusalOf(api.proposals.openProject({ ...input, version: linked.version }))).toEqual({
      code: 'proposal_has_project',
      facts: { project: 'Relaunch' },
    })
    const again = { kind: 'existing' as const, projectId: linked.projectId ?? '', budgetName: 'Again' }
    expect(await refusalOf(api.proposals.openProject({ ...input, version: linked.version, project: again }))).toMatchObject({
      code: 'proposal_has_budget',
    })
  })

  it('keeps which file bears the signature, of the proposal only', async () => {
    const { api, client, id, version } = await sentProposal()
    const file = { name: 'signed.pdf', base64: Buffer.from('%PDF-1.7').toString('base64') }
    const elsewhere = await api.records.attach({ kind: 'client', id: client.id, ...file })
    expect(await refusalOf(api.proposals.accept({ id, version, fileId: elsewhere.id }))).toMatchObject({ code: 'not_found' })
    const signed = await api.records.attach({ kind: 'proposal', id, ...file })
    const { events } = await api.proposals.accept({ id, version, on: '2026-11-20', person: 'Zoë Müller', fileId: signed.id })
    expect(events.at(-1)).toMatchObject({ kind: 'accepted', on: '2026-11-20', person: 'Zoë Müller', fileId: signed.id })
  })
})

it('a proposal that is invoiced piece by piece keeps its project and budget', async () => {
  const { api, proposal, take, client } = await acceptedProposal([{ unitPrice: '1000' }])
  const project = await api.projects.create({ clientId: client.id, name: 'Care' })
  const { id, version } = proposal
  await api.proposals.openProject({ id, version, project: { kind: 'existing', projectId: project.id, budgetName: null } })
  await take({ kind: 'percent', ppm: 500_000 })
  const { progress, content, version: now } = await api.proposals.get({ id })
  expect(progress.items).toMatchObject([{ openMinor: 50_000 }])
  const raised = { ...content, items: content.items.map((one) => ({ ...one, unitPrice: '1200' })) }
  expect(await api.proposals.save({ id, version: now, content: raised })).toMatchObject({ projectId: project.id, budgetId: null })
})
