// Generating invoices from budgets: the methods, the preview that is exactly what is created, and what gives work back.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { refusalOf } from '../../fixtures/core'
import { openAgency } from '../work/fixture'

const TIME = { method: 'uninvoiced_time_and_expenses' } as const

async function openWorked() {
  const agency = await openAgency()
  const { api, ana, ben, budget, design, workshop, project } = agency
  const enter = (personId: string, serviceId: string, on: string, minutes: number, note = '') =>
    api.timeEntries.save({ entry: { personId, serviceId, on, minutes, note } })
  await enter(ana.id, design.id, '2026-11-02', 60, 'Logo')
  await enter(ben.id, design.id, '2026-11-03', 90, 'Icons')
  await enter(ana.id, design.id, '2026-11-03', 30, 'Logo')
  await enter(ana.id, workshop.id, '2026-11-10', 240)
  await api.expenses.create({ projectId: project.id, budgetId: budget.id, spentOn: '2026-11-05', name: 'Fonts', amountMinor: 5000 })
  const preview = async (generation: object) =>
    (await api.generating.preview({ generations: [{ budgetIds: [budget.id], ...generation } as never] }))[0]
  const lines = async (generation: object) =>
    (await preview(generation))?.preview?.lines.map(({ name, quantity, unitPrice, amountMinor }) => [
      name,
      quantity,
      unitPrice,
      amountMinor,
    ])
  const create = (generation: object, more: object = {}) =>
    api.generating.create({ items: [{ generation: { budgetIds: [budget.id], ...generation } as never, ...more }] })
  return { ...agency, preview, lines, create, enter }
}

it('a budget of 1,000.00 at 50 percent is one line of 0.5 x 1,000.00; without a percentage it is refused', async () => {
  const { preview, lines } = await openWorked()
  expect(await lines({ method: 'percentage', by: 'budget', percentPpm: 500_000, displayFormat: '{budget}' })).toEqual([
    ['Design 2026', '0.5', '1000', 50_000],
  ])
  expect((await preview({ method: 'percentage', by: 'budget' }))?.refusal).toEqual({
    code: 'percentage_missing',
    facts: { path: 'percentPpm' },
  })
  expect((await preview({ method: 'percentage', percentPpm: 1 }))?.refusal?.code).toBe('grouping_missing')
  expect((await preview({ ...TIME, displayFormat: '{weather}' }))?.refusal).toMatchObject({
    code: 'format_unknown',
    facts: { word: 'weather' },
  })
})

it('time is grouped by service, person, task, day or entry, and reads as its format says', async () => {
  const { lines } = await openWorked()
  const fonts = ['Fonts', '1', '50', 5000]
  const workshop = ['Workshop', '0.5', '800', 40_000]
  expect(await lines(TIME)).toEqual([['Design', '3', '90', 27_000], workshop, fonts])
  expect(await lines({ ...TIME, groupBy: 'person', displayFormat: '{service}, {person}', expenseFormat: '{expense} ({date})' })).toEqual([
    ['Design, Ana', '1.5', '90', 13_500],
    ['Design, Ben', '1.5', '90', 13_500],
    ['Workshop, Ana', '0.5', '800', 40_000],
    ['Fonts (05/11/2026)', '1', '50', 5000],
  ])
  expect((await lines({ ...TIME, groupBy: 'task', displayFormat: '{note}' }))?.map(([name]) => name)).toEqual([
    'Logo',
    'Icons',
    'Workshop',
    'Fonts',
  ])
  expect((await lines({ ...TIME, groupBy: 'day', displayFormat: '{date}: {note}' }))?.map(([name]) => name)).toEqual([
    '02/11/2026: Logo',
    '03/11/2026: Icons; Logo',
    '10/11/2026',
    'Fonts',
  ])
  expect(await lines({ ...TIME, groupBy: 'entry' })).toHaveLength(5)
  expect(await lines({ ...TIME, from: '2026-11-03', to: '2026-11-04' })).toEqual([['Design', '2', '90', 18_000]])
})

