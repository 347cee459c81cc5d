// Submitting, opening and approving time, and whether a project is ready.
import { expect, it } from 'vitest'
import { refusalOf } from '../../fixtures/core'
import { openAgency } from './fixture'

const november = { from: '2026-11-01', to: '2026-11-30' }

it('submitted time cannot change except by someone who may unlock it, with a reason', async () => {
  const { ana, ben, design } = await openAgency()
  const entry = { serviceId: design.id, on: '2026-11-10', minutes: 60 }
  const saved = await ben.api.timeEntries.save({ entry })
  expect(await ben.api.timesheets.submit({ to: '2026-11-15' })).toMatchObject({ personId: ben.id, lockedUntil: '2026-11-15' })
  const locked = { code: 'time_locked', facts: { on: '2026-11-10', person: 'Ben', lockedUntil: '2026-11-15' } }
  const change = { id: saved.id, version: 1, entry: { ...entry, minutes: 30 } }
  expect(await refusalOf(ben.api.timeEntries.save(change))).toEqual(locked)
  expect(await refusalOf(ben.api.timeEntries.remove({ id: saved.id, version: 1 }))).toEqual(locked)
  expect((await refusalOf(ben.api.timeEntries.save({ entry: { ...entry, on: '2026-11-15' } }))).code).toBe('time_locked')
  expect((await refusalOf(ben.api.timesheets.unlock({ personId: ben.id, from: '2026-11-10', reason: 'Mine' }))).code).toBe('not_permitted')
  expect((await refusalOf(ana.api.timesheets.unlock({ personId: ben.id, from: '2026-11-10', reason: ' ' }))).code).toBe('invalid_input')
  expect(await ana.api.timesheets.unlock({ personId: ben.id, from: '2026-11-10', reason: 'Wrong service' })).toMatchObject({
    lockedUntil: '2026-11-09',
  })
  expect(await ben.api.timeEntries.save(change)).toMatchObject({ minutes: 30 })
  expect((await ana.api.timesheets.history({ personId: ben.id })).map(({ kind, comment, actor }) => [kind, comment, actor])).toEqual([
    ['unlocked', 'Wrong service', 'Ana'],
    ['submitted', '', 'Ben'],
  ])
  const [last] = await ana.api.activities.list({ subjectId: ben.id })
  expect(last).toMatchObject({
    procedure: 'timesheets.unlock',
    before: { lockedUntil: '2026-11-15' },
    after: { lockedUntil: '2026-11-09', comment: 'Wrong service' },
  })
})

it('time already submitted is not submitted again, and only submitted time is opened', async () => {
  const { ana, ben } = await openAgency()
  await ben.api.timesheets.submit({ to: '2026-11-15' })
  expect(await refusalOf(ben.api.timesheets.submit({ to: '2026-11-15' }))).toEqual({
    code: 'already_submitted',
    facts: { person: 'Ben', lockedUntil: '2026-11-15' },
  })
  expect((await refusalOf(ana.api.timesheets.unlock({ personId: ben.id, from: '2026-11-16', reason: 'x' }))).code).toBe('nothing_to_unlock')
  expect((await refusalOf(ben.api.timesheets.submit({ personId: ana.id, to: '2026-11-15' }))).code).toBe('not_permitted')
})

it('without approval a project is ready once everybody submitted; who owes time is named', async () => {
  const { ana, ben, api, project, design } = await openAgency()
  await ben.api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-10', minutes: 60 } })
  await ana.api.timesheets.submit({ to: '2026-11-30' })
  await ben.api.timesheets.submit({ to: '2026-11-24' })
  const ask = () => api.timesheets.readiness({ projectId: project.id, ...november })
  expect(await ask()).toMatchObject({
    isReady: false,
    needsApproval: false,
    open: [{ name: 'Ben', openDays: 6, lockedUntil: '2026-11-24' }],
    doneMinutes: 60,
  })
  await ben.api.timesheets.submit({ to: '2026-11-30' })
  expect(await ask()).toMatchObject({ isReady: true, open: [], doneMinutes: 60 })
})

