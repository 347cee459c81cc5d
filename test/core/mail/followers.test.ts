// People who follow documents: no company keeps another from sending, and who sees only some clients stops no copies of others.
import { expect, it } from 'vitest'
import { sampleClientInput, sampleCompanyInput } from '../../fixtures/company'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'
import { startMailServer } from '../../fixtures/mail-server'
import { openTeam, windowOf } from '../people/team'

type Business = Awaited<ReturnType<typeof openBusiness>>
const plain = { to: 'einkauf@example.com', subject: 'Invoice', body: 'Here it is.' }

async function issued({ api }: Pick<Business, 'api'>, clientId: string) {
  const draft = await draftOf(api, clientId)
  return api.invoices.finalize({ id: draft.id, version: draft.version })
}

it('a company without a sender keeps no other from sending and telling; its own news waits until it has one', async () => {
  const server = await startMailServer()
  const business = await openBusiness()
  const { api, client, company, rate } = business
  const silent = await api.company.create({ ...sampleCompanyInput, name: 'Silent', email: '', defaultTaxRateId: rate.id })
  const theirs = await api.clients.create({ ...sampleClientInput, name: 'Of the silent', companyId: silent.id })
  const settings = { version: 0, host: '127.0.0.1', port: server.port, security: 'none' as const, senderEmail: '' }
  const stored = await api.mail.saveSettings({ ...settings, companyId: silent.id })
  await api.mail.saveSettings({ ...settings, companyId: company.id, senderEmail: 'us@example.com' })
  const quiet = await issued(business, theirs.id)
  await api.mail.subscribe({ invoiceId: quiet.id, email: 'first@example.com' })
  await api.invoices.markSent({ id: quiet.id, version: quiet.version })
  const loud = await issued(business, client.id)
  await api.mail.subscribe({ invoiceId: loud.id, email: 'second@example.com' })
  await api.mail.send({ ...plain, invoiceId: loud.id, version: loud.version })
  await api.mail.deliver({})
  expect(server.received.map(({ to }) => to.join()).toSorted()).toEqual(['einkauf@example.com', 'second@example.com'])
  await api.mail.saveSettings({ ...settings, companyId: silent.id, version: stored.version, senderEmail: 'them@example.com' })
  await api.mail.deliver({})
  expect(server.received.at(-1)?.to).toEqual(['first@example.com'])
})

it('each event is told once, and nothing of what happened before', async () => {
  const server = await startMailServer()
  const business = await openBusiness()
  const { api, client, company } = business
  const settings = { version: 0, host: '127.0.0.1', port: server.port, security: 'none' as const, senderEmail: 'us@example.com' }
  await api.mail.saveSettings({ ...settings, companyId: company.id })
  const invoice = await issued(business, client.id)
  const sent = await api.invoices.markSent({ id: invoice.id, version: invoice.version })
  await api.mail.subscribe({ invoiceId: invoice.id, email: 'late@example.com' })
  await api.mail.deliver({})
  expect(server.received).toEqual([])
  await api.payments.record({ invoiceId: sent.id, amountMinor: sent.payableMinor })
  await api.mail.deliver({})
  await api.mail.deliver({})
  expect(server.received.map(({ mail }) => mail.subject)).toEqual([`${sent.number} is paid`])
})

it('who follows only the payment hears of it, though the sending was before; a draft is no news', async () => {
  const server = await startMailServer()
  const business = await openBusiness()
  const { api, client, company } = business
  const settings = { version: 0, host: '127.0.0.1', port: server.port, security: 'none' as const, senderEmail: 'us@example.com' }
  await api.mail.saveSettings({ ...settings, companyId: company.id })
  const draft = await draftOf(api, client.id)
  await api.mail.subscribe({ invoiceId: draft.id, email: 'draft@example.com' })
  const invoice = await issued(business, client.id)
  const sent = await api.invoices.markSent({ id: invoice.id, version: invoice.version })
  await api.mail.subscribe({ invoiceId: sent.id, email: 'paid@example.com', events: ['paid'] })
  await api.payments.record({ invoiceId: sent.id, amountMinor: sent.payableMinor })
  await api.mail.deliver({})
  expect(server.received.map(({ to, mail }) => `${to.join()}: ${mail.subject}`)).toEqual([`paid@example.com: ${sent.number} is paid`])
})

