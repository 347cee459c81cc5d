// Entering time: one's own and that of others, the timer, and import.
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { addDays } from '#shared/basics/calendar-date'
import { finished, openTestCore, refusalOf, TestClock, temporaryFolder } from '../../fixtures/core'
import { openAgency } from './fixture'

it('a consultant enters their own time and not that of others', async () => {
  const { ana, ben, design } = await openAgency()
  const entry = { serviceId: design.id, on: '2026-11-02', minutes: 90, note: 'Sketches' }
  const saved = await ben.api.timeEntries.save({ entry })
  expect(saved).toMatchObject({ personId: ben.id, minutes: 90, isBillable: true, version: 1 })
  expect(await refusalOf(ben.api.timeEntries.save({ entry: { ...entry, personId: ana.id } }))).toEqual({
    code: 'not_permitted',
    facts: { permission: 'work.time_all' },
  })
  const own = await ana.api.timeEntries.save({ entry })
  expect((await refusalOf(ben.api.timeEntries.remove({ id: own.id, version: 1 }))).code).toBe('not_permitted')
  expect((await ben.api.timeEntries.list({})).rows.map(({ id }) => id)).toEqual([saved.id])
  expect((await ana.api.timeEntries.list({})).count).toBe(2)
  expect(await ana.api.timeEntries.save({ id: saved.id, version: 1, entry: { ...entry, minutes: 30 } })).toMatchObject({
    personId: ben.id,
    minutes: 30,
    version: 2,
  })
})

it('a day has 24 hours', async () => {
  const { api, design } = await openAgency()
  await api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-02', minutes: 1400 } })
  expect(await refusalOf(api.timeEntries.save({ entry: { serviceId: design.id, on: '2026-11-02', minutes: 41 } }))).toEqual({
    code: 'day_too_long',
    facts: { on: '2026-11-02', minutes: 1441 },
  })
})

it('a timer survives a restart and enters its time on the day on which it began', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const clock = new TestClock('2026-11-22T10:00:00Z')
  const { core, api, ana, design } = await openAgency(file, clock)
  await api.timeEntries.startTimer({ serviceId: design.id, note: 'Drafts' })
  await core.close()
  clock.moveTo('2026-11-22T11:29:10Z')
  const again = await openTestCore(file, clock)
  const actor = { name: 'Ana', personId: ana.id, permissions: 'all' as const, scope: 'everything' as const }
  const next = createRouterClient(again.router, { context: { actor }, interceptors: again.interceptors }) as typeof api
  expect(await next.timeEntries.timer({})).toMatchObject({ serviceName: 'Design', note: 'Drafts', startedAt: '2026-11-22T10:00:00.000Z' })
  expect(await next.timeEntries.stopTimer({})).toMatchObject({ on: '2026-11-22', minutes: 90, note: 'Drafts' })
  expect(await next.timeEntries.timer({})).toBeNull()
  expect((await refusalOf(next.timeEntries.stopTimer({}))).code).toBe('no_timer')
})

it('a timer that was forgotten asks how long the work was, and another one stops the first', async () => {
  const clock = new TestClock('2026-11-20T10:00:00Z')
  const { ana, as, design, workshop } = await openAgency(undefined, clock)
  const api = as(ana.id, 'Ana', 'admin')
  await api.timeEntries.startTimer({ serviceId: design.id })
  clock.moveTo('2026-11-20T10:05:00Z')
  await api.timeEntries.startTimer({ serviceId: workshop.id })
  expect((await api.timeEntries.list({})).rows).toMatchObject([{ serviceName: 'Design', minutes: 5 }])
  clock.moveTo('2026-11-22T10:05:00Z')
  expect(await refusalOf(api.timeEntries.stopTimer({}))).toEqual({ code: 'timer_too_long', facts: { hours: 48 } })
  expect(await api.timeEntries.stopTimer({ minutes: 120 })).toMatchObject({ on: '2026-11-20', minutes: 120 })
})

const base64 = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding).toString('base64')

