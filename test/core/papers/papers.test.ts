// Proposals, receipts of deposits and statements go by the same letters and the same outbox as invoices.
import { expect, it } from 'vitest'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'
import { startMailServer } from '../../fixtures/mail-server'
import { openTeam, windowOf } from '../people/team'

type Business = Awaited<ReturnType<typeof openBusiness>>

async function withServer(business: Pick<Business, 'api' | 'company'>) {
  const server = await startMailServer()
  const settings = { companyId: business.company.id, version: 0, senderEmail: 'us@example.com', host: '127.0.0.1', port: server.port }
  await business.api.mail.saveSettings({ ...settings, security: 'none' })
  return server
}

const pick = ({ to, cc, bcc, subject, body }: Record<'to' | 'cc' | 'bcc' | 'subject' | 'body', string>) => ({ to, cc, bcc, subject, body })

it('sending a draft proposal gives it its number, marks it as sent, and keeps the very PDF that went', async () => {
  const business = await openBusiness()
  const { api, client } = business
  const server = await withServer(business)
  const draft = await api.proposals.create({ clientId: client.id, items: [{ name: 'Site', unitPrice: '100' }] })
  const paper = { kind: 'proposal', proposalId: draft.id } as const
  const letter = await api.papers.draft({ paper })
  expect(letter).toMatchObject({ name: 'P-2026-0001', subject: 'Our proposal P-2026-0001', willMarkSent: true, isServerReady: true })
  expect((await api.proposals.get({ id: draft.id })).status, 'looking changes nothing').toBe('draft')
  const message = { ...pick(letter), to: 'einkauf@example.com', subject: 'For you: {{invoice.number}}, {{invoice.total}}' }
  const answer = await api.papers.send({ ...message, paper, version: letter.version })
  expect(answer.message).toMatchObject({ state: 'waiting', about: 'proposal', aboutId: draft.id, subject: 'For you: P-2026-0001, €119.00' })
  const sent = await api.proposals.get({ id: draft.id })
  expect(sent).toMatchObject({ status: 'sent', number: 'P-2026-0001', revision: 1 })
  await api.mail.deliver({})
  const [{ mail }] = server.received as [(typeof server.received)[0]]
  expect(mail.subject).toBe('For you: P-2026-0001, €119.00')
  expect(mail.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-')
  expect(mail.attachments[0]?.filename).toContain('P-2026-0001')
  await api.proposals.save({ id: sent.id, version: sent.version, content: { ...sent.content, subject: 'Changed since' } })
  const row = (await api.mail.outbox({ aboutId: draft.id })).rows[0]
  const kept = await api.mail.enclosure({ id: row?.id ?? '', position: 0 })
  expect(Buffer.from(kept.base64, 'base64').equals(mail.attachments[0]?.content ?? Buffer.alloc(0)), 'byte for byte').toBe(true)
  expect((await api.activities.list({ subjectId: draft.id })).map(({ procedure }) => procedure)).toContain('papers.send')
  const again = await api.papers.draft({ paper })
  expect(again).toMatchObject({ to: 'einkauf@example.com', willMarkSent: false })
})

it('refuses a proposal that says nothing, an older version, and every field that is wrong; nothing is numbered then', async () => {
  const business = await openBusiness()
  const { api, client } = business
  await withServer(business)
  const empty = await api.proposals.create({ clientId: client.id })
  expect((await refusalOf(api.papers.draft({ paper: { kind: 'proposal', proposalId: empty.id } }))).code).toBe('proposal_not_ready')
  const draft = await api.proposals.create({ clientId: client.id, items: [{ name: 'Site', unitPrice: '100' }] })
  const paper = { kind: 'proposal', proposalId: draft.id } as const
  const plain = { to: 'a@example.com', subject: 'S', body: 'B', paper, version: draft.version }
  expect((await refusalOf(api.papers.send({ ...plain, version: 99 }))).code).toBe('changed_meanwhile')
  const refusal = await refusalOf(api.papers.send({ ...plain, to: 'bob, eve@', subject: ' ', body: '{{client.nam}}' }))
  expect(
    (refusal.facts['issues'] as { field: string; kind: string; value: string }[]).map((one) => `${one.field} ${one.kind} ${one.value}`),
  ).toEqual(['to no_address bob', 'to no_address eve@', 'subject empty ', 'body unknown_placeholder {{client.nam}}'])
  expect(await api.proposals.get({ id: draft.id })).toMatchObject({ status: 'draft', number: '' })
})

it('of two proposals composed at once each bears its own number, on the paper as in the mail', async () => {
  const business = await openBusiness()
  const { api, client } = business
  await withServer(business)
  const make = () => api.proposals.create({ clientId: client.id, items: [{ name: 'Site', unitPrice: '100' }] })
  const drafts = [await make(), await make()]
  const send = ({ id, version }: { id: string; version: number }) =>
    api.papers.send({ to: 'a@example.com', subject: '{{invoice.number}}', body: 'B', paper: { kind: 'proposal', proposalId: id }, version })
  const outcome = await Promise.allSettled(drafts.map(send))
  for (const [index, { status }] of outcome.entries()) if (status === 'rejected') await send(drafts[index] ?? { id: '', version: 0 })
  for (const { id } of drafts) {
    const [row] = (await api.mail.outbox({ aboutId: id })).rows
    expect(row?.subject).toBe((await api.proposals.get({ id })).number)
  }
})

it('the receipt of a deposit and the statement of a client are sent in the company’s own words', async () => {
  const business = await openBusiness()
  const { api, client, company } = business
  const server = await withServer(business)
  await api.mail.saveTemplate({
    companyId: company.id,
    kind: 'receipt',
    language: company.language,
    subject: 'Thanks: {{invoice.payable}}',
    body: 'For {{invoice.number}}',
  })
  const draft = await api.proposals.create({ clientId: client.id, items: [{ name: 'Site', unitPrice: '1000' }] })
  const proposal = await api.proposals.markSent({ id: draft.id, version: draft.version })
  const deposit = await api.deposits.record({ proposalId: proposal.id, amountMinor: 25_000 })
  const receipt = { kind: 'receipt', depositId: deposit.id } as const
  const letter = await api.papers.draft({ paper: receipt })
  await api.papers.send({ ...pick(letter), to: 'a@example.com', paper: receipt, version: letter.version })
  const invoice = await draftOf(api, client.id)
  const issued = await api.invoices.finalize({ id: invoice.id, version: invoice.version })
  await api.invoices.markSent({ id: issued.id, version: issued.version })
  const statement = { kind: 'statement', clientId: client.id, from: '2026-01-01', to: '2026-12-31' } as const
  const account = await api.papers.draft({ paper: statement })
  await api.papers.send({
    ...pick(account),
    to: 'b@example.com',
    body: 'Open: {{invoice.open}}',
    paper: statement,
    version: account.version,
  })
  await api.mail.deliver({})
  const [first, second] = server.received.toSorted((a, b) => String(a.to).localeCompare(String(b.to)))
  expect([first?.mail.subject, first?.mail.text?.trim(), first?.mail.attachments.length]).toEqual(['Thanks: €250.00', 'For P-2026-0001', 1])
  const [closing] = (await api.statements.get(statement)).accounts
  expect(closing?.closingMinor).toBeGreaterThan(0)
  expect([second?.mail.subject, second?.mail.text, second?.mail.attachments.length]).toEqual([
    'Your statement of account',
    expect.stringMatching(/^Open: €\d/),
    1,
  ])
  expect((await api.mail.outbox({ aboutId: client.id })).rows).toMatchObject([{ about: 'statement', state: 'sent' }])
  const file = await api.papers.file({ ...pick(account), to: 'b@example.com', paper: statement })
  expect(Buffer.from(file.base64, 'base64').toString()).toContain('X-Unsent: 1')
})

it('who may not see sales sends no proposals and sees no mail about them', async () => {
  const team = await openTeam()
  const { api, core, client } = team
  await withServer(team)
  const draft = await api.proposals.create({ clientId: client.id, items: [{ name: 'Site', unitPrice: '100' }] })
  const paper = { kind: 'proposal', proposalId: draft.id } as const
  const plain = { to: 'a@example.com', subject: 'S', body: 'B', paper }
  const invoicer = await windowOf(core, 'Ivo', 'invoicer')
  const calls = [invoicer.papers.draft({ paper }), invoicer.papers.send({ ...plain, version: 1 }), invoicer.papers.file(plain)]
  expect((await Promise.all(calls.map(refusalOf))).map(({ code }) => code)).toEqual(['not_permitted', 'not_permitted', 'not_permitted'])
  await api.papers.send({ ...plain, version: draft.version })
  expect([(await api.mail.outbox({})).count, (await invoicer.mail.outbox({})).count]).toEqual([1, 0])
})