it('the uninvoiced amount is what is left of the budget or of its services', async () => {
  const { lines, create, api } = await openWorked()
  const amount = { method: 'uninvoiced_amount', by: 'budget' }
  expect(await lines(amount)).toEqual([['Design 2026', '1', '1000', 100_000]])
  expect(await lines({ ...amount, by: 'service' })).toEqual([['Concept', '1', '200', 20_000]])
  const [half] = await create({ method: 'percentage', by: 'budget', percentPpm: 500_000 })
  expect(await lines(amount)).toEqual([['Design 2026', '1', '500', 50_000]])
  await create(amount)
  expect(await lines(amount)).toBeUndefined()
  await api.invoices.delete({ id: half?.id ?? '', version: half?.version ?? 0 })
  expect(await lines(amount)).toEqual([['Design 2026', '1', '500', 50_000]])
})

it('a preview saves nothing, and what is created is exactly the preview', async () => {
  const { api, preview, create, budget } = await openWorked()
  const generation = {
    ...TIME,
    groupBy: 'person',
    displayFormat: '{person}: {note}',
    from: '2026-11-01',
    to: '2026-11-30',
    hasTimesheet: true,
  }
  const shown = (await preview(generation))?.preview
  expect((await api.invoices.list({})).count).toBe(0)
  const [made] = await create(generation, { fingerprint: shown?.fingerprint })
  const invoice = await api.invoices.get({ id: made?.id ?? '' })
  expect(invoice.content).toEqual(shown?.content)
  expect(invoice.netMinor).toBe(shown?.netMinor)
  expect(await api.generating.attributions({ invoiceId: invoice.id })).toEqual(shown?.attributions)
  expect(shown?.attributions).toEqual([
    {
      budgetId: budget.id,
      budgetName: 'Design 2026',
      projectId: budget.projectId,
      projectName: 'Web site',
      amountMinor: 72_000,
      from: '2026-11-01',
      to: '2026-11-30',
    },
  ])
  expect((await preview(generation))?.refusal?.code).toBe('nothing_to_invoice')
})

it('a creation is refused when time came in since the preview', async () => {
  const { api, preview, create, enter, ana, design } = await openWorked()
  const fingerprint = (await preview(TIME))?.preview?.fingerprint
  await enter(ana.id, design.id, '2026-11-12', 15)
  expect((await refusalOf(create(TIME, { fingerprint }))).code).toBe('preview_outdated')
  expect((await api.invoices.list({})).count).toBe(0)
})

it('several budgets and projects of a client stand on one invoice, each with its attribution; other clients do not', async () => {
  const { api, client, budget } = await openWorked()
  const second = await api.projects.create({ clientId: client.id, name: 'Shop' })
  const shop = await api.budgets.create({ projectId: second.id, budget: { name: 'Shop', valueMinor: 50_000, services: [] } })
  const generation = { budgetIds: [budget.id, shop.id], method: 'uninvoiced_amount' as const, by: 'budget' as const }
  const [made] = await api.generating.create({ items: [{ generation }] })
  expect((await api.generating.attributions({ invoiceId: made?.id ?? '' })).map((one) => [one.budgetId, one.amountMinor])).toEqual([
    [budget.id, 100_000],
    [shop.id, 50_000],
  ])
  const stranger = await api.clients.create({ name: 'Other', address: client.address })
  const third = await api.projects.create({ clientId: stranger.id, name: 'Third', currency: second.currency })
  const theirs = await api.budgets.create({ projectId: third.id, budget: { name: 'Theirs', valueMinor: 1000, services: [] } })
  const [mixed] = await api.generating.preview({ generations: [{ ...generation, budgetIds: [shop.id, theirs.id] }] })
  expect(mixed?.refusal).toEqual({ code: 'budgets_differ', facts: { what: 'client' } })
})