it('imports a file once: again it adds nothing, and a longer one only its new rows', async () => {
  const { api } = await openAgency()
  const rows = [
    'Datum;Mitarbeiter;Projekt;Leistung;Stunden;Notiz',
    '02.11.2026;Ana;Web site;Design;1,5;Entwürfe',
    '03.11.2026;ben;web site;WORKSHOP;8:00;"Ziele; ""Tag 1"""',
  ]
  const file = { base64: base64(rows.join('\r\n'), 'latin1') }
  const preview = await api.timeEntries.previewImport(file)
  expect(preview).toMatchObject({ encoding: 'windows-1252', delimiter: ';', newCount: 2, newMinutes: 570, knownCount: 0, problemCount: 0 })
  expect(preview.mapping).toMatchObject({
    dateOrder: 'dmy',
    columns: { date: 0, person: 1, project: 2, service: 3, duration: 4, note: 5, billable: null },
  })
  expect((await api.timeEntries.list({})).count).toBe(0)
  expect(await api.timeEntries.import(file)).toEqual({ added: 2, known: 0, minutes: 570 })
  expect((await api.timeEntries.list({})).rows).toMatchObject([
    { personName: 'Ben', on: '2026-11-03', minutes: 480, note: 'Ziele; "Tag 1"' },
    { personName: 'Ana', on: '2026-11-02', minutes: 90, note: 'Entwürfe' },
  ])
  expect(await api.timeEntries.import(file)).toEqual({ added: 0, known: 2, minutes: 0 })
  const longer = [...rows, '03.11.2026;ben;web site;WORKSHOP;8:00;"Ziele; ""Tag 1"""', '04.11.2026;Ana;Web site;Design;0,25;'].join('\n')
  expect(await api.timeEntries.import({ base64: base64(`\ufeff${longer}`) })).toEqual({ added: 2, known: 2, minutes: 495 })
})

it('names line and column of what is wrong, and saves nothing', async () => {
  const { api, ana } = await openAgency()
  await api.timesheets.submit({ personId: ana.id, to: '2026-10-31' })
  const rows = [
    'date,person,project,service,hours',
    '2026-11-02,Ana,Web site,Design,1.5',
    '2026-11-31,Ana,Web site,Design,1.5',
    '2026-11-03,Nobody,Web site,Design,1.5',
    '2026-11-03,Ana,Elsewhere,Design,1.5',
    '2026-11-03,Ana,Web site,Dancing,25',
    '2026-10-30,Ana,Web site,Design,1',
  ]
  const refusal = await refusalOf(api.timeEntries.import({ base64: base64(rows.join('\n')) }))
  expect(refusal.code).toBe('import_rows_wrong')
  expect(
    (refusal.facts['problems'] as { line: number; column: string; value: string }[]).map(({ line, column, value }) => [
      line,
      column,
      value,
    ]),
  ).toEqual([
    [3, 'date', '2026-11-31'],
    [4, 'person', 'Nobody'],
    [5, 'project', 'Elsewhere'],
    [6, 'hours', '25'],
    [7, 'date', '2026-10-30'],
  ])
  expect((await api.timeEntries.list({})).count).toBe(0)
  expect((await refusalOf(api.timeEntries.import({ base64: base64('a,b\n"open') }))).code).toBe('file_not_readable')
  expect((await api.timeEntries.previewImport({ base64: base64('x,y\n1,2') })).problems.map(({ column }) => column)).toEqual([
    'date',
    'service',
    'duration',
  ])
})

const DAYS = 1000
/** Fifty rows for each of many days, half an hour each and nobody over a day. */
const manyRows = (count: number, wrong = '') =>
  [
    'date;person;project;service;hours;note',
    ...Array.from({ length: count }, (_, index) => {
      const on = addDays('2020-01-01', index % DAYS)
      return `${on};${index % 2 === 0 ? 'Ana' : 'Ben'};Web site;Design;0.25;Row ${index}`
    }),
    wrong,
  ].join('\n')

it('a file of 50,000 rows is a job that shows how far it is; the same file again adds nothing', async () => {
  const { api } = await openAgency()
  const file = { base64: base64(manyRows(50_000)) }
  const started = await api.timeEntries.startImport(file)
  const done = await finished(api, started)
  expect(done).toMatchObject({ kind: 'time-import', state: 'done', done: done.total, failure: null })
  expect(done.total).toBe(50_000)
  expect(await api.timeEntries.importReport({ jobId: started.id })).toEqual({ added: 50_000, known: 0, minutes: 750_000 })
  expect((await api.timeEntries.list({})).count).toBe(50_000)
  const again = await finished(api, await api.timeEntries.startImport(file))
  expect(await api.timeEntries.importReport({ jobId: again.id })).toEqual({ added: 0, known: 50_000, minutes: 0 })
}, 120_000)

it('one bad row at the end of a long file saves nothing, and is named', async () => {
  const { api } = await openAgency()
  const job = await finished(
    api,
    await api.timeEntries.startImport({ base64: base64(manyRows(2_000, '2026-11-31;Ana;Web site;Design;1;')) }),
  )
  expect(job).toMatchObject({ state: 'refused', failure: { code: 'import_rows_wrong' } })
  expect(job.failure?.facts['problems']).toMatchObject([{ line: 2_002, column: 'date', value: '2026-11-31' }])
  expect((await api.timeEntries.list({})).count).toBe(0)
})
