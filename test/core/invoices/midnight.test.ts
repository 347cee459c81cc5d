// An invoice becomes overdue by itself when the day begins, while the program stays open: the screens are told to ask again.
import { expect, it } from 'vitest'
import { whyOverdue } from '#shared/invoices/why'
import { draftOf, openBusiness, TestClock } from '../../fixtures/core'

it('says at local midnight that everything is to be asked again, and then the invoice is overdue and says why', {
  timeout: 20_000,
}, async () => {
  const clock = new TestClock(new Date(2026, 11, 6, 23, 59, 58).toISOString())
  const { api, client } = await openBusiness(undefined, clock, 20)
  const { id } = await draftOf(api, client.id, '100', { dueOn: '2026-12-06' })
  const { version } = await api.invoices.finalize({ id, version: 1 })
  await api.invoices.markSent({ id, version })
  const overdue = async () => (await api.invoices.list({ statuses: ['overdue'] })).rows.map((row) => row.id)
  expect(await overdue()).toEqual([])
  const changes = await api.changes.watch()
  clock.moveTo(new Date(2026, 11, 7, 0, 0, 0).toISOString())
  for await (const { words } of changes) if (words.includes('everything')) break
  expect(await overdue()).toEqual([id])
  const invoice = await api.invoices.get({ id })
  expect(whyOverdue(invoice, '2026-12-07')).toEqual({ dueOn: '2026-12-06', days: 1, openMinor: 11_900, payableMinor: 11_900 })
})