it('with approval by week, managers approve or send back with a comment', async () => {
  const { ana, ben, api, project, design } = await openAgency()
  await api.timesheets.saveSettings({ approval: 'week' })
  await ben.api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-10', minutes: 60 } })
  await ana.api.timesheets.submit({ to: '2026-11-30' })
  await ben.api.timesheets.submit({ to: '2026-11-30' })
  const ask = () => api.timesheets.readiness({ projectId: project.id, ...november })
  expect(await ask()).toMatchObject({ isReady: false, pending: [{ name: 'Ben', minutes: 60 }] })
  const [row] = await api.timesheets.approvals({})
  expect(row).toMatchObject({
    personName: 'Ben',
    weekOn: '2026-11-09',
    from: '2026-11-09',
    to: '2026-11-15',
    projectId: null,
    projectName: 'Web site',
    minutes: 60,
  })
  const items = [{ personId: ben.id, from: '2026-11-09', to: '2026-11-15' }]
  expect((await refusalOf(ben.api.timesheets.decide({ items, decision: 'approved' }))).code).toBe('not_permitted')
  expect((await refusalOf(api.timesheets.decide({ items, decision: 'sent_back' }))).code).toBe('comment_missing')
  await api.timesheets.decide({ items, decision: 'sent_back', comment: 'Which page?' })
  expect((await ben.api.timeEntries.week({ on: '2026-11-10' })).sentBack).toEqual({ comment: 'Which page?', actor: 'Ana' })
  expect(await ask()).toMatchObject({ isReady: false, open: [{ name: 'Ben', openDays: 22, lockedUntil: '2026-11-08' }] })
  await ben.api.timesheets.submit({ to: '2026-11-30' })
  expect((await ben.api.timeEntries.week({ on: '2026-11-10' })).sentBack).toBeNull()
  await api.timesheets.decide({ items, decision: 'approved' })
  expect(await ask()).toMatchObject({ isReady: true, doneMinutes: 60 })
  expect(await api.timesheets.approvals({})).toEqual([])
  expect(await api.timesheets.approvals({ state: 'approved' })).toHaveLength(1)
})

it('with approval by project, each project is decided about for itself', async () => {
  const { ben, api, client, project, design } = await openAgency()
  await api.timesheets.saveSettings({ approval: 'project' })
  const shop = await api.projects.create({ clientId: client.id, name: 'Shop' })
  const budget = await api.budgets.create({ projectId: shop.id, budget: { name: 'Shop', services: [{ name: 'Code', price: '100' }] } })
  await ben.api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-10', minutes: 60 } })
  await ben.api.timeEntries.save({ entry: { serviceId: budget.services[0]?.id ?? '', on: '2026-11-10', minutes: 30 } })
  await ben.api.timesheets.submit({ to: '2026-11-15' })
  expect((await api.timesheets.approvals({})).map(({ projectName, minutes }) => `${projectName} ${minutes}`).sort()).toEqual([
    'Shop 30',
    'Web site 60',
  ])
  const week = { personId: ben.id, from: '2026-11-09', to: '2026-11-15' }
  expect((await refusalOf(api.timesheets.decide({ items: [week], decision: 'approved' }))).code).toBe('approval_wants_project')
  await api.timesheets.decide({ items: [{ ...week, projectId: project.id }], decision: 'approved' })
  expect((await api.timesheets.approvals({})).map(({ projectName }) => projectName)).toEqual(['Shop'])
  expect(
    (await refusalOf(api.timesheets.decide({ items: [{ ...week, to: '2026-11-22', projectId: shop.id }], decision: 'approved' }))).code,
  ).toBe('not_submitted')
})

it('nothing is approved while approval is switched off', async () => {
  const { ben, api } = await openAgency()
  await ben.api.timesheets.submit({ to: '2026-11-15' })
  const items = [{ personId: ben.id, from: '2026-11-09', to: '2026-11-15' }]
  expect((await refusalOf(api.timesheets.decide({ items, decision: 'approved' }))).code).toBe('approval_is_off')
})
