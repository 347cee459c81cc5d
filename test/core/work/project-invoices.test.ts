// Invoices and credit notes that belong to a project without billing one of its budgets.
import { expect, it } from 'vitest'
import { refusalOf } from '../../fixtures/core'
import { openAgency } from './fixture'

const lines = [{ name: 'Flat fee', quantity: '1', unitPrice: '500' }]

it('stand in the list of its invoices, credit notes below zero, until they no longer count', async () => {
  const { api, client, project } = await openAgency()
  const draft = await api.invoices.create({ clientId: client.id, projectId: project.id, lines })
  expect(draft.content.projectId).toBe(project.id)
  const note = await api.invoices.create({ type: 'credit_note', clientId: client.id, projectId: project.id, lines })
  await api.invoices.create({ clientId: client.id, lines })
  const listed = async () =>
    (await api.budgets.invoices({ projectId: project.id }))
      .map(({ invoiceId, type, budgetId, amountMinor }) => ({ invoiceId, type, budgetId, amountMinor }))
      .toSorted((a, b) => b.amountMinor - a.amountMinor)
  expect(await listed()).toEqual([
    { invoiceId: draft.id, type: 'invoice', budgetId: null, amountMinor: 50_000 },
    { invoiceId: note.id, type: 'credit_note', budgetId: null, amountMinor: -50_000 },
  ])
  const issued = await api.invoices.finalize({ id: draft.id, version: draft.version })
  await api.invoices.cancel({ id: issued.id, version: issued.version, reason: 'Wrong' })
  await api.invoices.delete({ id: note.id, version: note.version })
  expect(await listed()).toEqual([])
})

it('are listed once where they bill a budget too, and so are the credit notes over them', async () => {
  const { api, client, project, budget, design } = await openAgency()
  const source = {
    kind: 'work' as const,
    budgetId: budget.id,
    serviceId: design.id,
    from: '2026-11-01',
    to: '2026-11-30',
    timeEntryIds: [],
    expenseIds: [],
  }
  const billed = await api.invoices.create({
    clientId: client.id,
    projectId: project.id,
    lines: [{ name: 'Design', quantity: '2', unitPrice: '90', source }],
  })
  const issued = await api.invoices.finalize({ id: billed.id, version: billed.version })
  await api.invoices.markSent({ id: issued.id, version: issued.version })
  const note = await api.invoices.credit({ id: issued.id, lines: [{ line: 0, quantity: '1' }] })
  expect(note.content.projectId).toBe(project.id)
  await api.invoices.finalize({ id: note.id, version: note.version })
  expect(await api.budgets.invoices({ projectId: project.id })).toMatchObject([
    { budgetId: budget.id, invoiceId: issued.id, number: issued.number, amountMinor: 9000 },
  ])
})

it('belong to its client: another is refused and named', async () => {
  const { api, client, project } = await openAgency()
  const other = await api.clients.create({ name: 'Somebody else', address: { city: 'Bonn' } })
  const refused = await refusalOf(api.invoices.create({ clientId: other.id, projectId: project.id, lines }))
  const facts = { path: 'projectId', project: project.name, clientName: client.name }
  expect(refused).toEqual({ code: 'project_of_other_client', facts })
  const draft = await api.invoices.create({ clientId: other.id, lines })
  const content = { ...draft.content, projectId: project.id }
  expect((await refusalOf(api.invoices.save({ id: draft.id, version: draft.version, content }))).facts).toEqual(facts)
  expect((await refusalOf(api.invoices.create({ clientId: client.id, projectId: draft.id, lines }))).code).toBe('not_found')
})

it('keep the project when they are duplicated, and name it when they are made from its budgets', async () => {
  const { api, client, project, budget } = await openAgency()
  const draft = await api.invoices.create({ clientId: client.id, projectId: project.id, lines })
  expect((await api.invoices.duplicate({ id: draft.id })).content.projectId).toBe(project.id)
  const generation = { budgetIds: [budget.id], method: 'percentage' as const, by: 'service' as const, percentPpm: 500_000 }
  const [made] = await api.generating.create({ items: [{ generation }] })
  expect((await api.invoices.get({ id: made?.id ?? '' })).content.projectId).toBe(project.id)
})
