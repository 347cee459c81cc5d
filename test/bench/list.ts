// `npm run bench`: a list of 100,000 invoices. Milliseconds of its pages and sums over HTTP, and of the frames while it scrolls in Chromium.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import Database from 'better-sqlite3'

const COUNT = Number(process.argv[2] ?? 100_000)
const SCROLL_MILLISECONDS = 5000
const folder = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
const program = spawn(process.execPath, ['out/main/web.js', '--no-open', '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] })

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('no output')
  return new Promise((resolve) => {
    createInterface({ input: stdout }).on('line', (line) => {
      const url = /https?:\/\/\S+/.exec(line)?.[0]
      if (url) resolve(url)
    })
  })
}

interface Row {
  id: string
  version: number
}

async function call<T>(page: Page, url: string, procedure: string, input: object): Promise<T> {
  const { origin } = new URL(url)
  const answer = await page.request.post(`${origin}/rpc/${procedure.replace('.', '/')}`, { data: { json: input }, headers: { origin } })
  const { json } = (await answer.json()) as { json: T }
  if (!answer.ok()) throw new Error(`${procedure}: ${JSON.stringify(json)}`)
  return json
}

async function oneInvoice(page: Page, url: string): Promise<Row> {
  const rate = await call<Row>(page, url, 'taxRates.create', {
    name: '19 %',
    category: 'S',
    components: [{ name: 'VAT', ratePpm: 190_000 }],
  })
  const address = { line1: 'Lindenweg 4', city: 'Berlin', country: 'DE' }
  await call(page, url, 'company.create', { name: 'Studio', address, currency: 'EUR', defaultTaxRateId: rate.id })
  const client = await call<Row>(page, url, 'clients.create', { name: 'Client', address })
  const draft = await call<Row>(page, url, 'invoices.create', { clientId: client.id, lines: [{ name: 'Work', unitPrice: '100' }] })
  const { id, version } = await call<Row>(page, url, 'invoices.finalize', { id: draft.id, version: draft.version })
  return call<Row>(page, url, 'invoices.markSent', { id, version })
}

/** Copies the row that lists read; half of the copies are paid. */
function copyRow(id: string): void {
  const file = new Database(join(folder, 'quittance.sqlite'))
  const head = file.prepare('SELECT * FROM invoice_heads WHERE id = ?').get(id) as Record<string, string | number | null>
  const names = Object.keys(head)
  const insert = file.prepare(`INSERT INTO invoice_heads (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`)
  const pay = file.prepare('INSERT INTO payments VALUES (@id, @client, @on, @amount, @currency, @method, @reference, @at, @actor)')
  const allocations = (file.prepare("SELECT name FROM pragma_table_info('allocations')").all() as { name: string }[]).map(
    ({ name }) => name,
  )
  const values: Readonly<Record<string, string>> = {
    id: '@id',
    payment_id: '@id',
    invoice_id: '@invoice',
    amount_minor: '@amount',
    recorded_at: '@at',
  }
  const allocate = file.prepare(
    `INSERT INTO allocations (${allocations.join(', ')}) VALUES (${allocations.map((name) => values[name] ?? 'NULL').join(', ')})`,
  )
  const at = '2026-01-01T00:00:00.000Z'
  file.transaction(() => {
    for (let index = 0; index < COUNT; index += 1) {
      const text = String(index).padStart(6, '0')
      const invoice = `0190${text.slice(0, 4)}-${text.slice(2)}-7000-8000-${String(index).padStart(12, '0')}`
      const name = `Client ${(index * 7919) % 3000}`
      const issueOn = new Date(Date.UTC(2019, 0, 1) + (index % 2800) * 86_400_000).toISOString().slice(0, 10)
      const amount = 1000 + ((index * 104_729) % 9_000_000)
      const currency = index % 9 ? 'EUR' : 'CHF'
      const search_text = `2026-${text} ${name.toLowerCase()}`
      const row = {
        id: invoice,
        number: `2026-${text}`,
        client_name: name,
        client_sort_name: name.toLowerCase(),
        search_text,
        issue_on: issueOn,
        due_on: issueOn,
      }
      insert.run({ ...head, ...row, currency, payable_minor: amount, total_minor: amount, settled_minor: index % 2 ? 0 : amount })
      if (index % 2) continue
      pay.run({ id: invoice, client: head['client_id'], on: issueOn, amount, currency, method: 'card', reference: '', at, actor: 'bench' })
      allocate.run({ id: invoice, invoice, amount, at })
    }
  })()
  file.exec('ANALYZE')
  file.close()
}

const share = (all: readonly number[], part: number) => all.toSorted((a, b) => a - b)[Math.floor(all.length * part)] ?? 0
const shown = (all: readonly number[]) => `median ${share(all, 0.5).toFixed(1)} ms, p95 ${share(all, 0.95).toFixed(1)} ms`

async function timeQueries(page: Page, url: string): Promise<void> {
  const inputs: Readonly<Record<string, object>> = {
    'first page and sums': { limit: 200 },
    'overdue only': { limit: 200, statuses: ['overdue'] },
    'open only, one year': { limit: 200, isOpen: true, issuedFrom: '2025-01-01', issuedTo: '2025-12-31' },
    search: { limit: 200, search: 'client 77' },
    'sorted by due date': { limit: 200, sort: 'dueOn' },
  }
  for (const [name, input] of Object.entries(inputs)) {
    const times: number[] = []
    for (let run = 0; run < 12; run += 1) {
      const begin = performance.now()
      await call(page, url, 'invoices.list', input)
      times.push(performance.now() - begin)
    }
    console.log(`invoices.list, ${name}: ${shown(times)}`)
  }
  const times: number[] = []
  let cursor: string | null = null
  for (let run = 0; run < 20; run += 1) {
    const begin = performance.now()
    const answer: { next: string | null } = await call(page, url, 'invoices.list', { limit: 200, cursor })
    times.push(performance.now() - begin)
    cursor = answer.next
  }
  console.log(`invoices.list, following pages: ${shown(times)}`)
}

async function timeFrames(page: Page): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Invoices' })
  await grid.waitFor()
  const measured = await grid.evaluate(async (element, most) => {
    const frames: number[] = []
    const begin = performance.now()
    let before = begin
    while (before - begin < most) {
      element.scrollBy(0, 180)
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      frames.push(now - before)
      before = now
    }
    return { frames: frames.slice(2), rows: Math.round(element.scrollTop / 36) }
  }, SCROLL_MILLISECONDS)
  console.log(`scrolling ${measured.rows} rows of ${COUNT}, ${measured.frames.length} frames: ${shown(measured.frames)}`)
}

const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', chromiumSandbox: false })
try {
  const url = await addressOf(program)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  await page.goto(url)
  copyRow((await oneInvoice(page, url)).id)
  await timeQueries(page, url)
  await page.goto(new URL('/#/invoices', url).href)
  await page.reload()
  await timeFrames(page)
} finally {
  await browser.close()
  program.kill('SIGTERM')
  await once(program, 'exit')
  rmSync(folder, { recursive: true, force: true })
}
