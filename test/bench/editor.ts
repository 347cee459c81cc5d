// How quickly a keystroke is painted in the middle of 400 lines, in Chromium over the built web host, with saving and preview at work;
// beside it the same keys in a plain <textarea> of the same run. Run `electron-vite build` first.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'

const LINES = 400
const KEYS = 200
const AIM = 50
const root = join(import.meta.dirname, '../..')
const print = (label: string, value: string) => console.log(`${label.padEnd(46)} ${value}`)

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    host.once('exit', (code) => reject(new Error(`the web host ended with ${code}: build first`)))
    if (host.stdout === null) return reject(new Error('no output'))
    createInterface({ input: host.stdout }).on('line', (line) => {
      const url = /https?:\/\/\S+/.exec(line)?.[0]
      if (url) resolve(url)
    })
  })
}

async function call<T>(page: Page, url: string, procedure: string, input: unknown): Promise<T> {
  const headers = { origin: new URL(url).origin }
  const answer = await page.request.post(new URL(`/rpc/${procedure.replace('.', '/')}`, url).href, { data: { json: input }, headers })
  const { json } = (await answer.json()) as { json: T }
  if (!answer.ok()) throw new Error(`${procedure}: ${JSON.stringify(json)}`)
  return json
}

/** A draft of 400 lines; answers its id. */
async function makeDraft(page: Page, url: string): Promise<string> {
  const rate = await call<{ id: string }>(page, url, 'taxRates.create', {
    name: 'USt. 19 %',
    category: 'S',
    components: [{ name: 'USt.', ratePpm: 190_000 }],
  })
  const address = { line1: 'Lindenweg 4', postalCode: '10115', city: 'Berlin', country: 'DE' }
  await call(page, url, 'company.create', {
    name: 'Studio Ahorn',
    address,
    vatNumber: 'DE123456789',
    currency: 'EUR',
    defaultTaxRateId: rate.id,
  })
  const client = await call<{ id: string }>(page, url, 'clients.create', { name: 'Phare SARL', address })
  const lines = Array.from({ length: LINES }, (_, index) => ({
    name: `Item ${index + 1}`,
    description: index % 3 === 0 ? 'With a description' : '',
    quantity: String(1 + (index % 9)),
    unitPrice: '95.50',
  }))
  return (await call<{ id: string }>(page, url, 'invoices.create', { clientId: client.id, lines })).id
}

/** From each keydown to the frame that shows it, in milliseconds: the task after the next animation frame. */
async function measure(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => times.push(performance.now() - timeStamp)
          channel.port2.postMessage(undefined)
        }),
      { capture: true },
    )
  })
  for (let count = 0; count < KEYS; count += 1) {
    await page.keyboard.press('abcdefghijklmnopqrstuvwxyz'.charAt(count % 26))
    // As people type; now and then a pause in which the draft is saved and the preview is drawn, into which the next keys fall.
    await page.waitForTimeout(count % 25 === 24 ? 900 : 40 + ((count * 37) % 60))
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times)
}

function percentile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0
}

const data = await mkdtemp(join(tmpdir(), 'quittance-bench-'))
const host = spawn(process.execPath, [join(root, 'out/main/web.js'), '--no-open', '--data', data], { stdio: ['ignore', 'pipe', 'ignore'] })
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', chromiumSandbox: false })
try {
  const url = await addressOf(host)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.setContent('<textarea rows="20" cols="80"></textarea>')
  await page.locator('textarea').focus()
  const plain = await measure(page)
  await page.goto(url)
  await page.getByRole('heading').first().waitFor()
  const id = await makeDraft(page, url)
  await page.goto(`${url}#/invoices/${id}/edit`)
  await page
    .locator('[data-column="name"]')
    .nth(LINES / 2)
    .click()
  await page.locator('canvas').first().waitFor()
  const ours = await measure(page)
  const [p50, p95] = [percentile(ours, 0.5), percentile(ours, 0.95)]
  print(`A key in the middle of ${LINES} lines, ${ours.length} keys, p50`, `${p50.toFixed(1)} ms`)
  print('  p95', `${p95.toFixed(1)} ms (aim: at most ${AIM} ms)`)
  print('  plain textarea, p50 and p95', `${percentile(plain, 0.5).toFixed(1)} and ${percentile(plain, 0.95).toFixed(1)} ms`)
  print('  ratio of p95', (p95 / percentile(plain, 0.95)).toFixed(2))
} finally {
  await browser.close()
  host.kill('SIGTERM')
  await rm(data, { recursive: true, force: true })
}
