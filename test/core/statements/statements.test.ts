// The account of a client through the core: what moved it, what is open and since when, and the statement on paper.
import { expect, it } from 'vitest'
import { LANGUAGES } from '#shared/basics/address'
import type { Api } from '../../../src-main/core'
import { sampleCompanyInput } from '../../fixtures/company'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'
import { overlaps, readPdf } from '../../fixtures/pdf-reader'

async function send(api: Api, clientId: string, unitPrice: string, more: object = {}) {
  const draft = await draftOf(api, clientId, unitPrice, more)
  const issued = await api.invoices.finalize({ id: draft.id, version: draft.version })
  return api.invoices.markSent({ id: issued.id, version: issued.version })
}

/** A year with everything in it. */
async function liveAYear() {
  const business = await openBusiness()
  const { api, client } = business
  const old = await send(api, client.id, '1000', { issueOn: '2025-12-01', dueOn: '2025-12-15' })
  const spring = await send(api, client.id, '500', { issueOn: '2026-03-10', dueOn: '2026-03-24', subject: 'Spring campaign' })
  const autumn = await send(api, client.id, '200', { issueOn: '2026-11-01', dueOn: '2026-11-15' })
  const due = await send(api, client.id, '50', { issueOn: '2026-11-20', dueOn: '2026-12-20' })
  await api.payments.record({ invoiceId: old.id, receivedOn: '2026-01-10', reference: 'Thanks' })
  await api.payments.record({ invoiceId: spring.id, receivedOn: '2026-04-02', amountMinor: 60_000, reference: 'Too much' })
  await api.payments.record({ invoiceId: autumn.id, receivedOn: '2026-11-10', amountMinor: 20_000 })
  await api.payments.writeOff({ invoiceId: autumn.id, on: '2026-11-21', amountMinor: 1000, reason: 'Goodwill' })
  const note = await api.invoices.credit({ id: spring.id, lines: [{ line: 0, quantity: '0.1' }] })
  const issued = await api.invoices.finalize({ id: note.id, version: note.version })
  const sent = await api.invoices.markSent({ id: issued.id, version: issued.version })
  await api.payments.refund({ source: { kind: 'credit_note', id: sent.id }, amountMinor: 1950, on: '2026-11-22' })
  await draftOf(api, client.id, '7777')
  return { ...business, autumn, due, spring, sent }
}

it('tells the opening balance, each movement with the balance after it, and closes with what is open less the credit', async () => {
  const { api, client } = await liveAYear()
  const { from, to, accounts } = await api.statements.get({ clientId: client.id })
  expect([from, to]).toEqual(['2026-01-01', '2026-11-22'])
  const [account] = accounts
  expect(account?.openingMinor).toBe(119_000)
  expect(account?.rows.map(({ on, kind, name, amountMinor, balanceMinor }) => [on, kind, name, amountMinor, balanceMinor])).toEqual([
    ['2026-01-10', 'payment', 'Thanks', -119_000, 0],
    ['2026-03-10', 'invoice', '2026-0001', 59_500, 59_500],
    ['2026-04-02', 'payment', 'Too much', -60_000, -500],
    ['2026-11-01', 'invoice', '2026-0002', 23_800, 23_300],
    ['2026-11-10', 'payment', '', -20_000, 3300],
    ['2026-11-20', 'invoice', '2026-0003', 5950, 9250],
    ['2026-11-21', 'write_off', '2026-0002', -1000, 8250],
    ['2026-11-22', 'credit_note', 'CN-2026-0001', -5950, 2300],
    ['2026-11-22', 'refund', '', 1950, 4250],
  ])
  const open = await api.invoices.list({ clientId: client.id, isOpen: true, type: 'invoice' })
  const credit = (await api.payments.credit({ clientId: client.id })).reduce((sum, { creditMinor }) => sum + creditMinor, 0)
  expect(account?.closingMinor).toBe(open.rows.reduce((sum, { openMinor }) => sum + openMinor, 0) - credit)
})

it('knows what is open, how long it is overdue, and the credit that can be used', async () => {
  const { api, client, due, autumn } = await liveAYear()
  const [account] = await api.statements.open({ clientId: client.id })
  expect(account?.items.map(({ id, openMinor, daysOverdue }) => [id, openMinor, daysOverdue])).toEqual([
    [autumn.id, 2800, 7],
    [due.id, 5950, -28],
  ])
  expect(account?.buckets.map(({ count, openMinor }) => [count, openMinor])).toEqual([
    [1, 5950],
    [1, 2800],
    [0, 0],
    [0, 0],
    [0, 0],
  ])
  expect(account?.creditMinor).toBe(4500)
  expect(account?.credits.map(({ kind, creditMinor }) => [kind, creditMinor])).toEqual([
    ['payment', 500],
    ['credit_note', 4000],
  ])
  expect(await api.payments.applyCredit({ invoiceId: due.id })).toEqual({ appliedMinor: 4500 })
  const [after] = await api.statements.open({ clientId: client.id })
  expect([after?.openMinor, after?.creditMinor]).toEqual([4250, 0])
  const [past] = await api.statements.open({ clientId: client.id, on: '2026-03-31' })
  expect(past?.items.map(({ openMinor, daysOverdue }) => [openMinor, daysOverdue])).toEqual([[59_500, 7]])
})

