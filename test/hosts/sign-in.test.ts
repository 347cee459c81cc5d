// Who is signed in belongs to one browser or one run of the command line, and to no other.
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { serveWeb } from '../../src-main/hosts/web/server'
import { openTestCore, refusalOf, TestClock, temporaryFolder } from '../fixtures/core'
import { quittance } from './command-line'
import { enter, visit, webClient } from './web-visitor'

const PASSWORD = 'plenty of apples'

async function openTeam(file?: string) {
  const core = await openTestCore(file, new TestClock(new Date().toISOString()))
  const [owner] = await core.api.people.list()
  await core.api.people.save({ id: owner?.id ?? '', version: 1, name: 'Ada', email: 'ada@example.com', roleId: 'admin' })
  await core.api.people.resetPassword({ id: owner?.id ?? '', password: PASSWORD })
  await core.api.people.create({ name: 'Grace', email: 'grace@example.com', roleId: 'invoicer', password: PASSWORD })
  return core
}

it('two browsers have two sessions, and coming back with the address keeps the one that is there', async () => {
  const core = await openTeam()
  const host = await serveWeb({ core, rendererFolder: new URL('../../out/renderer/', import.meta.url), reportBug: core.reportBug })
  onTestFinished(() => host.close())
  const { origin, pathname, search } = new URL(host.url)
  const [first, second] = [await enter(host.url), await enter(host.url)]
  expect(first).not.toBe(second)
  const [ada, other] = [webClient(origin, first), webClient(origin, second)]
  await ada.session.signIn({ email: 'ada@example.com', password: PASSWORD })
  expect((await ada.people.list()).length).toBe(2)
  expect((await refusalOf(other.people.list())).code).toBe('sign_in_needed')
  const again = await visit(origin, pathname + search, { headers: { cookie: first } })
  expect(again.status).toBe(303)
  expect(again.headers['set-cookie']).toBeUndefined()
  expect((await ada.session.me()).person?.name).toBe('Ada')
  const forged = webClient(origin, `${first.split('=')[0]}=${'A'.repeat(43)}`)
  await expect(forged.session.me()).rejects.toThrow()
})

it('the command line asks who calls as soon as people sign in', async () => {
  const folder = temporaryFolder()
  await (await openTeam(join(folder, 'quittance.sqlite'))).close()
  const call = (...args: string[]) => quittance(folder, ['call', 'people.list', ...args])
  const refused = await call()
  expect(refused.code).toBe(1)
  expect(JSON.parse(refused.error)).toMatchObject({ code: 'sign_in_needed' })
  expect(JSON.parse((await call('--as', 'ada@example.com')).error)).toMatchObject({ code: 'usage' })
  process.env['QUITTANCE_PASSWORD'] = PASSWORD
  onTestFinished(() => {
    delete process.env['QUITTANCE_PASSWORD']
  })
  expect((await call('--as', 'ada@example.com')).code).toBe(0)
  expect(JSON.parse((await call('--as', 'grace@example.com')).error)).toMatchObject({ code: 'not_permitted' })
  const copy = await quittance(folder, ['backup', join(folder, 'copy.sqlite'), '--as', 'grace@example.com'])
  expect(JSON.parse(copy.error)).toMatchObject({ code: 'not_permitted', facts: { permission: 'backups.write' } })
})
