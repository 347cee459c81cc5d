// People and roles through the one door: who is there from the start, what is refused, and who is named in the audit trail.
import { expect, it } from 'vitest'
import { openBusiness, openTestCore, refusalOf } from '../../fixtures/core'
import { openTeam, PASSWORD } from './team'

it('a new file has one owner, who is Admin and needs no password', async () => {
  const { api } = await openTestCore()
  expect(await api.people.list()).toMatchObject([{ name: 'owner', roleId: 'admin', email: '', hasPassword: false, isArchived: false }])
})

it('an activity says which person did it', async () => {
  const { api, client } = await openBusiness()
  const [owner] = await api.people.list()
  const [activity] = await api.activities.list({ subjectId: client.id })
  expect(activity).toMatchObject({ actor: 'owner', personId: owner?.id })
})

it('nobody can be added before the owner has an e-mail and a password', async () => {
  const { api } = await openTestCore()
  const grace = { name: 'Grace', email: 'grace@example.com', roleId: 'invoicer', password: PASSWORD } as const
  expect(await refusalOf(api.people.create(grace))).toEqual({ code: 'email_needed', facts: { path: 'people', name: 'owner' } })
  const [owner] = await api.people.list()
  await api.people.save({ id: owner?.id ?? '', version: 1, name: 'Ada', email: 'ada@example.com', roleId: 'admin' })
  expect(await refusalOf(api.people.create(grace))).toEqual({ code: 'password_needed', facts: { path: 'people', name: 'Ada' } })
})

it('names the field of a second e-mail, a weak password and a missing e-mail', async () => {
  const { api } = await openTeam()
  const grace = { name: 'Grace', email: 'grace@example.com', roleId: 'invoicer', password: PASSWORD } as const
  expect(await refusalOf(api.people.create({ ...grace, email: 'ADA@example.com' }))).toEqual({
    code: 'email_taken',
    facts: { path: 'email', email: 'ADA@example.com', name: 'Ada' },
  })
  const reason = async (password: string) => (await refusalOf(api.people.create({ ...grace, password }))).facts['reason']
  expect(await reason('')).toBe('short')
  expect(await reason('aaaaaaaaaaaa')).toBe('plain')
  expect(await reason('Password123!')).toBe('common')
  expect(await reason('1234567890')).toBe('common')
  expect(await reason('grace@example.com')).toBe('personal')
  expect((await refusalOf(api.people.create({ ...grace, email: '' }))).code).toBe('email_needed')
  expect((await refusalOf(api.people.create({ ...grace, email: 'grace' }))).facts).toMatchObject({ issues: [{ path: 'email' }] })
})

it('the last one who can manage people is neither archived nor given a smaller role', async () => {
  const { api, owner } = await openTeam()
  await api.people.create({ name: 'Grace', email: 'grace@example.com', roleId: 'invoicer', password: PASSWORD })
  const ada = await api.people.get({ id: owner.id })
  const last = (path: string) => ({ code: 'last_admin', facts: { path, name: 'Ada' } })
  expect(await refusalOf(api.people.archive({ ...ada, isArchived: true }))).toEqual(last('isArchived'))
  expect(await refusalOf(api.people.save({ ...ada, roleId: 'manager' }))).toEqual(last('roleId'))
  const role = await api.people.createRole({ name: 'Office', permissions: ['people.manage', 'invoices.read'] })
  const changed = await api.people.save({ ...ada, roleId: role.id })
  expect(changed.roleId).toBe(role.id)
  expect(await refusalOf(api.people.saveRole({ ...role, permissions: ['invoices.read'] }))).toEqual(last('permissions'))
})

it('a role that somebody has is not deleted, and two roles never have one name', async () => {
  const { api } = await openTeam()
  const role = await api.people.createRole({ name: 'Reader', permissions: ['invoices.read'] })
  expect((await refusalOf(api.people.createRole({ name: 'reader', permissions: ['invoices.read'] }))).facts).toEqual({
    path: 'name',
    name: 'reader',
  })
  const grace = await api.people.create({ name: 'Grace', email: 'grace@example.com', roleId: role.id as 'admin', password: PASSWORD })
  expect((await refusalOf(api.people.deleteRole(role))).facts).toEqual({ path: 'id', names: ['Grace'] })
  await api.people.save({ ...grace, roleId: 'consultant' })
  expect(await api.people.deleteRole(role)).toEqual({ id: role.id })
  expect((await refusalOf(api.people.createRole({ name: 'Odd', permissions: ['invoices.fly'] }))).facts).toMatchObject({
    issues: [{ path: 'permissions.0' }],
  })
})
