// The life of a proposal: drafted, sent, accepted or declined, expired by itself, revised, printed.
import { expect, it } from 'vitest'
import { openBusiness, refusalOf, TestClock, temporaryFolder } from '../../fixtures/core'
import { readPdf } from '../../fixtures/pdf-reader'

const items = [
  { name: 'Concept', unitPrice: '1000' },
  { name: 'Photos', unitPrice: '400', choice: { kind: 'optional' as const, isTaken: false } },
  { name: 'Print on white paper', unitPrice: '200', choice: { kind: 'alternative' as const, group: 'Paper', isTaken: true } },
  { name: 'Print on blue paper', unitPrice: '250', choice: { kind: 'alternative' as const, group: 'Paper', isTaken: false } },
]

async function sentProposal(more: object = {}) {
  const clock = new TestClock('2026-11-22T12:00:00Z')
  const business = await openBusiness(`${temporaryFolder()}/quittance.sqlite`, clock)
  const draft = await business.api.proposals.create({ clientId: business.client.id, items, ...more })
  const sent = await business.api.proposals.markSent({ id: draft.id, version: draft.version })
  return { ...business, clock, draft, sent }
}

it('takes its number from its own series when it is sent', async () => {
  const { draft, sent, api, client } = await sentProposal()
  expect([draft.number, draft.status, draft.netMinor]).toEqual(['', 'draft', 120_000])
  expect(sent).toMatchObject({ number: 'P-2026-0001', status: 'sent', revision: 1, validUntil: '2026-12-22' })
  const empty = await api.proposals.create({ clientId: client.id })
  expect(await refusalOf(api.proposals.markSent({ id: empty.id, version: 1 }))).toMatchObject({ facts: { missing: ['items'] } })
  const series = (await api.numberSeries.list()).find(({ documentType }) => documentType === 'proposal')
  expect(await api.numberSeries.gaps({ id: series?.id ?? '', year: 2026 })).toEqual([])
})

it('expires by itself the day after its last valid day, and in the list too', async () => {
  const { api, clock, sent } = await sentProposal({ validUntil: '2026-12-01' })
  clock.moveTo('2026-12-01T12:00:00Z')
  expect((await api.proposals.get({ id: sent.id })).status).toBe('sent')
  clock.moveTo('2026-12-02T12:00:00Z')
  expect((await api.proposals.get({ id: sent.id })).status).toBe('expired')
  const { rows, sums } = await api.proposals.list({ statuses: ['expired'] })
  expect(rows.map(({ id, status }) => [id, status])).toEqual([[sent.id, 'expired']])
  expect(sums).toEqual([{ currency: 'EUR', count: 1, totalMinor: 142_800 }])
  expect((await api.proposals.list({ statuses: ['sent'] })).count).toBe(0)
})

it('is accepted with the items that the client takes, one of each group of alternatives', async () => {
  const { api, sent } = await sentProposal()
  const [, photos, white, blue] = sent.content.items.map(({ id }) => id)
  const accept = (takenItemIds: (string | undefined)[]) =>
    api.proposals.accept({ id: sent.id, version: sent.version, person: 'Zoë Müller', takenItemIds: takenItemIds.map(String) })
  expect(await refusalOf(accept([white, blue]))).toEqual({ code: 'alternatives_not_chosen', facts: { group: 'Paper', taken: 2 } })
  const accepted = await accept([photos, blue])
  expect(accepted).toMatchObject({ status: 'accepted', revision: 2, netMinor: 165_000 })
  expect(accepted.events.map(({ kind, person }) => `${kind} ${person}`.trim())).toEqual(['sent', 'revised', 'accepted Zoë Müller'])
  expect(accepted.progress.items.map(({ name }) => name)).toEqual(['Concept', 'Photos', 'Print on blue paper'])
})

it('is declined with a reason, and can be opened again', async () => {
  const { api, sent } = await sentProposal()
  const declined = await api.proposals.decline({ id: sent.id, version: sent.version, reason: 'Too late' })
  expect(declined).toMatchObject({ status: 'declined', actions: ['reopen'] })
  expect(declined.events.at(-1)).toMatchObject({ kind: 'declined', note: 'Too late' })
  expect((await api.proposals.reopen({ id: sent.id, version: declined.version, reason: 'Changed their mind' })).status).toBe('sent')
})

it('says what changed between two revisions', async () => {
  const { api, sent } = await sentProposal()
  const [concept, photos, ...others] = sent.content.items
  if (!concept || !photos) throw new Error('two items')
  const content = { ...sent.content, subject: 'Brochure', items: [{ ...concept, unitPrice: '900' }, ...others] }
  const revised = await api.proposals.save({ id: sent.id, version: sent.version, content })
  expect(await api.proposals.compare({ id: revised.id, from: 1, to: 2 })).toEqual([
    { kind: 'changed', field: 'subject', name: '', before: '', after: 'Brochure' },
    { kind: 'changed', field: 'items.unitPrice', name: 'Concept', before: '1000', after: '900' },
    { kind: 'removed', field: 'items', name: 'Photos', before: '1 × 400', after: '' },
  ])
})

it('is duplicated as a draft with items of its own', async () => {
  const { api, sent } = await sentProposal()
  const copy = await api.proposals.duplicate({ id: sent.id })
  expect(copy).toMatchObject({ status: 'draft', number: '', netMinor: 120_000 })
  expect(copy.content.items.map(({ id }) => id)).not.toContain(sent.content.items[0]?.id)
  const gone = await api.proposals.delete({ id: copy.id, version: copy.version })
  expect(await refusalOf(api.proposals.get(gone))).toMatchObject({ code: 'not_found' })
})

it.each([
  ['en', 'Proposal', 'Optional, not included', 'Deposit for proposal P-2026-0001'],
  ['de', 'Angebot', 'Optional, nicht enthalten', 'Anzahlung zu Angebot P-2026-0001'],
  ['hr', 'Ponuda', 'Opcija, nije uključeno', 'Predujam za ponudu P-2026-0001'],
] as const)('is printed in %s, and so is the receipt of its deposit', async (language, title, optional, purpose) => {
  const { api, sent } = await sentProposal({ language, sections: [{ id: '018f0000-0000-7000-8000-000000000001', title: 'Phase One' }] })
  const text = (await readPdf(Buffer.from((await api.proposals.pdf({ id: sent.id })).base64, 'base64'))).text
  for (const word of [title, 'P-2026-0001', 'Phase One', optional]) expect(text).toContain(word)
  const deposit = await api.deposits.record({ proposalId: sent.id, amountMinor: 50_000 })
  const receipt = (await readPdf(Buffer.from((await api.deposits.receipt({ id: deposit.id })).base64, 'base64'))).text
  for (const word of [purpose, '500']) expect(receipt).toContain(word)
})
