// An agency at work: two people, a project with a budget, and clients of the core for each of them.
import { createRouterClient } from '@orpc/server'
import type { Budget, Service } from '#shared/budgets/budget'
import type { Client } from '#shared/clients/client'
import { builtInRole } from '#shared/people/role'
import type { Project } from '#shared/projects/project'
import type { Api, Core } from '../../../src-main/core'
import { openBusiness } from '../../fixtures/core'

const PASSWORD = 'plenty of apples'

interface Agency {
  core: Core
  api: Api
  client: Client
  project: Project
  budget: Budget
  design: Service
  workshop: Service
  ana: { id: string; api: Api }
  ben: { id: string; api: Api }
  as: (personId: string, name: string, role: Parameters<typeof builtInRole>[0], more?: object) => Api
}

export async function openAgency(...options: Parameters<typeof openBusiness>): Promise<Agency> {
  const business = await openBusiness(...options)
  const { core, client } = business
  const api: Api = business.api
  const [first] = await api.people.list()
  if (!first) throw new Error('no owner')
  await api.people.save({ ...first, name: 'Ana', email: 'ana@example.com' })
  await api.people.resetPassword({ id: first.id, password: PASSWORD })
  const ben = await api.people.create({ name: 'Ben', email: 'ben@example.com', roleId: 'consultant', password: PASSWORD })
  const project = await api.projects.create({ clientId: client.id, name: 'Web site', memberIds: [first.id, ben.id] })
  const budget = await api.budgets.create({
    projectId: project.id,
    budget: {
      name: 'Design 2026',
      valueMinor: 100_000,
      services: [
        { name: 'Design', kind: 'hourly', price: '90' },
        { name: 'Workshop', kind: 'daily', price: '800' },
        { name: 'Concept', kind: 'fixed', price: '200' },
      ],
    },
  })
  const [design, workshop] = budget.services
  if (!design || !workshop) throw new Error('no services')
  const as = (personId: string, name: string, role: Parameters<typeof builtInRole>[0], more: object = {}): Api => {
    const actor = { name, personId, permissions: builtInRole(role).permissions, scope: 'everything' as const, ...more }
    return createRouterClient(core.router, { context: { actor }, interceptors: core.interceptors }) as Api
  }
  return {
    core,
    api,
    client,
    ana: { id: first.id, api },
    ben: { id: ben.id, api: as(ben.id, 'Ben', 'consultant') },
    as,
    project,
    budget,
    design,
    workshop,
  }
}
