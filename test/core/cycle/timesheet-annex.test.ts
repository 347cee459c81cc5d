// A month of many entries as the pages behind an invoice: nothing is missing, every page says what its columns are, and the sum stands once.
import { expect, it } from 'vitest'
import { readPdf } from '../../fixtures/pdf-reader'
import { openAgency } from '../work/fixture'

const ENTRIES = 120
const dayOf = (index: number) => `2026-11-${String(1 + (index % 28)).padStart(2, '0')}`
const noteOf = (index: number) => `Task ${String(index).padStart(3, '0')}`

async function invoiceOfMany() {
  const { api, ana, ben, budget, design } = await openAgency()
  for (let index = 0; index < ENTRIES; index += 1) {
    const personId = index % 2 === 0 ? ana.id : ben.id
    await api.timeEntries.save({ entry: { personId, serviceId: design.id, on: dayOf(index), minutes: 60, note: noteOf(index) } })
  }
  const generation = { budgetIds: [budget.id], method: 'uninvoiced_time_and_expenses' as const, hasTimesheet: true }
  const [made] = await api.generating.create({ items: [{ generation, isOverIntended: true }] })
  return { api, invoiceId: made?.id ?? '' }
}

it('120 entries fill several pages: each repeats the title row, each entry stands once, and the sum stands on the last page beside entries', async () => {
  const { api, invoiceId } = await invoiceOfMany()
  const { base64, pages: count } = await api.documents.pdf({ invoiceId })
  const { pages } = await readPdf(Buffer.from(base64, 'base64'))
  expect(pages).toHaveLength(count)
  const annex = pages.slice(1)
  expect(annex.length).toBeGreaterThan(2)
  for (const { lines } of annex) expect(lines.some((line) => line.includes('Billed') && line.includes('Hours'))).toBe(true)
  const text = annex.flatMap(({ lines }) => lines).join('\n')
  for (let index = 0; index < ENTRIES; index += 1) expect(text.split(noteOf(index)).length - 1).toBe(1)
  const sums = annex.map(({ lines }) => lines.filter((line) => line.includes('Total (Billed')))
  expect(sums.map(({ length }) => length)).toEqual(annex.map((_, page) => (page === annex.length - 1 ? 1 : 0)))
  expect(sums.at(-1)?.[0]).toContain('120')
  expect(annex.at(-1)?.lines.some((line) => /Task \d{3}/.test(line))).toBe(true)
}, 60_000)

it('the same entries are a file with a line for each of them', async () => {
  const { api, invoiceId } = await invoiceOfMany()
  const { csv, rows } = await api.generating.timesheet({ invoiceId })
  expect(rows).toHaveLength(ENTRIES)
  const lines = csv.trimEnd().split('\r\n')
  expect(lines).toHaveLength(ENTRIES + 1)
  expect(lines.filter((line) => line.endsWith(',1,1'))).toHaveLength(ENTRIES)
}, 60_000)
