// Time and expenses on an invoice: they cannot change, no other invoice takes them, and what no longer counts gives them back.
import { expect, it } from 'vitest'
import { refusalOf } from '../../fixtures/core'
import { openAgency } from './fixture'

async function openBilled() {
  const agency = await openAgency()
  const { api, client, budget, design, project } = agency
  const entry = await api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-10', minutes: 60 } })
  const expense = await api.expenses.create({
    projectId: project.id,
    budgetId: budget.id,
    spentOn: '2026-11-10',
    name: 'Fonts',
    amountMinor: 5000,
  })
  const source = {
    kind: 'work' as const,
    budgetId: budget.id,
    serviceId: design.id,
    from: '2026-11-01',
    to: '2026-11-30',
    timeEntryIds: [entry.id],
    expenseIds: [expense.id],
  }
  const bill = () => api.invoices.create({ clientId: client.id, lines: [{ name: 'Design', quantity: '1', unitPrice: '90', source }] })
  return { ...agency, entry, expense, bill, draft: await bill() }
}

it('cannot change at all until the invoice gives them back', async () => {
  const { api, entry, expense, draft, design, project, budget } = await openBilled()
  expect((await api.timeEntries.list({})).rows).toMatchObject([{ isInvoiced: true }])
  expect((await api.expenses.list({})).rows).toMatchObject([{ isInvoiced: true }])
  const change = { id: entry.id, version: 1, entry: { serviceId: design.id, on: '2026-11-10', minutes: 30 } }
  expect(await refusalOf(api.timeEntries.save(change))).toEqual({ code: 'time_invoiced', facts: { on: '2026-11-10' } })
  expect((await refusalOf(api.timeEntries.remove({ id: entry.id, version: 1 }))).code).toBe('time_invoiced')
  expect((await refusalOf(api.expenses.remove({ id: expense.id, version: 1 }))).code).toBe('expense_invoiced')
  expect(await api.budgets.invoices({ projectId: project.id })).toMatchObject([
    { budgetId: budget.id, invoiceId: draft.id, status: 'draft', amountMinor: 9000 },
  ])
  await api.invoices.delete({ id: draft.id, version: draft.version })
  expect((await api.timeEntries.list({})).rows).toMatchObject([{ isInvoiced: false }])
  expect(await api.timeEntries.save(change)).toMatchObject({ minutes: 30 })
  await api.expenses.remove({ id: expense.id, version: 1 })
})

it('are never on two living invoices, and a void one gives them back', async () => {
  const { api, draft, bill } = await openBilled()
  expect(await refusalOf(bill())).toEqual({ code: 'work_invoiced_twice', facts: { count: 1 } })
  expect((await api.invoices.list({})).count).toBe(1)
  const issued = await api.invoices.finalize({ id: draft.id, version: draft.version })
  expect((await refusalOf(bill())).code).toBe('work_invoiced_twice')
  await api.invoices.cancel({ id: issued.id, version: issued.version, reason: 'Wrong client' })
  expect((await bill()).status).toBe('draft')
})
