// The cycle of a period: missing, pending, ready, to be sent, sent, clear, and what was left out.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openAgency } from '../work/fixture'

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' }
const MONTHLY = { kind: 'monthly', on: { kind: 'last' }, billsUpTo: 'date' } as const

async function openCycle() {
  const agency = await openAgency()
  const { api, ana, ben, design, project } = agency
  await api.timeEntries.save({ entry: { personId: ana.id, serviceId: design.id, on: '2026-11-02', minutes: 60 } })
  await api.timeEntries.save({ entry: { personId: ben.id, serviceId: design.id, on: '2026-11-03', minutes: 90 } })
  await api.timeEntries.save({ entry: { personId: ben.id, serviceId: design.id, on: '2026-11-04', minutes: 45, isBillable: false } })
  const overview = () => api.cycle.overview(NOVEMBER)
  const schedule = () => api.projects.schedule({ ids: [project.id], schedule: MONTHLY })
  const submit = (personId: string) => api.timesheets.submit({ personId, to: '2026-11-30' })
  return { ...agency, overview, schedule, submit }
}

it('a project without a schedule is missing data and shows its uninvoiced hours', async () => {
  const { overview, schedule, project } = await openCycle()
  expect(await overview()).toMatchObject({ missing: [{ projectId: project.id, minutes: 150 }], pending: [], ready: [], isClear: false })
  await schedule()
  expect((await overview()).missing).toEqual([])
})

it('a project is pending while somebody owes time or approval, then ready, then its invoice is to be sent, sent, and the cycle is clear', async () => {
  const { api, overview, schedule, submit, ana, ben, project, budget } = await openCycle()
  await schedule()
  await submit(ana.id)
  expect(await overview()).toMatchObject({
    pending: [
      {
        projectId: project.id,
        scheduledOn: '2026-11-30',
        expectedMinor: 22_500,
        open: [{ name: 'Ben', openDays: 30, lockedUntil: null }],
        openMinutes: 135,
        doneMinutes: 60,
      },
    ],
    pendingAmounts: [{ currency: 'EUR', amountMinor: 22_500 }],
    ready: [],
    isClear: false,
  })
  await api.timesheets.saveSettings({ approval: 'project' })
  await submit(ben.id)
  expect(await overview()).toMatchObject({
    pending: [
      {
        openDays: 0,
        pending: [
          { name: 'Ana', minutes: 60 },
          { name: 'Ben', minutes: 135 },
        ],
      },
    ],
  })
  const { from, to } = NOVEMBER
  const items = [ana.id, ben.id].map((personId) => ({ personId, from, to, projectId: project.id }))
  await api.timesheets.decide({ items, decision: 'approved' })
  const [row] = (await overview()).ready
  expect(row).toMatchObject({ isReady: true, doneMinutes: 195, budgetIds: [budget.id] })
  const generation = {
    budgetIds: row?.budgetIds ?? [],
    method: 'uninvoiced_time_and_expenses' as const,
    to: row?.to ?? null,
    issueOn: '2026-11-30',
  }
  const [made] = await api.generating.create({ items: [{ generation }] })
  expect(made?.netMinor).toBe(22_500)
  expect(await overview()).toMatchObject({ ready: [], pending: [], toSend: [{ id: made?.id }], isClear: false })
  const issued = await api.invoices.finalize({ id: made?.id ?? '', version: made?.version ?? 0 })
  await api.invoices.markSent({ id: issued.id, version: issued.version })
  expect(await overview()).toMatchObject({
    toSend: [],
    sent: [{ id: issued.id }],
    isClear: true,
    invoicedAmounts: [{ currency: 'EUR', amountMinor: 22_500 }],
    unpaidAmounts: [{ currency: 'EUR', amountMinor: 26_775 }],
    leftOut: [{ reason: 'not_billable', minutes: 45 }],
  })
})

it('what was open when a pending project was invoiced is left out, and said so', async () => {
  const { api, overview, schedule, budget, ana, design } = await openCycle()
  await schedule()
  const generation = { budgetIds: [budget.id], method: 'uninvoiced_time_and_expenses' as const, to: '2026-11-30', issueOn: '2026-11-30' }
  await api.generating.create({ items: [{ generation }] })
  await api.timeEntries.save({ entry: { personId: ana.id, serviceId: design.id, on: '2026-11-20', minutes: 30 } })
  const { pending, ready, leftOut } = await overview()
  expect([pending, ready]).toEqual([[], []])
  expect(leftOut).toMatchObject([
    { reason: 'late', minutes: 30 },
    { reason: 'not_billable', minutes: 45 },
  ])
})

it('two dates in a month are two rows, each with the work of its own days', async () => {
  const { api, overview, project } = await openCycle()
  const schedule = { kind: 'dates' as const, dates: ['2026-11-02', '2026-11-16'] }
  await api.projects.schedule({ ids: [project.id], schedule })
  expect((await overview()).pending.map((row) => [row.scheduledOn, row.from, row.to, row.expectedMinor])).toEqual([
    ['2026-11-02', null, '2026-11-02', 9000],
    ['2026-11-16', '2026-11-03', '2026-11-16', 13_500],
  ])
})

it('who sees only some projects has a cycle of these alone', async () => {
  const { as, ana, schedule, overview, client } = await openCycle()
  await schedule()
  const scoped = (clientIds: string[]) => as(ana.id, 'Ana', 'restricted_manager', { scope: { clientIds, projectIds: [], budgetIds: [] } })
  expect(await scoped([]).cycle.overview(NOVEMBER)).toMatchObject({ missing: [], pending: [], ready: [], isClear: true })
  expect((await scoped([client.id]).cycle.overview(NOVEMBER)).pending).toEqual((await overview()).pending)
})

it('says of every project what the readiness of the project says, whatever is submitted, opened and approved', async () => {
  const day = fc.integer({ min: 1, max: 30 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`)
  const move = fc.record({ who: fc.constantFrom('ana', 'ben'), what: fc.constantFrom('submit', 'unlock', 'approve'), on: day })
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 8 }), fc.boolean(), async (moves, isApproved) => {
      const agency = await openCycle()
      const { api, project, overview, schedule } = agency
      await schedule()
      if (isApproved) await api.timesheets.saveSettings({ approval: 'week' })
      for (const { who, what, on } of moves) {
        const personId = agency[who as 'ana'].id
        const items = [{ personId, from: '2026-11-01', to: on }]
        await (what === 'submit'
          ? api.timesheets.submit({ personId, to: on })
          : what === 'unlock'
            ? api.timesheets.unlock({ personId, from: on, reason: 'Again' })
            : api.timesheets.decide({ items, decision: 'approved' })
        ).catch((error: unknown) => {
          if (!(error instanceof Error && 'code' in error) || error.code === 'bug') throw error
        })
      }
      const { pending, ready } = await overview()
      const [row] = [...pending, ...ready]
      const { isReady, openDays, openMinutes, pendingMinutes, doneMinutes, open } = await api.timesheets.readiness({
        projectId: project.id,
        ...NOVEMBER,
      })
      expect(row).toMatchObject({
        isReady,
        openDays,
        openMinutes,
        pendingMinutes,
        doneMinutes,
        open: open.toSorted((a, b) => a.name.localeCompare(b.name)),
      })
    }),
    { numRuns: 15 },
  )
})
