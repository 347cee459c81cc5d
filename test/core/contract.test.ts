// What the contract promises for every procedure: input is checked, commands leave an activity, bugs are reported and change nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { openCore } from '../../src-main/core'
import { describeProcedures } from '../../src-main/hosts/cli/procedures'
import { draftOf, openBusiness, refusalOf, temporaryFolder } from '../fixtures/core'

it('every procedure has a summary, a permission and a JSON Schema; every command says what it changes', () => {
  const procedures = describeProcedures()
  expect(procedures.length).toBeGreaterThan(25)
  for (const { procedure, summary, permission, input, kind } of procedures) {
    expect(summary, procedure).not.toBe('')
    expect(permission, procedure).toMatch(/^[a-z_]+\.[a-z_]+$/)
    expect(input, procedure).toHaveProperty('$schema')
    expect(['query', 'command']).toContain(kind)
  }
})

it('refuses wrong input with the path and what would be right', async () => {
  const { api } = await openBusiness()
  const refusal = await refusalOf(api.invoices.create({ issueOn: '2026-02-30', lines: [{ quantity: 'many' }] }))
  expect(refusal).toEqual({
    code: 'invalid_input',
    facts: {
      issues: [
        { path: 'issueOn', message: 'a date that exists, as YYYY-MM-DD' },
        { path: 'lines.0.quantity', message: 'a decimal number such as 12.5, with a point and at most 10 decimals' },
      ],
    },
  })
})

it('every command leaves who, when, what, before and after', async () => {
  const { api, client } = await openBusiness()
  const draft = await draftOf(api, client.id)
  await api.invoices.save({ id: draft.id, version: 1, content: { ...draft.content, subject: 'New subject' } })
  const [last, first] = await api.activities.list({ subjectId: draft.id })
  expect(first).toMatchObject({
    procedure: 'invoices.create',
    actor: 'owner',
    at: '2026-11-22T12:00:00.000Z',
    before: null,
    after: { status: 'draft' },
  })
  expect(last).toMatchObject({
    procedure: 'invoices.save',
    before: { content: { subject: '' } },
    after: { content: { subject: 'New subject' } },
  })
})

it('checks the permission of each call', async () => {
  const { core, client } = await openBusiness()
  const context = {
    actor: { name: 'Preparer', personId: null, permissions: ['invoices.draft', 'invoices.read'], scope: 'everything' as const },
  }
  const api = createRouterClient(core.router, { context, interceptors: core.interceptors }) as typeof core.api
  const draft = await draftOf(api, client.id)
  expect(draft.actions).toEqual(['save', 'delete', 'duplicate'])
  expect(await refusalOf(api.invoices.finalize({ id: draft.id, version: 1 }))).toEqual({
    code: 'not_permitted',
    facts: { permission: 'invoices.finalize' },
  })
})

it('shows the asker only what lies in their scope', async () => {
  const { core, api, client } = await openBusiness()
  const other = await api.clients.create({ name: 'Other', address: {} })
  const [mine, theirs] = [await draftOf(api, client.id), await draftOf(api, other.id)]
  const context = {
    actor: {
      name: 'Restricted',
      personId: null,
      permissions: 'all' as const,
      scope: { clientIds: [client.id], projectIds: [], budgetIds: [] },
    },
  }
  const restricted = createRouterClient(core.router, { context, interceptors: core.interceptors }) as typeof core.api
  expect((await restricted.invoices.list({})).rows.map(({ id }) => id)).toEqual([mine.id])
  expect((await restricted.invoices.list({})).sums[0]?.count).toBe(1)
  expect((await restricted.clients.list({})).rows.map(({ id }) => id)).toEqual([client.id])
  expect((await refusalOf(restricted.invoices.get({ id: theirs.id }))).code).toBe('not_found')
  expect((await refusalOf(restricted.clients.get({ id: other.id }))).code).toBe('not_found')
})

it('notes a bug under an id, says so, and leaves the data alone', async () => {
  const folder = temporaryFolder()
  const core = await openCore({ file: join(folder, 'quittance.sqlite'), workerFile: new URL('file:///nowhere/worker.js') })
  const rate = await core.api.taxRates.create({ name: 'VAT', category: 'S', components: [{ name: 'VAT', ratePpm: 190_000 }] })
  await core.api.company.create({ name: 'Company', address: {}, currency: 'EUR', defaultTaxRateId: rate.id })
  const client = await core.api.clients.create({ name: 'Client', address: { city: 'Bonn' } })
  const draft = await draftOf(core.api, client.id)
  const finalized = await core.api.invoices.finalize({ id: draft.id, version: 1 })
  const refusal = await refusalOf(core.api.invoices.markSent({ id: draft.id, version: finalized.version }))
  expect(refusal.code).toBe('bug')
  expect(readFileSync(join(folder, 'quittance.log'), 'utf8')).toContain(String(refusal.facts['report']))
  expect((await core.api.invoices.get({ id: draft.id })).status).toBe('finalized')
  await core.close()
})

it('windows hear which words changed', async () => {
  const { api, client } = await openBusiness()
  const changes = await api.changes.watch()
  const next = changes.next()
  await new Promise((resolve) => setImmediate(resolve))
  await draftOf(api, client.id)
  expect((await next).value).toEqual({ words: ['invoices'] })
  await changes.return?.()
})
