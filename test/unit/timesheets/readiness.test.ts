// Whether a project's time is complete: by example, and against a second formula that looks at every person and day.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#shared/basics/calendar-date'
import { type ReadinessQuestion, readinessOf } from '#shared/timesheets/readiness'
import { standingOf, type TimesheetEvent } from '#shared/timesheets/timesheet'

type Told = Pick<TimesheetEvent, 'kind'> & Partial<TimesheetEvent>
const event = (told: Told): TimesheetEvent => ({
  id: '',
  personId: 'ana',
  from: null,
  to: null,
  projectId: null,
  comment: '',
  at: '',
  actor: '',
  ...told,
})
const march = { projectId: 'site', from: '2027-03-01', to: '2027-03-31' }
const ask = (events: Told[], more: Partial<ReadinessQuestion> = {}) =>
  readinessOf({
    ...march,
    memberIds: ['ana'],
    worked: [{ personId: 'ana', on: '2027-03-10', minutes: 90 }],
    standings: new Map([['ana', standingOf(events.map(event))]]),
    needsApproval: true,
    ...more,
  })
const submitted = (to: string): Told => ({ kind: 'submitted', to })
const approved = (from: string, to: string, projectId: string | null = null): Told => ({ kind: 'approved', from, to, projectId })

it('names each person with open days and the date up to which their time is locked', () => {
  expect(ask([]).open).toEqual([{ personId: 'ana', openDays: 31, lockedUntil: null }])
  const { isReady, open, openMinutes } = ask([submitted('2027-03-24')])
  expect({ isReady, open, openMinutes }).toEqual({
    isReady: false,
    open: [{ personId: 'ana', openDays: 7, lockedUntil: '2027-03-24' }],
    openMinutes: 0,
  })
})

it('with approval, submitted time waits until somebody approved it; without, submitted is enough', () => {
  expect(ask([submitted('2027-03-31')])).toMatchObject({ isReady: false, openDays: 0, pendingMinutes: 90, doneMinutes: 0 })
  expect(ask([submitted('2027-03-31')], { needsApproval: false })).toMatchObject({ isReady: true, pendingMinutes: 0, doneMinutes: 90 })
  expect(ask([submitted('2027-03-31'), approved('2027-03-08', '2027-03-14')])).toMatchObject({ isReady: true, doneMinutes: 90 })
  expect(ask([submitted('2027-03-31'), approved('2027-03-08', '2027-03-14', 'other')])).toMatchObject({
    isReady: false,
    pendingMinutes: 90,
  })
})

it('opening days takes back what was approved of them, and later days too', () => {
  const events = [submitted('2027-03-31'), approved('2027-03-01', '2027-03-31'), { kind: 'unlocked', from: '2027-03-10' } as const]
  expect(ask(events)).toMatchObject({ isReady: false, openDays: 22, openMinutes: 90 })
  expect(ask([...events, submitted('2027-03-31')])).toMatchObject({ isReady: false, openDays: 0, pendingMinutes: 90 })
})

it('time before the period that is still open or waits counts too; time after it does not', () => {
  const worked = [{ personId: 'ben', on: '2027-02-26', minutes: 60 }]
  expect(ask([submitted('2027-03-31')], { worked }).open).toEqual([{ personId: 'ben', openDays: 32, lockedUntil: null }])
  expect(ask([submitted('2027-03-31')], { worked: [{ personId: 'ana', on: '2027-04-01', minutes: 60 }] })).toMatchObject({ isReady: true })
})

const PEOPLE = ['ana', 'ben', 'cem']
const PROJECTS = ['site', 'shop']
const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays('2027-02-22', count))
const events = fc.array(
  fc
    .record({
      personId: fc.constantFrom(...PEOPLE),
      kind: fc.constantFrom('submitted', 'unlocked', 'approved', 'sent_back'),
      from: day,
      length: fc.integer({ min: 0, max: 10 }),
      projectId: fc.constantFrom(null, ...PROJECTS),
    })
    .map(({ length, ...told }) => event({ ...told, kind: told.kind, to: addDays(told.from, length) } as Told)),
  { maxLength: 25 },
)

/** Walks through all that happened for one person, project and day. */
function slowState(all: readonly TimesheetEvent[], personId: string, projectId: string, on: string): 'open' | 'pending' | 'approved' {
  let [isLocked, isApproved] = [false, false]
  for (const one of all.filter((each) => each.personId === personId)) {
    const [from, to] = [one.from ?? '', one.to ?? '']
    if (one.kind === 'submitted' && on <= to) isLocked = true
    if ((one.kind === 'unlocked' || one.kind === 'sent_back') && on >= from) [isLocked, isApproved] = [false, false]
    if (one.kind === 'approved' && on >= from && on <= to && (one.projectId ?? projectId) === projectId) isApproved = true
  }
  return isLocked ? (isApproved ? 'approved' : 'pending') : 'open'
}

it('agrees with a second formula over random locks, approvals and work', () => {
  const worked = fc.array(fc.record({ personId: fc.constantFrom(...PEOPLE), on: day, minutes: fc.integer({ min: 0, max: 600 }) }))
  fc.assert(
    fc.property(
      events,
      worked,
      fc.subarray(PEOPLE),
      fc.boolean(),
      fc.integer({ min: 0, max: 20 }),
      (all, work, memberIds, needsApproval, length) => {
        const [from, to] = ['2027-03-01', addDays('2027-03-01', length)]
        const standings = new Map(PEOPLE.map((id) => [id, standingOf(all.filter(({ personId }) => personId === id))]))
        const found = readinessOf({ projectId: 'site', from, to, memberIds, worked: work, standings, needsApproval })
        const days = Array.from({ length: 60 }, (_, index) => addDays('2027-02-01', index)).filter((on) => on <= to)
        const minutes = { open: 0, pending: 0, approved: 0 }
        let openDays = 0
        for (const person of PEOPLE) {
          const isAsked = memberIds.includes(person) || work.some((one) => one.personId === person && one.on <= to && one.minutes > 0)
          for (const on of days) {
            const sum = work.filter((one) => one.personId === person && one.on === on).reduce((total, one) => total + one.minutes, 0)
            const state = slowState(all, person, 'site', on)
            minutes[state] += sum
            if (state === 'open' && ((isAsked && on >= from) || sum > 0)) openDays += 1
          }
        }
        const waits = needsApproval ? minutes.pending : 0
        expect(found.openDays).toBe(openDays)
        expect(found.openMinutes).toBe(minutes.open)
        expect(found.pendingMinutes).toBe(waits)
        expect(found.doneMinutes).toBe(minutes.approved + minutes.pending - waits)
        expect(found.isReady).toBe(openDays === 0 && waits === 0)
      },
    ),
    { numRuns: 400 },
  )
})
