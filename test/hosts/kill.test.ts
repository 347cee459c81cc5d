// The process is killed at random moments while it finalises: no committed invoice is lost, no number is missing, the file opens clean.
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Api } from '../../src-main/core'
import { draftOf, temporaryFolder } from '../fixtures/core'
import { startHost } from './host-process'
import { numbersInFile, prepareBusiness } from './numbers-in-file'

const KILLS = Number(process.env['KILLS'] ?? 100)

it(`17: SIGKILL while finalising, ${KILLS} times`, { timeout: 600_000 }, async () => {
  const folder = temporaryFolder()
  const client = await prepareBusiness(folder)
  const acknowledged: string[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, api } = await startHost(folder)
    const work = finalizeUntilKilled(api, client, acknowledged)
    await until(() => acknowledged.length > kill)
    await sleep(Math.random() * 60)
    child.kill('SIGKILL')
    await Promise.all([work, once(child, 'close')])
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS)
  const numbers = await numbersInFile(folder)
  expect(acknowledged.filter((number) => !numbers.includes(number))).toEqual([])
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => `2026-${String(index + 1).padStart(4, '0')}`))
})

/** Work has begun: the kill that follows comes while it goes on, however slow the machine is. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(1)
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
