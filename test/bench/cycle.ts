// `npm run bench`: a company with 200 projects, 40 people and 250,000 time entries of two years, all invoiced but those of the last month. The cycle
// screen's data, and previewing and making the 200 invoices of the month, each as a ratio to reading the same rows by one plain SQL statement. It runs
// with a quarter of the entries first: no step may grow faster than the rows it reads.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { type Call, fill, makeCompany, PEOPLE, PROJECTS, TO } from './company-of-work.ts'

const ENTRIES = Number(process.argv[2] ?? 250_000)
const FROM = '2026-11-01'

/** How long each step took, and over how many rows. */
interface Measured {
  rows: number
  steps: Map<string, number>
}

function open(folder: string) {
  return spawn(process.execPath, ['out/main/web.js', '--no-open', '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function addressOf(program: ReturnType<typeof open>): Promise<{ origin: string; cookie: string }> {
  for await (const line of createInterface({ input: program.stdout })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0]
    if (!url) continue
    const answer = await fetch(url, { redirect: 'manual' })
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    return { origin: new URL(url).origin, cookie }
  }
  throw new Error('the program said no address')
}

function callerOf({ origin, cookie }: { origin: string; cookie: string }): Call {
  return async <T>(procedure: string, input: object) => {
    const body = JSON.stringify({ json: input })
    const headers = { 'content-type': 'application/json', connection: 'close', origin, cookie }
    const answer = await fetch(`${origin}/rpc/${procedure.replace('.', '/')}`, { method: 'POST', headers, body })
    const { json } = (await answer.json()) as { json: T }
    if (!answer.ok) throw new Error(`${procedure}: ${JSON.stringify(json)}`)
    return json
  }
}

/** Milliseconds of the quickest of several runs. */
async function best(runs: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now()
    await work()
    least = Math.min(least, performance.now() - begin)
  }
  return least
}

/** The plain statement asks the documents anew and knows nothing of the mark that the program keeps. */
function plainly(folder: string): () => number {
  const file = new Database(join(folder, 'quittance.sqlite'), { readonly: true })
  const statement = file.prepare(`SELECT * FROM time_entries t WHERE worked_on <= ? AND NOT EXISTS
    (SELECT 1 FROM invoice_sources s JOIN invoice_heads h ON h.id = s.invoice_id WHERE s.source_id = t.id AND s.kind = 'time_entry' AND h.is_void = 0)`)
  return () => statement.all(TO).length
}

async function measureSteps(call: Call, folder: string, entries: number): Promise<Measured> {
  fill(folder, entries, await makeCompany(call))
  const read = plainly(folder)
  const rows = read()
  const plain = await best(5, read)
  const steps = new Map<string, number>()
  console.log(
    `${PROJECTS} projects, ${PEOPLE} people, ${entries} entries, of which ${rows} are not invoiced: one statement ${plain.toFixed(0)} ms`,
  )
  const measure = async (name: string, runs: number, work: () => unknown) => {
    const took = await best(runs, work)
    steps.set(name, took)
    console.log(`${name}: ${took.toFixed(0)} ms, ${(took / plain).toFixed(1)} x reading its ${rows} rows by one statement`)
  }
  const overview = () => call<{ ready: { budgetIds: string[] }[] }>('cycle.overview', { from: FROM, to: TO })
  const { ready } = await overview()
  const generations = ready.map(({ budgetIds }) => ({ budgetIds, method: 'uninvoiced_time_and_expenses', to: TO, issueOn: TO }))
  await measure('cycle.overview', 5, overview)
  await measure(`generating.preview of ${generations.length} invoices`, 3, () => call('generating.preview', { generations }))
  const items = generations.map((generation) => ({ generation }))
  await measure(`generating.create of ${items.length} invoices`, 1, () => call('generating.create', { items }))
  const after = await overview()
  if (after.ready.length > 0) throw new Error(`${after.ready.length} projects are still to be invoiced`)
  return { rows, steps }
}

async function measure(entries: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
  const program = open(folder)
  try {
    return await measureSteps(callerOf(await addressOf(program)), folder, entries)
  } finally {
    program.kill('SIGTERM')
    await once(program, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

const [few, many] = [await measure(Math.round(ENTRIES / 4)), await measure(ENTRIES)]
for (const [name, took] of many.steps) {
  const growth = took / (few.steps.get(name) ?? took)
  console.log(`${name}: ${(many.rows / few.rows).toFixed(1)} x the rows take ${growth.toFixed(1)} x the time`)
}
