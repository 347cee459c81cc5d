// A restricted manager and the work for clients of others: projects, budgets, rates, time, expenses, approvals, the cycle.
import { expect, it } from 'vitest'
import { sampleClientInput } from '../../fixtures/company'
import { refusalOf } from '../../fixtures/core'
import { openAgency } from '../work/fixture'
import { windowOf } from './team'

const WEEK = { from: '2026-11-02', to: '2026-11-08' }

/** Two clients with a project each; Ben worked on both, and only the first client is assigned to Rita. */
async function openTwo() {
  const agency = await openAgency()
  const { api, core, client, design, project, ben } = agency
  const other = await api.clients.create({ ...sampleClientInput, name: 'Other Zebra', vatNumber: '' })
  const secret = await api.projects.create({ clientId: other.id, name: 'Secret', memberIds: [ben.id] })
  const services = [{ name: 'Spying', kind: 'hourly' as const, price: '500' }]
  const budget = await api.budgets.create({ projectId: secret.id, budget: { name: 'Hidden', valueMinor: 900_000, services } })
  const [spying] = budget.services
  if (!spying) throw new Error('no service')
  const mine = await api.timeEntries.save({ entry: { personId: ben.id, serviceId: design.id, on: '2026-11-03', minutes: 60 } })
  const theirs = await api.timeEntries.save({ entry: { personId: ben.id, serviceId: spying.id, on: '2026-11-04', minutes: 90 } })
  const spent = { personId: ben.id, spentOn: '2026-11-04', name: 'Train', amountMinor: 1000 }
  const [myExpense, theirExpense] = [
    await api.expenses.create({ ...spent, projectId: project.id }),
    await api.expenses.create({ ...spent, projectId: secret.id }),
  ]
  const rita = await windowOf(core, 'Rita', 'restricted_manager', [client.id])
  return { ...agency, other, secret, hidden: budget, spying, mine, theirs, myExpense, theirExpense, rita }
}

it('projects, budgets, time and expenses of others are in no list and no sum', async () => {
  const { rita, project, mine, myExpense, ben, design } = await openTwo()
  expect(await rita.projects.list({})).toMatchObject({ count: 1, rows: [{ id: project.id, budgetMinor: 100_000 }] })
  expect(await rita.projects.list({ search: 'Secret' })).toMatchObject({ count: 0, rows: [] })
  expect(await rita.timeEntries.list({})).toMatchObject({ count: 1, minutes: 60, rows: [{ id: mine.id }] })
  expect(await rita.expenses.list({})).toMatchObject({ count: 1, rows: [{ id: myExpense.id }], sums: [{ amountMinor: 1000 }] })
  expect(new Set((await rita.budgets.bookable({})).map(({ projectId }) => projectId))).toEqual(new Set([project.id]))
  const week = await rita.timeEntries.week({ personId: ben.id, on: '2026-11-04' })
  expect(week.entries.map(({ id }) => id)).toEqual([mine.id])
  expect(week.recentServiceIds).toEqual([design.id])
  expect(JSON.stringify(await rita.cycle.overview({ from: '2026-11-01', to: '2026-11-30' }))).not.toContain('Secret')
})

it('what belongs to others is not found, whatever one asks of it', async () => {
  const { rita, api, client, project, other, secret, hidden, spying, theirs, theirExpense, design } = await openTwo()
  const { id, version } = theirs
  const projectId = secret.id
  const entry = { serviceId: spying.id, on: '2026-11-05', minutes: 10 }
  const lines = [
    { name: 'Design', unitPrice: '1', source: { kind: 'work' as const, budgetId: hidden.id, serviceId: spying.id, from: null, to: null } },
  ]
  const calls = [
    rita.projects.get({ id: projectId }),
    rita.projects.save({ ...secret, name: 'Mine now' }),
    rita.projects.create({ clientId: other.id, name: 'New' }),
    rita.projects.save({ ...project, clientId: other.id }),
    rita.budgets.list({ projectId }),
    rita.budgets.usage({ projectId }),
    rita.budgets.invoices({ projectId }),
    rita.budgets.create({ projectId, budget: { name: 'New' } }),
    rita.budgets.save({ id: hidden.id, version: hidden.version, budget: { name: 'New' } }),
    rita.timeEntries.save({ entry }),
    rita.timeEntries.save({ id, version, entry: { ...entry, serviceId: design.id } }),
    rita.timeEntries.remove({ id, version }),
    rita.timeEntries.startTimer({ serviceId: spying.id }),
    rita.expenses.remove({ id: theirExpense.id, version: theirExpense.version }),
    rita.expenses.create({ projectId, spentOn: '2026-11-04', name: 'Train', amountMinor: 1 }),
    rita.timesheets.readiness({ projectId, ...WEEK }),
    rita.invoices.create({ clientId: client.id, lines }),
  ]
  const codes = (await Promise.all(calls.map(refusalOf))).map(({ code }) => code)
  expect(codes).toEqual(calls.map(() => 'not_found'))
  const generations = [{ budgetIds: [hidden.id], method: 'uninvoiced_time_and_expenses' as const }]
  expect(await rita.generating.preview({ generations })).toMatchObject([{ preview: null, refusal: { code: 'not_found' } }])
  expect((await api.projects.get({ id: projectId })).name).toBe('Secret')
})

