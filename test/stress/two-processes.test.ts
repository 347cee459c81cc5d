// Two programs on one file at once: 200 finalisations give 200 distinct numbers without a gap.
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { draftOf, temporaryFolder } from '../fixtures/core'
import { startHost } from '../hosts/host-process'
import { numbersInFile, prepareBusiness } from '../hosts/numbers-in-file'

it('200 finalisations from two processes at once', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  const client = await prepareBusiness(folder)
  const hosts = await Promise.all([startHost(folder), startHost(folder)])
  const finalize = async ({ api }: (typeof hosts)[number]) => {
    const draft = await draftOf(api, client, '10', { issueOn: '2026-11-22' })
    return (await api.invoices.finalize({ id: draft.id, version: draft.version })).number
  }
  const given = await Promise.all(hosts.flatMap((host) => Array.from({ length: 100 }, () => finalize(host))))
  for (const { child } of hosts) {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
  const expected = Array.from({ length: 200 }, (_, index) => `2026-${String(index + 1).padStart(4, '0')}`)
  expect([...given].sort()).toEqual(expected)
  expect(await numbersInFile(folder)).toEqual(expected)
})
