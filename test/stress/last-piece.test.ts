// Two programs take the same last piece of a proposal at the same time: one gets it, the other is told what is left.
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { refusalOf, temporaryFolder } from '../fixtures/core'
import { commandLineApi } from '../hosts/command-line'
import { startHost } from '../hosts/host-process'
import { prepareBusiness } from '../hosts/numbers-in-file'

type Caller = Pick<Awaited<ReturnType<typeof startHost>>, 'api'>

async function accepted({ api }: Caller, clientId: string, count: number) {
  await api.proposals.saveSettings({ isProgressive: true })
  const items = Array.from({ length: count }, (_, index) => ({ name: `Item ${index + 1}`, unitPrice: '100' }))
  const draft = await api.proposals.create({ clientId, items })
  const sent = await api.proposals.markSent({ id: draft.id, version: draft.version })
  return api.proposals.accept({ id: sent.id, version: sent.version })
}

/** Both ask for 60 % of each item at once: one gets it, the other is told that 40 % are open. */
async function race(proposal: Awaited<ReturnType<typeof accepted>>, one: Caller, two: Caller): Promise<void> {
  for (const { id } of proposal.content.items) {
    const take = ({ api }: Caller) =>
      api.proposals.invoice({ id: proposal.id, picks: [{ itemId: id, part: { kind: 'percent', ppm: 600_000 } }] })
    const calls = [take(one), take(two)] as const
    const outcomes = await Promise.allSettled(calls)
    const lost = outcomes.findIndex(({ status }) => status === 'rejected')
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(calls[lost] ?? calls[0])).toMatchObject({ code: 'item_overdrawn', facts: { openMinor: 4_000 } })
  }
  const { progress } = await two.api.proposals.get({ id: proposal.id })
  expect(progress.items.map(({ openMinor }) => openMinor)).toEqual(proposal.content.items.map(() => 4_000))
}

it('gives the last piece of each item to one of two windows', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  const clientId = await prepareBusiness(folder)
  const [one, two] = await Promise.all([startHost(folder), startHost(folder)])
  await race(await accepted(one, clientId, 20), one, two)
  for (const { child } of [one, two]) {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
})

it('gives it to the window or to the command line', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  const clientId = await prepareBusiness(folder)
  const window = await startHost(folder)
  const started = { api: commandLineApi(folder) }
  await race(await accepted(window, clientId, 6), window, started)
  // Started both at once from the command line, so that neither has a head start.
  await race(await accepted(window, clientId, 6), started, { api: commandLineApi(folder) })
  window.child.kill('SIGTERM')
  await once(window.child, 'close')
})
