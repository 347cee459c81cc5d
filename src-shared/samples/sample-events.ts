// What happened in the sample business until today, in its order. Pure: the same day gives the same story.
import { addDays, type CalendarDate, daysBetween, yearOf } from '../basics/calendar-date'
import type { Sample, SampleDocument, SampleOpportunity, SampleRetainer } from './sample-business'

/** A document with its days: the work is over on the day of issue, or with the month before. */
export interface DatedDocument extends Omit<SampleDocument, 'daysAgo'> {
  issueOn: CalendarDate
  deliveryFrom: CalendarDate | null
  deliveryTo: CalendarDate | null
}

/** One step of the story; `minute` of the day, so that a day has an order. */
export type SampleEvent = { on: CalendarDate; minute: number } & (
  | { step: 'opening' }
  | { step: 'client'; client: string }
  | { step: 'draft'; document: DatedDocument }
  | { step: 'finalize'; document: DatedDocument }
  | { step: 'send'; document: DatedDocument }
  | { step: 'pay'; document: DatedDocument; payment: SampleDocument['payments'][number] }
  | { step: 'deed'; document: DatedDocument; deed: SampleDocument['deeds'][number] }
  | { step: 'begin' | 'propose' | 'offer' | 'decide'; opportunity: SampleOpportunity; expectedOn: CalendarDate }
)

/** All steps until `today`, the first one first; what would happen later has not happened yet. */
export function sampleEvents(sample: Sample, today: CalendarDate): SampleEvent[] {
  const documents = [
    ...sample.retainers.flatMap((retainer) => repeated(retainer, today)),
    ...sample.documents.map((one) => dated(one, today)),
  ]
    .filter(({ issueOn, lines }) => issueOn <= today && lines.length > 0)
    .sort((a, b) => (a.issueOn === b.issueOn ? a.subject.localeCompare(b.subject, 'en') : a.issueOn < b.issueOn ? -1 : 1))
  const opening = addDays(documents[0]?.issueOn ?? today, -21)
  const clients = Object.keys(sample.business.clients).map((client, index): SampleEvent => {
    const first = documents.find((document) => document.client === client)?.issueOn
    return { on: workday(first ? addDays(first, -7) : opening), minute: 9 * 60 + index, step: 'client', client }
  })
  return [{ on: opening, minute: 0, step: 'opening' } as const, ...clients, ...documents.flatMap(storyOf), ...saleStories(sample, today)]
    .filter(({ on }) => on <= today)
    .sort((a, b) => (a.on === b.on ? a.minute - b.minute : a.on < b.on ? -1 : 1))
}

function storyOf(document: DatedDocument, index: number): SampleEvent[] {
  const { issueOn, isDraft, sentAfterDays, payments, deeds } = document
  const minute = (index * 7) % 55
  const draft: SampleEvent = { on: issueOn, minute: 600 + minute, step: 'draft', document }
  if (isDraft) return [draft]
  const finalized: SampleEvent = { on: issueOn, minute: 660 + minute, step: 'finalize', document }
  const done = deeds.map((deed, count): SampleEvent => {
    return { on: addDays(issueOn, deed.afterDays), minute: 900 + minute + count, step: 'deed', document, deed }
  })
  if (sentAfterDays === null) return [draft, finalized, ...done]
  const sent: SampleEvent = { on: addDays(issueOn, sentAfterDays), minute: 720 + minute, step: 'send', document }
  const paid = payments.map((payment): SampleEvent => {
    const on = workday(addDays(issueOn, payment.afterDays))
    return { on: on < sent.on ? sent.on : on, minute: 840 + minute, step: 'pay', document, payment }
  })
  return [draft, finalized, sent, ...paid, ...done]
}

/** Sales happen after the work of their day: who is asked is a client by then. */
function saleStories({ opportunities }: Sample, today: CalendarDate): SampleEvent[] {
  return opportunities.flatMap((opportunity, index) => {
    const { begunDaysAgo, proposedDaysAgo, sentDaysAgo, decided, expectedInDays } = opportunity
    const expectedOn = workday(addDays(today, expectedInDays))
    const days = { begin: begunDaysAgo, propose: proposedDaysAgo, offer: sentDaysAgo, decide: decided?.daysAgo }
    return Object.entries(days).flatMap(([step, daysAgo], order): SampleEvent[] =>
      daysAgo === undefined
        ? []
        : [{ on: addDays(today, -daysAgo), minute: 960 + index * 5 + order, step: step as keyof typeof days, opportunity, expectedOn }],
    )
  })
}

function dated({ daysAgo, ...document }: SampleDocument, today: CalendarDate): DatedDocument {
  const issueOn = workday(addDays(today, -daysAgo))
  const hasPeriod = document.workDays > 0
  return {
    ...document,
    issueOn,
    deliveryFrom: hasPeriod ? addDays(issueOn, -document.workDays) : null,
    deliveryTo: hasPeriod ? issueOn : null,
  }
}

function repeated(retainer: SampleRetainer, today: CalendarDate): DatedDocument[] {
  const { day, everyMonths, sinceMonthsAgo, untilMonthsAgo, paidAfterDays, unpaidMonthsAgo, lines, ...document } = retainer
  const answers: DatedDocument[] = []
  for (let monthsAgo = sinceMonthsAgo; monthsAgo >= untilMonthsAgo; monthsAgo -= everyMonths) {
    const monthStart = startOfMonth(today, -monthsAgo)
    const issueOn = workday(addDays(monthStart, day - 1), monthStart)
    const afterDays = paidAfterDays[monthsAgo % paidAfterDays.length] ?? 0
    answers.push({
      ...document,
      type: 'invoice',
      isDraft: false,
      pricesIncludeTax: false,
      sentAfterDays: 0,
      workDays: 0,
      deeds: [],
      payments: unpaidMonthsAgo.includes(monthsAgo) ? [] : [{ afterDays, method: 'bank_transfer' }],
      issueOn,
      deliveryFrom: startOfMonth(issueOn, -everyMonths),
      deliveryTo: addDays(monthStart, -1),
      lines: lines
        .map((line) => ({ ...line, quantity: inMonth(line.quantity, issueOn) }))
        .filter(({ quantity }) => !/^0(\.0+)?$/.test(quantity)),
    })
  }
  return answers
}

/** The quantity of the month: twelve of them give a business its seasons. */
export function inMonth(quantity: SampleDocument['lines'][number]['quantity'], on: CalendarDate): string {
  return typeof quantity === 'string' ? quantity : (quantity[Number(on.slice(5, 7)) - 1] ?? '0')
}

/** The first day of the month that lies `months` after (before when negative) the month of a date. */
export function startOfMonth(date: CalendarDate, months: number): CalendarDate {
  const month = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** The day itself, or the Friday before a weekend; the Monday after it where that would be too early. */
function workday(date: CalendarDate, earliest: CalendarDate = ''): CalendarDate {
  // 1970-01-05 was a Monday
  const weekday = ((daysBetween('1970-01-05', date) % 7) + 7) % 7
  if (weekday < 5) return date
  const friday = addDays(date, 4 - weekday)
  return friday >= earliest ? friday : addDays(date, 7 - weekday)
}