it('a budget is invoiced over its value only by who may, and only when that is intended', async () => {
  const { api, as, ana, budget, preview, create } = await openWorked()
  const over = { method: 'percentage', by: 'budget', percentPpm: 1_500_000 }
  expect((await preview(over))?.preview?.over).toEqual([
    { budgetId: budget.id, budget: 'Design 2026', valueMinor: 100_000, invoicedMinor: 150_000 },
  ])
  expect(await refusalOf(create(over))).toMatchObject({ code: 'budget_exceeded', facts: { isPermitted: true } })
  const owner = as(ana.id, 'Ana', 'project_owner')
  const item = { generation: { budgetIds: [budget.id], ...over } as never, isOverIntended: true }
  expect(await refusalOf(owner.generating.create({ items: [item] }))).toMatchObject({
    code: 'budget_exceeded',
    facts: { isPermitted: false },
  })
  const source = { kind: 'work' as const, budgetId: budget.id, serviceId: null, from: null, to: null }
  const byHand = owner.invoices.create({ lines: [{ name: 'Much', unitPrice: '1001', source }] })
  expect((await refusalOf(byHand)).code).toBe('budget_exceeded')
  expect(await api.generating.create({ items: [item] })).toHaveLength(1)
})

it('voiding, deleting and crediting give time back; a credit that keeps it does not', async () => {
  const { api, create, lines } = await openWorked()
  const issue = async () => {
    const [made] = await create(TIME)
    const { id, version } = await api.invoices.finalize({ id: made?.id ?? '', version: made?.version ?? 0 })
    return api.invoices.markSent({ id, version })
  }
  const all = await lines(TIME)
  const first = await issue()
  expect(await lines(TIME)).toBeUndefined()
  await api.invoices.void({ id: first.id, version: first.version, reason: 'Wrong' })
  expect(await lines(TIME)).toEqual(all)
  const second = await issue()
  const credit = await api.invoices.credit({ id: second.id })
  await api.invoices.finalize({ id: credit.id, version: credit.version })
  expect(await lines(TIME)).toEqual(all)
  const third = await issue()
  const kept = await api.invoices.credit({ id: third.id })
  const saved = await api.invoices.save({ id: kept.id, version: kept.version, content: { ...kept.content, givesBack: false } })
  await api.invoices.finalize({ id: saved.id, version: saved.version })
  expect(await lines(TIME)).toBeUndefined()
})

it('the time of an invoice is a file of comma-separated values, and pages behind its PDF', async () => {
  const { api, create } = await openWorked()
  const [plain] = await create({ ...TIME, to: '2026-11-02' })
  const [long] = await create({ ...TIME, hasTimesheet: true })
  const { csv } = await api.generating.timesheet({ invoiceId: plain?.id ?? '' })
  expect(csv).toBe('date,person,service,note,hours,billed_hours\r\n2026-11-02,Ana,Design,Logo,1,1\r\n')
  const pages = async (id = '') => (await api.documents.pdf({ invoiceId: id })).pages
  expect(await pages(plain?.id)).toBe(1)
  expect(await pages(long?.id)).toBe(2)
})

it('budgets that somebody may not see are not found, and only who may invoice work can ask', async () => {
  const { as, ana, ben, budget, client } = await openWorked()
  const generation = { budgetIds: [budget.id], ...TIME }
  const scoped = (clientIds: string[]) => as(ana.id, 'Ana', 'restricted_manager', { scope: { clientIds, projectIds: [], budgetIds: [] } })
  expect((await scoped([]).generating.preview({ generations: [generation] }))[0]?.refusal?.code).toBe('not_found')
  expect((await refusalOf(scoped([]).generating.create({ items: [{ generation }] }))).code).toBe('not_found')
  expect((await scoped([client.id]).generating.preview({ generations: [generation] }))[0]?.preview?.netMinor).toBe(72_000)
  expect((await refusalOf(ben.api.generating.preview({ generations: [generation] }))).code).toBe('not_permitted')
})

