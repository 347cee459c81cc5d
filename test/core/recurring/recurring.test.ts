// Recurring invoices through the core: each day once, over two years, with the program closed, open, killed, and in two processes.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Api } from '../../../src-main/core'
import { draftOf, openBusiness, openTestCore, refusalOf, TestClock, temporaryFolder } from '../../fixtures/core'

const START = '2026-11-22T12:00:00Z'
const rule = { every: 1, unit: 'month' as const, anchorOn: '2026-11-30' }

async function monthlyHosting(api: Api, clientId: string, more: object = {}) {
  const lines = [{ name: 'Hosting {{period.month}}', unitPrice: '50', description: '{{period.from}} to {{period.to}}' }]
  const template = await draftOf(api, clientId, '0', { lines, subject: 'Hosting no. {{period.count}} for {{client.name}}' })
  return api.recurring.create({ ...rule, invoiceId: template.id, ...more })
}
async function business() {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const clock = new TestClock(START)
  return { file, clock, ...(await openBusiness(file, clock)) }
}
const daysOf = async (api: Api, id: string) => (await api.recurring.get({ id })).made.map(({ on }) => on).reverse()

describe('a recurring invoice', () => {
  it('makes a draft for each day of two years, the days on which the program was closed too', async () => {
    const { file, clock, core, api, client } = await business()
    const { id, nextOn } = await monthlyHosting(api, client.id)
    expect(nextOn).toBe('2026-11-30')
    await core.close()
    clock.moveTo('2028-11-22T12:00:00Z')
    const later = await openTestCore(file, clock)
    await later.untilIdle()
    const days = await daysOf(later.api, id)
    expect(days).toHaveLength(24)
    expect(days.slice(0, 5)).toEqual(['2026-11-30', '2026-12-30', '2027-01-30', '2027-02-28', '2027-03-30'])
    expect(days).toContain('2028-02-29')
    const { made, nextOn: next, madeCount } = await later.api.recurring.get({ id })
    expect([next, madeCount]).toEqual(['2028-11-30', 24])
    const invoice = await later.api.invoices.get({ id: made.at(-4)?.invoice?.id ?? '' })
    expect(invoice).toMatchObject({
      status: 'draft',
      issueOn: '2027-02-28',
      dueOn: '2027-03-14',
      subject: 'Hosting no. 4 for Łódź Design S.A.',
      totalMinor: 5950,
      content: {
        deliveryFrom: '2027-02-28',
        deliveryTo: '2027-03-29',
        lines: [{ name: 'Hosting February 2027', description: '28 February 2027 to 29 March 2027' }],
      },
    })
  })

  it('runs by itself when the day begins while the program stays open, and announces it', async () => {
    const clock = new TestClock(START)
    const file = join(temporaryFolder(), 'quittance.sqlite')
    const { api, client } = await openBusiness(file, clock, 10)
    const { id } = await monthlyHosting(api, client.id)
    const changes = await api.changes.watch()
    clock.moveTo('2026-11-30T12:00:00Z')
    const words: string[] = []
    for await (const change of changes) {
      words.push(...change.words)
      if (words.includes('recurring')) break
    }
    expect(words[0]).toBe('everything')
    expect(await daysOf(api, id)).toEqual(['2026-11-30'])
  })

  it('makes each day once when two processes open the file at the same time', async () => {
    const { file, clock, core, api, client } = await business()
    const { id } = await monthlyHosting(api, client.id, { every: 1, unit: 'week', finalizes: true })
    await core.close()
    clock.moveTo('2027-06-01T12:00:00Z')
    const [a, b] = await Promise.all([openTestCore(file, clock), openTestCore(file, clock)])
    await Promise.all([a.untilIdle(), b.untilIdle()])
    const { made } = await a.api.recurring.get({ id })
    const days = made.map(({ on }) => on)
    expect(days).toHaveLength(27)
    expect(new Set(days).size).toBe(27)
    expect((await a.api.invoices.list({ limit: 100 })).rows.filter(({ status }) => status === 'finalized')).toHaveLength(27)
    expect(new Set(made.map(({ invoice }) => invoice?.number)).size).toBe(27)
    expect(await refusalOf(b.api.recurring.run({ id, on: days[0] ?? '' }))).toMatchObject({ code: 'run_not_due' })
  })

  it('finalises at once where asked, and leaves a draft where something is missing', async () => {
    const { file, clock, core, api, client } = await business()
    const good = await monthlyHosting(api, client.id, { finalizes: true })
    const nowhere = await api.clients.create({ name: 'Without address', address: {} })
    const bad = await monthlyHosting(api, nowhere.id, { finalizes: true })
    await core.close()
    clock.moveTo('2026-11-30T12:00:00Z')
    const later = await openTestCore(file, clock)
    await later.untilIdle()
    const statusOf = async (id: string) => (await later.api.recurring.get({ id })).made.map(({ invoice }) => invoice?.status)
    expect([await statusOf(good.id), await statusOf(bad.id)]).toEqual([['finalized'], ['draft']])
  })

  it('leaves out the days before it was made and those of a pause, and ends after its count', async () => {
    const { file, clock, core, api, client } = await business()
    const { id, version, nextOn } = await monthlyHosting(api, client.id, { anchorOn: '2026-01-31', ends: { kind: 'after', count: 2 } })
    expect(nextOn).toBe('2026-11-30')
    const paused = await api.recurring.pause({ id, version })
    expect(paused).toMatchObject({ isPaused: true, nextOn: null, coming: [] })
    await core.close()
    clock.moveTo('2027-02-10T12:00:00Z')
    const later = await openTestCore(file, clock)
    await later.untilIdle()
    expect(await daysOf(later.api, id)).toEqual([])
    const resumed = await later.api.recurring.resume({ id, version: paused.version })
    expect(resumed.nextContent).toMatchObject({ issueOn: '2027-02-28', subject: 'Hosting no. 1 for {{client.name}}' })
    expect(resumed.coming.map(({ on }) => on)).toEqual(['2027-02-28', '2027-03-31'])
    await later.close()
    clock.moveTo('2027-12-10T12:00:00Z')
    const end = await openTestCore(file, clock)
    await end.untilIdle()
    expect(await daysOf(end.api, id)).toEqual(['2027-02-28', '2027-03-31'])
    expect(await end.api.recurring.get({ id })).toMatchObject({ isOver: true, nextOn: null, madeCount: 2 })
  })

  it('comes tomorrow at the earliest, and at once when it is resumed on its day', async () => {
    const { core, clock, api, client } = await business()
    const { id, version, nextOn } = await monthlyHosting(api, client.id, { anchorOn: '2026-11-22' })
    expect(nextOn).toBe('2026-12-22')
    await core.untilIdle()
    expect(await daysOf(api, id)).toEqual([])
    const paused = await api.recurring.pause({ id, version })
    const resumed = await api.recurring.resume({ id, version: paused.version })
    await core.untilIdle()
    expect(await daysOf(api, id), 'the day of the invoice that it was made from').toEqual([])
    const again = await api.recurring.pause({ id, version: resumed.version })
    clock.moveTo('2026-12-22T12:00:00Z')
    await api.recurring.resume({ id, version: again.version })
    await core.untilIdle()
    expect(await daysOf(api, id)).toEqual(['2026-12-22'])
  })

  it('is made from a template that stands in no list, is edited like a draft, and can be nothing else', async () => {
    const { api, client } = await business()
    const recurring = await monthlyHosting(api, client.id)
    const before = await api.invoices.list({})
    const template = await api.invoices.get({ id: recurring.templateId })
    expect(before.rows.map(({ id }) => id)).not.toContain(template.id)
    expect(template).toMatchObject({ templateOf: recurring.id, actions: ['save'], problems: [] })
    const content = { ...template.content, subject: 'Care {{period.year}}' }
    await api.invoices.save({ id: template.id, version: template.version, content })
    expect(await api.recurring.list()).toMatchObject([{ subject: 'Care {{period.year}}', clientName: client.name, payableMinor: 5950 }])
    expect((await refusalOf(api.invoices.finalize({ id: template.id, version: template.version + 1 }))).code).toBe('is_template')
    expect((await refusalOf(api.invoices.delete({ id: template.id, version: template.version + 1 }))).code).toBe('is_template')
    expect(await api.invoices.list({})).toEqual(before)
    await api.recurring.delete({ id: recurring.id, version: recurring.version })
    expect(await api.recurring.list()).toEqual([])
  })

  it('wants an invoice with a client', async () => {
    const { api } = await business()
    const draft = await api.invoices.create({ lines: [] })
    expect((await refusalOf(api.recurring.create({ ...rule, invoiceId: draft.id }))).code).toBe('recurring_client_missing')
    const note = await api.invoices.create({ type: 'credit_note' })
    expect((await refusalOf(api.recurring.create({ ...rule, invoiceId: note.id }))).code).toBe('recurring_credit_note')
  })
})

it('says that an invoice is overdue when the day after its due date begins, while the program stays open', async () => {
  const clock = new TestClock(START)
  const { api, client } = await openBusiness(join(temporaryFolder(), 'quittance.sqlite'), clock, 10)
  const draft = await draftOf(api, client.id, '100', { dueOn: '2026-11-22' })
  const { version } = await api.invoices.finalize({ id: draft.id, version: draft.version })
  expect((await api.invoices.markSent({ id: draft.id, version })).status).toBe('sent')
  const changes = await api.changes.watch()
  clock.moveTo('2026-11-23T12:00:00Z')
  for await (const { words } of changes) if (words.includes('everything')) break
  expect((await api.invoices.get({ id: draft.id })).status).toBe('overdue')
})
