// The story of the sample business is lively on whatever day it is told.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/basics/calendar-date'
import {
  type Sample,
  sampleBusinessSchema,
  sampleDocumentSchema,
  sampleOpportunitySchema,
  sampleRetainerSchema,
} from '#shared/samples/sample-business'
import { sampleEvents, startOfMonth } from '#shared/samples/sample-events'

const folder = new URL('../../../resources/sample-business/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const sample: Sample = {
  business: sampleBusinessSchema.parse(read('business.json')),
  documents: sampleDocumentSchema.array().parse(read('documents.json')),
  retainers: sampleRetainerSchema.array().parse(read('retainers.json')),
  opportunities: sampleOpportunitySchema.array().parse(read('opportunities.json')),
}
const days = Array.from({ length: 40 }, (_, index) => addDays('2026-01-01', index * 19)).concat('2028-02-29', '2026-12-31', '2027-01-01')

describe.each(days)('told on %s', (today) => {
  const events = sampleEvents(sample, today)
  const of = (step: string) => events.flatMap((event) => (event.step === step && 'document' in event ? [event] : []))

  it('begins with the opening, goes day by day, and ends today at the latest', () => {
    expect(events[0]?.step).toBe('opening')
    expect(events.map(({ on }) => on)).toEqual(events.map(({ on }) => on).sort())
    expect((events.at(-1)?.on ?? '') <= today).toBe(true)
  })

  it('tells each document in its order, and no client comes after its first document', () => {
    const seen = new Map<unknown, number>()
    const met = new Set<string>()
    for (const event of events) {
      if (event.step === 'client') met.add(event.client)
      if (!('document' in event)) continue
      // What else becomes of a document comes once it has its number; making it void, and giving up a rest, once it was sent.
      if (event.step === 'deed') {
        expect(seen.get(event.document)).toBeGreaterThanOrEqual(['void', 'write_off'].includes(event.deed.deed) ? 2 : 1)
        continue
      }
      const place = ['draft', 'finalize', 'send', 'pay'].indexOf(event.step)
      expect(place).toBeGreaterThanOrEqual(seen.get(event.document) ?? 0)
      seen.set(event.document, place)
      expect(met).toContain(event.document.client)
    }
  })

  it('has enough of everything: documents, drafts, unsent and unpaid ones', () => {
    const [drafts, finalized, sent] = [of('draft').length, of('finalize').length, of('send').length]
    const paid = new Set(of('pay').map(({ document }) => document)).size
    expect(drafts).toBeGreaterThanOrEqual(150)
    expect(drafts).toBeLessThanOrEqual(180)
    expect([drafts - finalized, finalized - sent]).toEqual([5, 5])
    expect(sent - paid).toBeGreaterThanOrEqual(9)
  })

  it('begins each opportunity with a client that is known, before it is offered or decided', () => {
    const met = new Set<string>()
    const begun = new Set<unknown>()
    for (const event of events) {
      if (event.step === 'client') met.add(event.client)
      if (!('opportunity' in event)) continue
      expect(met).toContain(event.opportunity.client)
      expect(begun.has(event.opportunity)).toBe(event.step !== 'begin')
      begun.add(event.opportunity)
    }
    expect(begun.size).toBe(sample.opportunities.length)
  })

  it('issues nothing on a weekend', () => {
    const weekdays = new Set(of('finalize').map(({ on }) => new Date(`${on}T00:00:00Z`).getUTCDay()))
    expect([...weekdays].filter((day) => day === 0 || day === 6)).toEqual([])
  })

  it('clears the months before in retainers', () => {
    for (const { document } of of('draft').filter((event) => event.document.deliveryTo !== null && event.document.workDays === 0)) {
      expect(document.deliveryTo).toBe(addDays(startOfMonth(document.issueOn, 0), -1))
      expect((document.deliveryFrom ?? '') < (document.deliveryTo ?? '')).toBe(true)
    }
  })
})
