// The program is killed while a message is handed over: it is never sent again by itself, and asks a person.
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openCore } from '../../src-main/core'
import { draftOf, temporaryFolder, workerFile } from '../fixtures/core'
import { startMailServer } from '../fixtures/mail-server'
import { startHost } from './host-process'
import { prepareBusiness } from './numbers-in-file'

it('SIGKILL between sending and noting: the message is unsure, and goes again only when somebody says so', async () => {
  const folder = temporaryFolder()
  const clientId = await prepareBusiness(folder)
  let hold = true
  const whole = Promise.withResolvers<void>()
  let arrived = 0
  const server = await startMailServer({
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on('end', () => {
        arrived += 1
        whole.resolve()
        // The server has it, and its answer does not come before the program is gone.
        if (!hold) done()
      })
    },
  })
  const { child, api } = await startHost(folder)
  onTestFinished(() => void child.kill('SIGKILL'))
  const [company] = await api.company.list()
  const settings = { companyId: company?.id ?? '', version: 0, senderEmail: 'us@example.com', host: '127.0.0.1' }
  await api.mail.saveSettings({ ...settings, port: server.port, security: 'none' })
  const draft = await draftOf(api, clientId)
  const { id, version } = await api.invoices.finalize({ id: draft.id, version: draft.version })
  await api.mail.send({ to: 'a@example.com', subject: 'Invoice', body: 'x', invoiceId: id, version })
  await whole.promise
  child.kill('SIGKILL')
  await once(child, 'close')
  hold = false
  const core = await openCore({ file: join(folder, 'quittance.sqlite'), workerFile })
  onTestFinished(() => core.close())
  expect(await core.api.mail.deliver({})).toEqual({ sent: 0, waiting: 0, failed: 0, unsure: 1 })
  await core.api.mail.deliver({})
  expect(arrived).toBe(1)
  const [row] = (await core.api.mail.outbox({})).rows
  expect(row).toMatchObject({ state: 'unsure', problem: { kind: 'interrupted' } })
  expect((await core.api.invoices.get({ id })).status).not.toBe('finalized')
  await core.api.mail.retry({ id: row?.id ?? '', version: row?.version ?? 0 })
  expect(await core.api.mail.deliver({})).toMatchObject({ sent: 1, unsure: 0 })
  expect(arrived).toBe(2)
})
