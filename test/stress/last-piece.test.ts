// Two programs take the same last piece of a proposal at the same time: one gets it, the other is told what is left.
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { refusalOf, temporaryFolder } from '../fixtures/core'
import { startHost } from '../hosts/host-process'
import { prepareBusiness } from '../hosts/numbers-in-file'

it('gives the last piece of each item to one of two processes', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  const clientId = await prepareBusiness(folder)
  const [one, two] = await Promise.all([startHost(folder), startHost(folder)])
  await one.api.proposals.saveSettings({ isProgressive: true })
  const items = Array.from({ length: 20 }, (_, index) => ({ name: `Item ${index + 1}`, unitPrice: '100' }))
  const draft = await one.api.proposals.create({ clientId, items })
  const sent = await one.api.proposals.markSent({ id: draft.id, version: draft.version })
  const proposal = await one.api.proposals.accept({ id: sent.id, version: sent.version })
  for (const { id } of proposal.content.items) {
    const take = ({ api }: typeof one) =>
      api.proposals.invoice({ id: proposal.id, picks: [{ itemId: id, part: { kind: 'percent', ppm: 600_000 } }] })
    const calls = [take(one), take(two)] as const
    const outcomes = await Promise.allSettled(calls)
    const lost = outcomes.findIndex(({ status }) => status === 'rejected')
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(calls[lost] ?? calls[0])).toMatchObject({ code: 'item_overdrawn', facts: { openMinor: 4_000 } })
  }
  const { progress } = await two.api.proposals.get({ id: proposal.id })
  expect(progress.items.map(({ openMinor }) => openMinor)).toEqual(items.map(() => 4_000))
  for (const { child } of [one, two]) {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
})