it('keeps an account for each currency; money that came in another is carried over', async () => {
  const { api, client } = await openBusiness()
  await api.exchangeRates.save({ currency: 'USD', baseCurrency: 'EUR', rate: '0.9', on: '2026-01-01' })
  const dollars = await send(api, client.id, '100', { currency: 'USD' })
  await send(api, client.id, '10')
  await api.payments.record({ invoiceId: dollars.id, amountMinor: 9000, currency: 'EUR', rate: '1.1' })
  const { accounts } = await api.statements.get({ clientId: client.id })
  expect(accounts.map(({ currency, closingMinor }) => [currency, closingMinor])).toEqual([
    ['EUR', 1190],
    ['USD', 2000],
  ])
  expect((await api.statements.open({ clientId: client.id })).map(({ openMinor, creditMinor }) => openMinor - creditMinor)).toEqual([
    1190, 2000,
  ])
})

it('refuses a period that ends before it begins, and says nothing about clients of others', async () => {
  const { api, client } = await openBusiness()
  const period = { clientId: client.id, from: '2026-05-02', to: '2026-05-01' }
  expect(await refusalOf(api.statements.get(period))).toEqual({
    code: 'period_ends_before_it_begins',
    facts: { from: period.from, to: period.to },
  })
  expect((await api.statements.get({ clientId: client.id })).accounts).toEqual([])
})

it.each(LANGUAGES)('prints the statement in the language %s, with nothing on top of anything else', async (language) => {
  const { api, client } = await liveAYear()
  await api.clients.save({ ...client, language })
  const { base64, pages, fileName } = await api.statements.pdf({ clientId: client.id })
  const read = await readPdf(Buffer.from(base64, 'base64'))
  expect(pages).toBe(1)
  expect(read.language).toBe(language)
  expect(fileName).toContain('2026-11-22 Łódź Design S.A.')
  for (const number of ['2026-0001', '2026-0003', 'CN-2026-0001', 'Spring campaign', 'Atelier Beispiel GmbH', 'DE89 3704'])
    expect(read.text).toContain(number)
  expect(read.text.match(/42[.,]50/g)?.length).toBeGreaterThan(1)
  expect(overlaps(read.pages[0]?.texts ?? [])).toEqual([])
})

it('pages a very long statement, with the head of its table on every page and each balance told once', async () => {
  const { api, client } = await openBusiness()
  for (let month = 1; month <= 12; month += 1)
    for (let count = 0; count < 10; count += 1)
      await send(api, client.id, '10', {
        issueOn: `2025-${String(month).padStart(2, '0')}-${String(count + 1).padStart(2, '0')}`,
        subject: 'Support',
      })
  const { base64, pages } = await api.statements.pdf({ clientId: client.id, from: '2025-01-01', to: '2025-12-31' })
  expect(pages).toBeGreaterThan(3)
  const read = await readPdf(Buffer.from(base64, 'base64'))
  for (const page of read.pages) {
    expect(overlaps(page.texts)).toEqual([])
    expect(page.lines.some((line) => line.includes('Balance'))).toBe(true)
  }
  for (let number = 1; number <= 120; number += 1) expect(read.text.split(`2025-${String(number).padStart(4, '0')}`).length).toBe(2)
  expect(read.text).toContain('1,428.00')
}, 60_000)

it('comes on the paper of the one company that billed; where several did, somebody says which', async () => {
  const { api, client, company, rate } = await openBusiness()
  const second = await api.company.create({ ...sampleCompanyInput, name: 'Second Studio GmbH', defaultTaxRateId: rate.id })
  const question = { clientId: client.id, from: '2026-01-01' }
  const text = async (more: object = {}) => {
    const { base64 } = await api.statements.pdf({ ...question, ...more })
    return (await readPdf(Buffer.from(base64, 'base64'))).text
  }
  await send(api, client.id, '100', { companyId: second.id })
  expect(await text()).toContain('Second Studio GmbH')
  await send(api, client.id, '200')
  const companies = [second, company].map(({ id, name }) => ({ id, name }))
  expect(await refusalOf(api.statements.pdf(question))).toEqual({
    code: 'statement_of_one_company',
    facts: { path: 'companyId', clientName: client.name, companies: expect.arrayContaining(companies) },
  })
  expect(await text({ companyId: company.id })).not.toContain('Second Studio GmbH')
})
