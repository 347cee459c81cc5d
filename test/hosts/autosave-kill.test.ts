// The process is killed at random moments while a draft is saved: the draft opens, says one of the texts that were sent, and no older one than was acknowledged.
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type Api, openCore } from '../../src-main/core'
import { draftOf, temporaryFolder, workerFile } from '../fixtures/core'
import { startHost } from './host-process'
import { prepareBusiness } from './numbers-in-file'

const KILLS = Number(process.env['KILLS'] ?? 8)
const count = ({ content }: { content: { subject: string } }) => Number(content.subject)

it(`a draft survives ${KILLS} kills in the middle of saving`, { timeout: 600_000 }, async () => {
  const folder = temporaryFolder()
  const client = await prepareBusiness(folder)
  let id: string | undefined
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, api } = await startHost(folder)
    id ??= (await draftOf(api, client, '10', { subject: '0' })).id
    const said = { sent: count(await api.invoices.get({ id })), acknowledged: 0 }
    const begin = said.sent
    const work = saveUntilKilled(api, id, said)
    while (said.acknowledged <= begin) await sleep(1)
    await sleep(Math.random() * 60)
    child.kill('SIGKILL')
    await Promise.allSettled([work, once(child, 'close')])
    const core = await openCore({ file: join(folder, 'quittance.sqlite'), workerFile })
    const found = await core.api.invoices.get({ id })
    expect(count(found)).toBeGreaterThanOrEqual(said.acknowledged)
    expect(count(found)).toBeLessThanOrEqual(said.sent)
    expect(found.content.lines).toHaveLength((count(found) % 40) + 1)
    await core.close()
  }
})

/** As the editor saves: the whole draft again and again, longer and shorter. */
async function saveUntilKilled(api: Api, id: string, said: { sent: number; acknowledged: number }): Promise<void> {
  let { version, content } = await api.invoices.get({ id })
  const [line] = content.lines
  if (line === undefined) throw new Error('no line')
  for (;;) {
    said.sent += 1
    const lines = Array.from({ length: (said.sent % 40) + 1 }, (_, index) => ({ ...line, name: `Line ${index} of ${said.sent}` }))
    const saved = await api.invoices.save({ id, version, content: { ...content, subject: String(said.sent), lines } })
    said.acknowledged = said.sent
    ;({ version, content } = saved)
  }
}