it('rate cards of clients of others are neither seen nor written, nor one for everybody', async () => {
  const { rita, api, client, other, ben } = await openTwo()
  const card = { price: '70', currency: 'EUR', holdsFrom: '2026-01-01' }
  const own = await api.budgets.saveRateCard({ card: { ...card, clientId: client.id } })
  const everybody = await api.budgets.saveRateCard({ card: { ...card, personId: ben.id } })
  const theirs = await api.budgets.saveRateCard({ card: { ...card, clientId: other.id } })
  expect((await rita.budgets.rateCards()).map(({ id }) => id).sort()).toEqual([own.id, everybody.id].sort())
  expect((await refusalOf(rita.budgets.saveRateCard({ card: { ...card, personId: ben.id } }))).code).toBe('rate_card_needs_client')
  expect((await refusalOf(rita.budgets.removeRateCard({ id: everybody.id }))).code).toBe('rate_card_needs_client')
  expect((await refusalOf(rita.budgets.removeRateCard({ id: theirs.id }))).code).toBe('not_found')
  expect((await refusalOf(rita.budgets.saveRateCard({ card: { ...card, clientId: other.id } }))).code).toBe('not_found')
  expect((await rita.budgets.saveRateCard({ id: own.id, card: { ...card, clientId: client.id, price: '80' } })).price).toBe('80')
})

it('a timer on a project of others runs unseen', async () => {
  const { rita, ben, spying, design } = await openTwo()
  await ben.api.timeEntries.startTimer({ serviceId: spying.id })
  expect(await rita.timeEntries.timer({ personId: ben.id })).toBeNull()
  expect((await refusalOf(rita.timeEntries.discardTimer({ personId: ben.id }))).code).toBe('no_timer')
  await ben.api.timeEntries.startTimer({ serviceId: design.id })
  expect(await rita.timeEntries.timer({ personId: ben.id })).toMatchObject({ projectName: 'Web site' })
})

it('a whole week is decided about by who sees the whole week, a project’s part of it by who sees the project', async () => {
  const { rita, api, ben, project, secret } = await openTwo()
  await api.timesheets.saveSettings({ approval: 'week' })
  expect((await refusalOf(rita.timesheets.submit({ personId: ben.id, to: WEEK.to }))).code).toBe('time_of_other_projects')
  await ben.api.timesheets.submit({ to: WEEK.to })
  const item = { personId: ben.id, ...WEEK }
  const decide = (projectId: string | null) => rita.timesheets.decide({ items: [{ ...item, projectId }], decision: 'approved' })
  expect(await rita.timesheets.approvals({})).toEqual([])
  expect((await refusalOf(decide(null))).code).toBe('time_of_other_projects')
  expect((await refusalOf(rita.timesheets.unlock({ personId: ben.id, from: WEEK.from, reason: 'x' }))).code).toBe('time_of_other_projects')
  await api.timesheets.saveSettings({ approval: 'project' })
  expect(await rita.timesheets.approvals({})).toMatchObject([{ projectId: project.id, minutes: 60 }])
  expect((await refusalOf(decide(secret.id))).code).toBe('not_found')
  expect(await decide(project.id)).toEqual({ count: 1 })
  await api.timesheets.decide({ items: [{ ...item, projectId: secret.id }], decision: 'approved' })
  const seen = (await rita.timesheets.history({ personId: ben.id })).map(({ projectId }) => projectId)
  expect(seen).toEqual([project.id, null])
  expect((await refusalOf(rita.timesheets.saveSettings({ approval: 'off' }))).code).toBe('not_permitted')
})

