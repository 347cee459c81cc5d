// Roles that reach only what is assigned and what is about the whole file.
import { expect, it } from 'vitest'
import { refusalOf } from '../../fixtures/core'
import { newWindow, openTeam, PASSWORD } from './team'

it('a role that sees only what is assigned never holds what is about the whole file, however it was built', async () => {
  const { api, core, client } = await openTeam()
  const permissions = ['backups.write', 'imports.write', 'samples.write', 'people.manage', 'invoices.read', 'clients.read']
  const role = await api.people.createRole({ name: 'Helper', reach: 'assigned', permissions })
  expect(role.permissions.filter((name) => permissions.includes(name))).toEqual(['invoices.read', 'clients.read'])
  const person = { name: 'Hugo', email: 'hugo@example.com', roleId: role.id, clientIds: [client.id], password: PASSWORD }
  await api.people.create(person)
  const hugo = newWindow(core)
  await hugo.session.signIn({ email: person.email, password: PASSWORD })
  const file = { name: 'x.xml', base64: '' }
  const refused = [hugo.backups.start({}), hugo.imports.start({ files: [file] }), hugo.samples.load({}), hugo.people.list()]
  expect((await Promise.all(refused.map(refusalOf))).map(({ code }) => code)).toEqual(refused.map(() => 'not_permitted'))
  const wide = await api.people.saveRole({ ...role, permissions, reach: 'everything', name: 'Helper' })
  expect(wide.permissions).toContain('backups.write')
})
