// Signing in, the growing wait after failures, locking, and what a second person changes.

import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { openTestCore, refusalOf, TestClock, temporaryFolder } from '../../fixtures/core'
import { newWindow, openTeam, PASSWORD, windowOf } from './team'

const GRACE = { name: 'Grace', email: 'grace@example.com', roleId: 'invoicer', password: PASSWORD } as const

it('with one person nobody signs in; with a second one everybody does, and open windows stay open', async () => {
  const { core, api, owner } = await openTeam()
  expect(await newWindow(core).session.me()).toMatchObject({ state: 'open', isLoginOn: false, person: { id: owner.id, name: 'Ada' } })
  await api.people.create(GRACE)
  const fresh = newWindow(core)
  expect(await fresh.session.me()).toMatchObject({ state: 'signed_out', isLoginOn: true, person: null, permissions: ['session.open'] })
  expect((await refusalOf(fresh.invoices.list({}))).code).toBe('sign_in_needed')
  expect(await api.session.me()).toMatchObject({ state: 'open', person: { name: 'Ada' } })
  const signedIn = await fresh.session.signIn({ email: ' GRACE@example.com', password: PASSWORD })
  expect(signedIn).toMatchObject({ state: 'open', person: { name: 'Grace', roleId: 'invoicer' } })
  expect(signedIn.permissions).toContain('invoices.send')
  expect(signedIn.permissions).not.toContain('people.manage')
  await fresh.session.signOut()
  expect((await refusalOf(fresh.invoices.list({}))).code).toBe('sign_in_needed')
})

it('who did something is who signed in, from signing in on', async () => {
  const { core, api, client } = await openTeam()
  const grace = await windowOf(core, 'Grace', 'account_manager', [client.id])
  const { person } = await grace.session.me()
  const draft = await grace.invoices.create({ clientId: client.id })
  expect((await api.activities.list({ subjectId: draft.id }))[0]).toMatchObject({ actor: 'Grace', personId: person?.id })
  expect((await api.activities.list({ subjectId: person?.id ?? '' })).map(({ actor, procedure }) => [actor, procedure])).toContainEqual([
    'Grace',
    'session.signIn',
  ])
})

it('waits longer with each failure, for unknown people too, and a restart shortens nothing', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const clock = new TestClock('2026-11-22T12:00:00Z')
  const { core, api } = await openTeam(file, clock)
  await api.people.create(GRACE)
  const window = newWindow(core)
  const wrong = (email: string = GRACE.email) => refusalOf(window.session.signIn({ email, password: 'wrong' }))
  for (const _ of [1, 2, 3]) expect((await wrong()).code).toBe('sign_in_failed')
  expect(await wrong()).toEqual({ code: 'sign_in_must_wait', facts: { seconds: 5 } })
  for (const _ of [1, 2, 3]) expect((await wrong('nobody@example.com')).code).toBe('sign_in_failed')
  expect((await wrong('nobody@example.com')).code).toBe('sign_in_must_wait')
  await core.close()
  const again = await openTestCore(file, clock)
  const right = () => newWindow(again).session.signIn({ email: GRACE.email, password: PASSWORD })
  expect((await refusalOf(right())).facts).toEqual({ seconds: 5 })
  clock.moveTo('2026-11-22T12:00:05Z')
  expect((await refusalOf(newWindow(again).session.signIn({ email: GRACE.email, password: 'wrong' }))).code).toBe('sign_in_failed')
  expect((await refusalOf(right())).facts).toEqual({ seconds: 10 })
  clock.moveTo('2026-11-22T12:00:15Z')
  expect((await right()).state).toBe('open')
  expect((await refusalOf(newWindow(again).session.signIn({ email: GRACE.email, password: 'wrong' }))).code).toBe('sign_in_failed')
})

it('of many attempts at once only as many are looked at as the wait allows', async () => {
  const { core, api } = await openTeam()
  await api.people.create(GRACE)
  const guesses = ['a', 'b', 'c', 'd', 'e', PASSWORD].map((password) =>
    refusalOf(newWindow(core).session.signIn({ email: GRACE.email, password })).catch(() => ({ code: 'in' })),
  )
  const codes = (await Promise.all(guesses)).map(({ code }) => code)
  expect(codes.filter((code) => code === 'sign_in_failed').length).toBeLessThanOrEqual(3)
  expect(codes.filter((code) => code === 'sign_in_must_wait').length).toBeGreaterThanOrEqual(2)
})

