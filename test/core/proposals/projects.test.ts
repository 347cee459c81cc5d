// Proposals, projects and the opportunities they come from find each other.
import { describe, expect, it } from 'vitest'
import { openBusiness, refusalOf } from '../../fixtures/core'

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
