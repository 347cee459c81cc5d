// Projects, budgets and what is used of them.
import { expect, it } from 'vitest'
import { refusalOf } from '../../fixtures/core'
import { openAgency } from './fixture'

it('a project takes the currency of its client or company and is listed as missing a schedule until it has one', async () => {
  const { api, project } = await openAgency()
  expect(project).toMatchObject({ currency: 'EUR', schedule: null, status: 'active', rounding: { stepMinutes: 1 } })
  expect((await api.projects.list({ isWithoutSchedule: true })).rows).toMatchObject([
    { id: project.id, hasSchedule: false, nextInvoiceOn: null, budgetMinor: 100_000 },
  ])
  const schedule = { kind: 'monthly', on: { kind: 'last' } } as const
  await api.projects.schedule({ ids: [project.id], schedule })
  expect((await api.projects.list({ isWithoutSchedule: true })).rows).toEqual([])
  expect((await api.projects.list({})).rows).toMatchObject([{ hasSchedule: true, nextInvoiceOn: '2026-11-30' }])
})

it('a project with money in it keeps its currency', async () => {
  const { api, project } = await openAgency()
  expect(await refusalOf(api.projects.save({ ...project, currency: 'USD' }))).toEqual({
    code: 'project_currency_fixed',
    facts: { currency: 'EUR' },
  })
  expect(await refusalOf(api.projects.save({ ...project, version: 7 }))).toMatchObject({ code: 'changed_meanwhile' })
})

it('refuses a project that ends before it starts, at the field', async () => {
  const { api, client } = await openAgency()
  const wrong = { clientId: client.id, name: 'Late', startsOn: '2026-02-01', endsOn: '2026-01-01' }
  expect((await refusalOf(api.projects.create(wrong))).facts).toEqual({
    issues: [{ path: 'endsOn', message: 'must not be before the start' }],
  })
})

it('time at its rates, fixed prices and expenses use the budget, and the warning line is reached', async () => {
  const { api, project, budget, design, workshop } = await openAgency()
  await api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-02', minutes: 20 } })
  await api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-03', minutes: 20 } })
  await api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-03', minutes: 60, isBillable: false } })
  await api.timeEntries.save({ entry: { serviceId: workshop.id, on: '2026-11-04', minutes: 240 } })
  const spent = {
    projectId: project.id,
    budgetId: budget.id,
    spentOn: '2026-11-04',
    name: 'Train',
    amountMinor: 11_900,
    taxMinor: 1900,
    markupPpm: 100_000,
  }
  await api.expenses.create(spent)
  const [usage] = await api.budgets.usage({ projectId: project.id })
  // 40 minutes are 0.666667 hours: 60.00; half a day 400.00; fixed 200.00; 100.00 and 10 % are 110.00.
  expect(usage).toMatchObject({
    minutes: 340,
    timeMinor: 46_000,
    fixedMinor: 20_000,
    expensesMinor: 11_000,
    usedMinor: 77_000,
    leftMinor: 23_000,
    isWarning: false,
  })
  await api.expenses.create({ ...spent, amountMinor: 3000, taxMinor: 0, markupPpm: 0 })
  expect((await api.budgets.usage({ projectId: project.id }))[0]).toMatchObject({ usedPpm: 800_000, isWarning: true })
})

it('the project’s rounding is what is billed and is shown beside what was worked', async () => {
  const { api, project, design } = await openAgency()
  await api.projects.save({ ...project, rounding: { stepMinutes: 15, way: 'up' } })
  await api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-02', minutes: 20 } })
  expect((await api.timeEntries.list({})).rows).toMatchObject([{ minutes: 20, billedMinutes: 30, amountMinor: 4500 }])
  const week = await api.timeEntries.week({ on: '2026-11-04' })
  expect(week.roundings).toEqual([{ projectId: project.id, rounding: { stepMinutes: 15, way: 'up' } }])
})

it('a rate card holds from its date for the services that take rate cards', async () => {
  const { api, ana, budget, design } = await openAgency()
  const services = budget.services.map((service) => ({ ...service, usesRateCards: service.id === design.id }))
  await api.budgets.save({ id: budget.id, version: budget.version, budget: { ...budget, services } })
  await api.budgets.saveRateCard({ card: { personId: ana.id, price: '120', currency: 'EUR', holdsFrom: '2026-11-03' } })
  for (const on of ['2026-11-02', '2026-11-03']) await api.timeEntries.save({ entry: { serviceId: design.id, on, minutes: 60 } })
  const { rows } = await api.timeEntries.list({})
  expect(rows.map(({ on, amountMinor }) => [on, amountMinor])).toEqual([
    ['2026-11-03', 12_000],
    ['2026-11-02', 9000],
  ])
  expect((await refusalOf(api.budgets.saveRateCard({ card: { price: '1', currency: 'EUR', holdsFrom: '2026-11-03' } }))).code).toBe(
    'invalid_input',
  )
})

it('a service with time on it is archived, not removed; closed ones take no new time', async () => {
  const { api, budget, design, workshop } = await openAgency()
  await api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-02', minutes: 60 } })
  const keep = (services: object[]) =>
    api.budgets.save({ id: budget.id, version: budget.version, budget: { ...budget, services: services as typeof budget.services } })
  expect(await refusalOf(keep([workshop]))).toEqual({ code: 'service_in_use', facts: { name: 'Design' } })
  const saved = await keep([{ ...design, isArchived: true }, workshop])
  expect(saved.services.map(({ name }) => name)).toEqual(['Design', 'Workshop'])
  expect((await refusalOf(api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-03', minutes: 60 } }))).code).toBe(
    'service_closed',
  )
  expect((await api.budgets.bookable({})).map(({ service }) => service)).toEqual(['Workshop'])
})

it('shows projects, time and expenses only within the asker’s scope', async () => {
  const { api, as, ben, client, project, design } = await openAgency()
  const other = await api.clients.create({ name: 'Other', address: {} })
  const hidden = await api.projects.create({ clientId: other.id, name: 'Hidden' })
  await api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-02', minutes: 60 } })
  await api.expenses.create({ projectId: hidden.id, spentOn: '2026-11-02', name: 'Secret', amountMinor: 100 })
  const none = { clientIds: [], projectIds: [], budgetIds: [] }
  const sees = async (scope: object) => {
    const restricted = as(ben.id, 'Ben', 'restricted_manager', { scope: { ...none, ...scope } })
    return {
      projects: (await restricted.projects.list({})).rows.map(({ name }) => name),
      entries: (await restricted.timeEntries.list({})).count,
      expenses: (await restricted.expenses.list({})).count,
      bookable: (await restricted.budgets.bookable({})).length,
    }
  }
  expect(await sees({})).toEqual({ projects: [], entries: 0, expenses: 0, bookable: 0 })
  expect(await sees({ clientIds: [client.id] })).toEqual({ projects: ['Web site'], entries: 1, expenses: 0, bookable: 3 })
  expect(await sees({ projectIds: [hidden.id] })).toEqual({ projects: ['Hidden'], entries: 0, expenses: 1, bookable: 0 })
  expect((await sees({ budgetIds: [(await api.budgets.list({ projectId: project.id }))[0]?.id] })).projects).toEqual(['Web site'])
  const restricted = as(ben.id, 'Ben', 'restricted_manager', { scope: { ...none, clientIds: [client.id] } })
  expect((await refusalOf(restricted.projects.get({ id: hidden.id }))).code).toBe('not_found')
  expect((await refusalOf(restricted.budgets.usage({ projectId: hidden.id }))).code).toBe('not_found')
})