it('a consultant sees own time and expenses, and no rate, amount or budget', async () => {
  const { ben, api, ana, project, design } = await openTwo()
  await api.timeEntries.save({ entry: { personId: ana.id, serviceId: design.id, on: '2026-11-03', minutes: 30 } })
  const { rows } = await ben.api.timeEntries.list({})
  expect(rows.map(({ personId, amountMinor }) => [personId, amountMinor])).toEqual(rows.map(() => [ben.id, null]))
  expect(rows).toHaveLength(2)
  expect((await ben.api.timeEntries.week({ on: '2026-11-03' })).entries.every(({ amountMinor }) => amountMinor === null)).toBe(true)
  expect((await ben.api.projects.list({})).rows.every(({ budgetMinor }) => budgetMinor === null)).toBe(true)
  expect(JSON.stringify(await ben.api.budgets.bookable({}))).not.toMatch(/price|valueMinor/)
  expect((await ben.api.timesheets.locks()).map(({ personId }) => personId)).toEqual([ben.id])
  const projectId = project.id
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n').toString('base64')
  const receipt = await api.expenses.keepReceipt({ name: 'train.pdf', base64: pdf })
  const ofAna = { projectId, personId: ana.id, spentOn: '2026-11-04', name: 'Hotel', amountMinor: 5, receiptId: receipt.id }
  await api.expenses.create(ofAna)
  expect((await refusalOf(ben.api.expenses.receipt({ id: receipt.id }))).code).toBe('not_found')
  expect((await api.expenses.receipt({ id: receipt.id })).name).toBe('train.pdf')
  const refused = [
    ben.api.budgets.list({ projectId }),
    ben.api.budgets.usage({ projectId }),
    ben.api.budgets.rateCards(),
    ben.api.timesheets.history({ personId: ana.id }),
    ben.api.timeEntries.week({ personId: ana.id, on: '2026-11-03' }),
  ]
  expect((await Promise.all(refused.map(refusalOf))).map(({ code }) => code)).toEqual(refused.map(() => 'not_permitted'))
})

it('whoever has one budget assigned sees of its project that one: no other budget, no time on it, no sum of it', async () => {
  const { core, api, client, project, design, ben, mine } = await openTwo()
  const services = [{ name: 'Advice', kind: 'hourly' as const, price: '80' }]
  const small = await api.budgets.create({ projectId: project.id, budget: { name: 'Small', valueMinor: 5000, services } })
  const [advice] = small.services
  const entry = { personId: ben.id, serviceId: advice?.id ?? '', on: '2026-11-05', minutes: 30 }
  const advised = await api.timeEntries.save({ entry })
  const bob = await windowOf(core, 'Bob', 'restricted_manager')
  expect((await bob.projects.list({})).count).toBe(0)
  const person = (await api.people.list()).find(({ name }) => name === 'Bob')
  await api.people.assign({ subject: 'budget', id: small.id, personIds: [person?.id ?? ''] })
  expect((await api.people.list()).find(({ name }) => name === 'Bob')).toMatchObject({
    clientIds: [],
    projectIds: [],
    budgetIds: [small.id],
  })
  expect(await bob.projects.list({})).toMatchObject({ count: 1, rows: [{ id: project.id, budgetMinor: 5000 }] })
  expect((await bob.budgets.list({ projectId: project.id })).map(({ name }) => name)).toEqual(['Small'])
  expect((await bob.budgets.usage({ projectId: project.id })).map(({ budgetId }) => budgetId)).toEqual([small.id])
  expect(new Set((await bob.budgets.bookable({})).map(({ budgetId }) => budgetId))).toEqual(new Set([small.id]))
  expect(await bob.timeEntries.list({})).toMatchObject({ count: 1, minutes: 30, rows: [{ id: advised.id }] })
  expect(await bob.expenses.list({})).toMatchObject({ count: 0 })
  const [others] = (await api.budgets.list({ projectId: project.id })).filter(({ id }) => id !== small.id)
  const calls = [
    bob.budgets.get({ id: others?.id ?? '' }),
    bob.timeEntries.save({ entry: { ...entry, serviceId: design.id } }),
    bob.timeEntries.remove({ id: mine.id, version: mine.version }),
    bob.people.assignedTo({ subject: 'budget', id: others?.id ?? '' }),
    bob.people.assignedTo({ id: client.id }),
  ]
  expect((await Promise.all(calls.map(refusalOf))).map(({ code }) => code)).toEqual(calls.map(() => 'not_found'))
  expect(await bob.people.assignedTo({ subject: 'budget', id: small.id })).toMatchObject([{ name: 'Bob' }])
  await api.people.save({ ...(person as NonNullable<typeof person>), projectIds: [project.id] })
  expect(await bob.budgets.list({ projectId: project.id })).toHaveLength(2)
})
