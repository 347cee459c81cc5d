// Expenses with their receipts.
import { expect, it } from 'vitest'
import { refusalOf } from '../../fixtures/core'
import { openAgency } from './fixture'

const pdf = Buffer.from('%PDF-1.7 receipt').toString('base64')

it('bills what was paid without the tax in it, with the markup', async () => {
  const { api, project, budget } = await openAgency()
  const input = {
    projectId: project.id,
    budgetId: budget.id,
    spentOn: '2026-11-04',
    name: 'Fonts',
    amountMinor: 11_905,
    taxMinor: 1900,
    markupPpm: 125_000,
  }
  const expense = await api.expenses.create(input)
  const { rows, sums } = await api.expenses.list({})
  // 100.05 and 12.5 % of it, 12.50625, rounded.
  expect(rows).toMatchObject([{ id: expense.id, billedMinor: 11_256, currency: 'EUR', personName: 'Ana', projectName: 'Web site' }])
  expect(sums).toEqual([{ currency: 'EUR', amountMinor: 11_905, billedMinor: 11_256 }])
  await api.expenses.save({ id: expense.id, version: 1, expense: { ...input, isBillable: false } })
  expect((await api.expenses.list({})).sums).toEqual([{ currency: 'EUR', amountMinor: 11_905, billedMinor: 0 }])
  expect((await refusalOf(api.expenses.remove({ id: expense.id, version: 1 }))).code).toBe('changed_meanwhile')
  await api.expenses.remove({ id: expense.id, version: 2 })
  expect((await api.expenses.list({})).count).toBe(0)
})

it('keeps a receipt once, by what its bytes are, and shows it to who sees the expense', async () => {
  const { api, ben, project } = await openAgency()
  const receipt = await api.expenses.keepReceipt({ name: 'fonts.pdf', base64: pdf })
  expect(await api.expenses.keepReceipt({ name: 'again.pdf', base64: pdf })).toEqual({
    id: receipt.id,
    name: 'fonts.pdf',
    mediaType: 'application/pdf',
    bytes: 16,
  })
  expect((await refusalOf(api.expenses.keepReceipt({ base64: Buffer.from('hello').toString('base64') }))).code).toBe('receipt_not_known')
  expect((await refusalOf(api.expenses.receipt({ id: receipt.id }))).code).toBe('not_found')
  await ben.api.expenses.create({ projectId: project.id, spentOn: '2026-11-04', name: 'Fonts', amountMinor: 100, receiptId: receipt.id })
  expect((await api.expenses.receipt({ id: receipt.id })).base64).toBe(pdf)
})

it('refuses a budget of another project, tax above the amount, and the expenses of others', async () => {
  const { api, ben, ana, client, project } = await openAgency()
  const other = await api.projects.create({ clientId: client.id, name: 'Other' })
  const budget = await api.budgets.create({ projectId: other.id, budget: { name: 'Other' } })
  const input = { projectId: project.id, spentOn: '2026-11-04', name: 'Taxi', amountMinor: 100 }
  expect((await refusalOf(api.expenses.create({ ...input, budgetId: budget.id }))).code).toBe('budget_of_other_project')
  expect((await refusalOf(api.expenses.create({ ...input, taxMinor: 100 }))).facts).toEqual({
    issues: [{ path: 'taxMinor', message: 'must be less than the amount' }],
  })
  expect((await refusalOf(ben.api.expenses.create({ ...input, personId: ana.id }))).code).toBe('not_permitted')
})