it('who sees only some clients ends no copies about others: such a subscription is not found', async () => {
  const team = await openTeam()
  const { api, core, client } = team
  const other = await api.clients.create({ ...sampleClientInput, name: 'Other', vatNumber: '' })
  const [mine, theirs] = [await issued(team, client.id), await issued(team, other.id)]
  const restricted = await windowOf(core, 'Rita', 'restricted_manager', [client.id])
  const own = await api.mail.subscribe({ invoiceId: mine.id, email: 'a@example.com' })
  const foreign = await api.mail.subscribe({ invoiceId: theirs.id, email: 'b@example.com' })
  const unknown = await refusalOf(restricted.mail.unsubscribe({ id: mine.id }))
  const refusal = await refusalOf(restricted.mail.unsubscribe({ id: foreign.id }))
  expect({ ...refusal, facts: { ...refusal.facts, id: '' } }).toEqual({ ...unknown, facts: { ...unknown.facts, id: '' } })
  expect(await api.mail.subscribers({ invoiceId: theirs.id })).toHaveLength(1)
  await restricted.mail.unsubscribe({ id: own.id })
  expect(await api.mail.subscribers({ invoiceId: mine.id })).toEqual([])
})

it('a person and a contact of the client follow by who they are: a new address counts, and who left hears nothing', async () => {
  const server = await startMailServer()
  const team = await openTeam()
  const { api, core, client, company } = team
  const sender = { senderEmail: 'us@example.com', host: '127.0.0.1', port: server.port, security: 'none' as const }
  await api.mail.saveSettings({ companyId: company.id, version: 0, ...sender })
  await windowOf(core, 'Mia', 'manager')
  await windowOf(core, 'Leo', 'manager')
  const [mia, leo] = ['Mia', 'Leo'].map((name) => api.people.list().then((all) => all.find((one) => one.name === name)))
  const [personOf, leaver] = [await mia, await leo]
  const { id: _id, version, ...kept } = await api.clients.get({ id: client.id })
  const contacts = [{ name: 'Jördis', role: '', email: 'joerdis@example.com', phone: '' }]
  const saved = await api.clients.save({ ...kept, id: client.id, version, contacts: [...kept.contacts, ...contacts] as never })
  const contactId = saved.contacts.find(({ name }) => name === 'Jördis')?.id ?? ''
  const invoice = await issued(team, client.id)
  const invoiceId = invoice.id
  const follower = await api.mail.subscribe({ invoiceId, personId: personOf?.id ?? '', events: ['sent'] })
  expect(follower).toMatchObject({ name: 'Mia', email: 'mia@example.com', events: ['sent'] })
  await api.mail.subscribe({ invoiceId, personId: leaver?.id ?? '', events: ['sent'] })
  await api.mail.subscribe({ invoiceId, contactId, events: ['paid'] })
  const again = await refusalOf(api.mail.subscribe({ invoiceId, personId: personOf?.id ?? '' }))
  expect(again).toMatchObject({ code: 'subscriber_known', facts: { path: 'personId' } })
  expect(await refusalOf(api.mail.subscribe({ invoiceId }))).toMatchObject({ code: 'subscriber_needs_address', facts: { path: 'email' } })
  if (personOf) await api.people.save({ ...personOf, email: 'mia.new@example.com' })
  if (leaver) await api.people.archive({ id: leaver.id, version: leaver.version, isArchived: true })
  await api.mail.send({ ...plain, invoiceId, version: invoice.version })
  await api.mail.deliver({})
  const tell = () => server.received.flatMap(({ to, mail }) => (mail.subject?.startsWith('2026') ? [`${to.join()}: ${mail.subject}`] : []))
  expect(tell()).toEqual(['mia.new@example.com: 2026-0001 was sent'])
  const wished = await api.mail.setWishes({ id: follower.id, version: follower.version, events: ['sent', 'paid'] })
  expect(wished.events).toEqual(['sent', 'paid'])
  expect((await refusalOf(api.mail.setWishes({ id: follower.id, version: follower.version, events: ['paid'] }))).code).toBe(
    'changed_meanwhile',
  )
  await api.payments.record({ invoiceId })
  await api.mail.deliver({})
  expect(
    tell()
      .slice(1)
      .toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(['joerdis@example.com: 2026-0001 is paid', 'mia.new@example.com: 2026-0001 is paid'])
})
