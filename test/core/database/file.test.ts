// The file: durable settings, whose it is, newer versions, damage, backups, two programs at once.
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Failure } from '#shared/basics/failure'
import { openCore } from '../../../src-main/core'
import { MIGRATIONS } from '../../../src-main/database/migrate'
import { openConnection } from '../../../src-main/database/open'
import { inTransaction } from '../../../src-main/database/write-turn'
import { draftOf, finished, openBusiness, openTestCore, refusalOf, temporaryFolder, workerFile } from '../../fixtures/core'

const openFails = (file: string) =>
  openCore({ file, workerFile }).then(
    () => 'opened',
    (error: unknown) => (error instanceof Failure ? error.code : error),
  )

it('opens with synchronous FULL in WAL, also the second time', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  for (let time = 0; time < 2; time += 1) {
    const connection = openConnection(file)
    const setting = (name: string) => connection.pragma(name, { simple: true })
    expect([
      setting('journal_mode'),
      setting('synchronous'),
      setting('foreign_keys'),
      setting('trusted_schema'),
      setting('cell_size_check'),
    ]).toEqual(['wal', 2, 1, 0, 1])
    connection.close()
  }
})

it('refuses a file of a newer version, of another program, and a damaged one, and leaves each as it was', async () => {
  const folder = temporaryFolder()
  const newer = join(folder, 'newer.sqlite')
  const { core } = await openBusiness(newer)
  await core.close()
  const damaged = join(folder, 'damaged.sqlite')
  copyFileSync(newer, damaged)
  const connection = openConnection(newer)
  connection.pragma(`user_version = ${MIGRATIONS.length + 1}`)
  connection.close()
  const before = readFileSync(newer)
  expect(await openFails(newer)).toBe('file_from_newer_version')
  expect(readFileSync(newer).equals(before)).toBe(true)
  const foreign = join(folder, 'foreign.sqlite')
  writeFileSync(foreign, 'This is a letter, not a database. '.repeat(100))
  expect(await openFails(foreign)).toBe('file_not_ours')
  truncateSync(damaged, 8192)
  expect(['file_damaged', 'file_not_opened']).toContain(await openFails(damaged))
})

it('facts are never changed or deleted, whoever asks', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const { api, client } = await openBusiness(file)
  const draft = await draftOf(api, client.id)
  await api.invoices.finalize({ id: draft.id, version: 1 })
  const connection = openConnection(file)
  for (const table of ['invoice_versions', 'invoice_events', 'numbers_taken', 'activities']) {
    expect(() => connection.exec(`UPDATE ${table} SET id = id`), table).toThrow('facts are never changed')
    expect(() => connection.exec(`DELETE FROM ${table}`), table).toThrow('facts are never deleted')
  }
  connection.close()
})

it('a command waits for another program that writes, without blocking the thread, and readers go on', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const { api, client } = await openBusiness(file)
  const other = openConnection(file)
  other.exec('BEGIN IMMEDIATE')
  let isDone = false
  const waiting = draftOf(api, client.id).then(() => {
    isDone = true
  })
  let ticks = 0
  const timer = setInterval(() => {
    ticks += 1
  }, 5)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect((await api.clients.list({})).count).toBe(1)
  expect(isDone).toBe(false)
  expect(ticks).toBeGreaterThan(10)
  other.exec('COMMIT')
  other.close()
  await waiting
  clearInterval(timer)
  expect((await api.invoices.list({})).count).toBe(1)
})

it('a command that returns a promise is rolled back', async () => {
  const connection = openConnection(join(temporaryFolder(), 'quittance.sqlite'))
  connection.exec('CREATE TABLE notes (text TEXT) STRICT')
  const work = () => {
    connection.exec("INSERT INTO notes VALUES ('lost')")
    return Promise.resolve()
  }
  await expect(inTransaction(connection, work)).rejects.toThrow('must be synchronous')
  expect(connection.prepare('SELECT count(*) FROM notes').pluck().get()).toBe(0)
  connection.close()
})

it('a change by another program is announced', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const { api, client } = await openBusiness(file)
  const second = await openTestCore(file)
  const changes = await api.changes.watch()
  const next = changes.next()
  await new Promise((resolve) => setTimeout(resolve, 20))
  await draftOf(second.api, client.id)
  expect((await next).value).toEqual({ words: ['everything'] })
  await changes.return?.()
})

it('a backup is a whole file that opens; it never overwrites', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const { core, api, client } = await openBusiness(file)
  await draftOf(api, client.id)
  const target = join(temporaryFolder(), 'copy.sqlite')
  await core.backUpTo(target)
  const copy = await openTestCore(target)
  expect((await copy.api.invoices.list({})).count).toBe(1)
  await expect(core.backUpTo(target)).rejects.toThrow('never overwrites')
  await expect(core.backUpTo(join(target, 'copy.sqlite'))).rejects.toThrow('could not be written')
  const job = await finished(api, await api.backups.start())
  expect(job).toMatchObject({ state: 'done', kind: 'backup' })
  expect((await refusalOf(api.jobs.get({ id: client.id }))).code).toBe('not_found')
})
