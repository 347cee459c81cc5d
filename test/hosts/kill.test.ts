// The process is killed at random moments while it finalises: no committed invoice is lost, no number is missing, the file opens clean.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { type Api, openCore } from '../../src-main/core'
import { sampleClientInput, sampleCompanyInput } from '../fixtures/company'
import { draftOf, standardRate, temporaryFolder, workerFile } from '../fixtures/core'
import { enter, webClient } from './web-visitor'

const KILLS = Number(process.env['KILLS'] ?? 100)
const entry = fileURLToPath(new URL('../../out/main/web.js', import.meta.url))

it(`17: SIGKILL while finalising, ${KILLS} times`, { timeout: 600_000 }, async () => {
  const folder = temporaryFolder()
  const client = await prepare(folder)
  const acknowledged: string[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, api } = await startHost(folder)
    const work = finalizeUntilKilled(api, client, acknowledged)
    await sleep(20 + Math.random() * 120)
    child.kill('SIGKILL')
    await Promise.all([work, once(child, 'close')])
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS)
  const numbers = await numbersInFile(folder)
  expect(acknowledged.filter((number) => !numbers.includes(number))).toEqual([])
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => `2026-${String(index + 1).padStart(4, '0')}`))
})

async function prepare(folder: string): Promise<string> {
  const core = await openCore({ file: join(folder, 'quittance.sqlite'), workerFile })
  const rate = await core.api.taxRates.create(standardRate(19))
  await core.api.company.create({ ...sampleCompanyInput, defaultTaxRateId: rate.id })
  const { id } = await core.api.clients.create(sampleClientInput)
  await core.close()
  return id
}

async function startHost(folder: string): Promise<{ child: ChildProcess; api: Api }> {
  const child = spawn(process.execPath, [entry, '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\S+/.exec(line)?.[0]
    if (url) return { child, api: webClient(new URL(url).origin, await enter(url)) }
  }
  throw new Error('the host ended before it said its address')
}

async function finalizeUntilKilled(api: Api, client: string, acknowledged: string[]): Promise<void> {
  const one = async () => {
    for (;;) {
      const draft = await draftOf(api, client, '10', { issueOn: '2026-11-22' })
      acknowledged.push((await api.invoices.finalize({ id: draft.id, version: draft.version })).number)
    }
  }
  // Each ends with the broken connection of the kill.
  await Promise.allSettled([one(), one(), one()])
}

/** Every number that was given, in order; opening the file checks it whole. */
async function numbersInFile(folder: string): Promise<string[]> {
  const core = await openCore({ file: join(folder, 'quittance.sqlite'), workerFile })
  const numbers: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Api['invoices']['list']>> = await core.api.invoices.list({
      statuses: ['finalized'],
      sort: 'number',
      isDescending: false,
      limit: 500,
      cursor,
    })
    numbers.push(...page.rows.map(({ number }) => number))
    cursor = page.next
  } while (cursor)
  await core.close()
  return numbers
}