it('whatever is generated, voided, deleted and credited: no entry is on two living invoices, and attributions are what budgets say', async () => {
  const move = fc.record({
    kind: fc.constantFrom('time', 'part', 'delete', 'finalize', 'void', 'cancel', 'archive', 'credit'),
    to: fc.integer({ min: 1, max: 28 }),
    groupBy: fc.constantFrom('service', 'person', 'entry'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 12 }), async (moves) => {
      const { api, create, project, budget } = await openWorked()
      for (const { kind, to, groupBy } of moves) {
        const { rows } = await api.invoices.list({ type: 'invoice' })
        const pick = rows[to % Math.max(1, rows.length)]
        const chosen = pick && (await api.invoices.get({ id: pick.id }))
        const done: Promise<unknown> =
          kind === 'time'
            ? create({ ...TIME, to: `2026-11-${String(to).padStart(2, '0')}`, groupBy })
            : kind === 'part'
              ? create({ method: 'percentage', by: 'budget', percentPpm: to * 10_000 }, { isOverIntended: true })
              : !chosen
                ? Promise.resolve()
                : kind === 'delete'
                  ? api.invoices.delete({ id: chosen.id, version: chosen.version })
                  : kind === 'finalize'
                    ? api.invoices
                        .finalize({ id: chosen.id, version: chosen.version })
                        .then(({ id, version }) => api.invoices.markSent({ id, version }))
                    : kind === 'cancel' || kind === 'archive'
                      ? api.invoices[kind]({ id: chosen.id, version: chosen.version, reason: 'No' })
                      : kind === 'void'
                        ? api.invoices.void({ id: chosen.id, version: chosen.version, reason: 'No' })
                        : api.invoices
                            .credit({ id: chosen.id })
                            .then((note) => api.invoices.finalize({ id: note.id, version: note.version }))
        await done.catch((error: unknown) => {
          if (!(error instanceof Error && 'code' in error) || error.code === 'bug') throw error
        })
      }
      await checkBooks(api, project.id, budget.id)
    }),
    { numRuns: 12 },
  )
})

async function checkBooks(api: Awaited<ReturnType<typeof openWorked>>['api'], projectId: string, budgetId: string) {
  const { rows } = await api.invoices.list({})
  const living = await Promise.all(
    rows.filter(({ status }) => status !== 'void' && status !== 'cancelled').map(({ id }) => api.invoices.get({ id })),
  )
  const invoices = living.filter(({ type }) => type === 'invoice')
  const credited = new Set(
    living.filter(({ type, status }) => type === 'credit_note' && status !== 'draft').map(({ content }) => content.creditsInvoiceId),
  )
  const counted = invoices.filter(({ id }) => !credited.has(id))
  const entries = counted.flatMap(({ content }) =>
    content.lines.flatMap(({ source }) => (source?.kind === 'work' ? source.timeEntryIds : [])),
  )
  expect(new Set(entries).size).toBe(entries.length)
  await checkMarks(api, projectId, budgetId)
  const attributed = await Promise.all(counted.map(({ id }) => api.generating.attributions({ invoiceId: id })))
  const sum = attributed.flat().reduce((total, one) => total + (one.budgetId === budgetId ? one.amountMinor : 0), 0)
  const said = (await api.budgets.invoices({ projectId })).reduce((total, { amountMinor }) => total + amountMinor, 0)
  expect(said).toBe(sum)
  expect(counted.reduce((total, { netMinor }) => total + netMinor, 0)).toBe(sum)
}

/** What would be invoiced is found by a mark; the lists ask every document anew: both say the same of each entry and expense. */
async function checkMarks(api: Awaited<ReturnType<typeof openWorked>>['api'], projectId: string, budgetId: string) {
  const time = (await api.timeEntries.list({ projectId })).rows
  const expenses = (await api.expenses.list({ projectId })).rows
  const open = [...time, ...expenses].filter(({ isInvoiced }) => !isInvoiced).map(({ id }) => id)
  const [next] = await api.generating.preview({ generations: [{ budgetIds: [budgetId], ...TIME, groupBy: 'entry' }] })
  const found = (next?.preview?.content.lines ?? []).flatMap(({ source }) =>
    source?.kind === 'work' ? [...source.timeEntryIds, ...source.expenseIds] : [],
  )
  expect(found.toSorted()).toEqual(open.toSorted())
}