it('a locked screen answers nothing until the password comes, and locks by itself after the idle time', async () => {
  const clock = new TestClock('2026-11-22T12:00:00Z')
  const { core, api } = await openTeam(undefined, clock)
  const grace = await windowOf(core, 'Grace', 'invoicer')
  expect(await grace.session.lock()).toMatchObject({ state: 'locked', person: { name: 'Grace' } })
  expect((await refusalOf(grace.invoices.list({}))).code).toBe('locked')
  expect((await refusalOf(grace.session.changePassword({ current: PASSWORD, next: 'another good phrase' }))).code).toBe('sign_in_needed')
  expect((await refusalOf(grace.session.unlock({ password: 'wrong' }))).code).toBe('sign_in_failed')
  expect((await grace.session.unlock({ password: PASSWORD })).state).toBe('open')
  await api.session.setIdle({ minutes: 5 })
  clock.moveTo('2026-11-22T12:05:00Z')
  expect((await grace.invoices.list({})).count).toBe(0)
  clock.moveTo('2026-11-22T12:10:01Z')
  expect((await refusalOf(grace.invoices.list({}))).code).toBe('locked')
  expect((await refusalOf(api.session.setIdle({ minutes: 3 }))).code).toBe('locked')
})

it('one changes the own password, an Admin gives a new one, and who is archived is out at once', async () => {
  const { core, api } = await openTeam()
  const grace = await windowOf(core, 'Grace', 'invoicer')
  const next = 'another good phrase'
  expect(await refusalOf(grace.session.changePassword({ current: 'wrong', next }))).toEqual({
    code: 'password_wrong',
    facts: { path: 'current' },
  })
  expect((await refusalOf(grace.session.changePassword({ current: PASSWORD, next: 'short' }))).facts).toMatchObject({
    path: 'next',
    reason: 'short',
  })
  await grace.session.changePassword({ current: PASSWORD, next })
  expect((await newWindow(core).session.signIn({ email: GRACE.email, password: next })).state).toBe('open')
  const { person } = await grace.session.me()
  await api.people.resetPassword({ id: person?.id ?? '', password: PASSWORD })
  expect((await newWindow(core).session.signIn({ email: GRACE.email, password: PASSWORD })).state).toBe('open')
  expect((await refusalOf(grace.invoices.list({}))).code).toBe('sign_in_needed')
  await windowOf(core, 'Third', 'consultant')
  await api.people.archive({ ...(await api.people.get({ id: person?.id ?? '' })), isArchived: true })
  expect((await refusalOf(grace.invoices.list({}))).code).toBe('sign_in_needed')
  expect((await refusalOf(newWindow(core).session.signIn({ email: GRACE.email, password: PASSWORD }))).code).toBe('sign_in_failed')
})

it('a new password ends the open sessions of the person, locked ones too, and nobody else’s', async () => {
  const { core, api, owner } = await openTeam()
  const [office, laptop] = [await windowOf(core, 'Grace', 'invoicer'), newWindow(core)]
  await laptop.session.signIn({ email: GRACE.email, password: PASSWORD })
  await office.session.lock()
  const { person } = await laptop.session.me()
  await api.people.resetPassword({ id: person?.id ?? '', password: 'another good phrase' })
  for (const window of [office, laptop]) {
    expect(await window.session.me()).toMatchObject({ state: 'signed_out', person: null })
    expect((await refusalOf(window.session.unlock({ password: PASSWORD }))).code).toBe('sign_in_needed')
  }
  await api.people.resetPassword({ id: owner.id, password: 'a third good phrase' })
  expect(await api.session.me()).toMatchObject({ state: 'open', person: { name: 'Ada' } })
  for (const window of [office, laptop]) await window.session.signIn({ email: GRACE.email, password: 'another good phrase' })
  await laptop.session.changePassword({ current: 'another good phrase', next: PASSWORD })
  expect((await laptop.session.me()).state).toBe('open')
  expect((await office.session.me()).state).toBe('signed_out')
})

it('no password and no hash of one leaves the core', async () => {
  const { core, api, owner } = await openTeam()
  await windowOf(core, 'Grace', 'invoicer')
  const everything = JSON.stringify([
    await api.people.list(),
    await api.session.me(),
    await api.activities.list({ limit: 500 }),
    await api.people.get({ id: owner.id }),
  ])
  expect(everything).not.toContain(PASSWORD)
  expect(everything).not.toMatch(/"(salt|hash|parameters|password_\w+)"/)
})

it('a call may also come with its actor, as from a worker', async () => {
  const { core } = await openTeam()
  const context = { actor: { name: 'Reader', personId: null, permissions: ['clients.read'], scope: 'everything' as const } }
  const reader = createRouterClient(core.router, { context, interceptors: core.interceptors })
  expect((await reader.clients.list({})).count).toBe(1)
  expect((await refusalOf(reader.invoices.list({}))).code).toBe('not_permitted')
})
