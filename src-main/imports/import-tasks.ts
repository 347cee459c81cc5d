// The two halves of an import, in a worker thread: read and check into a staging file, then write all of it in one transaction.
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Failure } from '#shared/basics/failure'
import { idSource } from '#shared/basics/id'
import type { ImportedFile, ImportReport } from '#shared/imports/contract'
import type { StatedInvoice } from '#shared/imports/stated-invoice'
import { keepOrder, noteActivity } from '../activities/activity-service'
import { type Actor, makeContext, owner } from '../context'
import { openConnection } from '../database/open'
import { Store } from '../database/store'
import { inTransaction } from '../database/write-turn'
import { noTasks } from '../tasks'
import { saveStated } from './save-stated'
import { readUbl } from './ubl/read-ubl'

export interface StageTask {
  files: { name: string; base64: string }[]
  stagingFile: string
}
export interface WriteTask {
  stagingFile: string
  databaseFile: string
  now: string
  actor: Pick<Actor, 'name' | 'personId'>
}
/** One line of the staging file. */
export interface StagedFile {
  file: string
  sha256: string
  base64: string
  stated: StatedInvoice | null
  failure: ImportedFile['failure']
}
type Report = (done: number, total: number) => void

export async function stageImport({ files, stagingFile }: StageTask, report: Report): Promise<void> {
  const staging = await open(stagingFile, 'wx')
  try {
    for (const [index, { name, base64 }] of files.entries()) {
      await staging.write(`${JSON.stringify(stageFile(name, base64))}\n`)
      report(index + 1, files.length * 2)
    }
  } finally {
    await staging.close()
  }
}

function stageFile(file: string, base64: string): StagedFile {
  const bytes = Buffer.from(base64, 'base64')
  const staged = { file, sha256: createHash('sha256').update(bytes).digest('hex'), base64 }
  try {
    return { ...staged, stated: readUbl(file, bytes), failure: null }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...staged, stated: null, failure: { code: error.code, facts: error.facts, message: error.message } }
  }
}

/** Writes all files that could be read, or, when anything goes wrong, none. */
export async function writeImport({ stagingFile, databaseFile, now, actor }: WriteTask, report: Report): Promise<ImportReport> {
  const staged: StagedFile[] = []
  for await (const line of createInterface({ input: createReadStream(stagingFile), crlfDelay: Number.POSITIVE_INFINITY }))
    staged.push(JSON.parse(line) as StagedFile)
  const connection = openConnection(databaseFile)
  try {
    const ids = idSource(randomBytes)
    const store = new Store(connection, () => undefined)
    const context = makeContext({
      store,
      tasks: noTasks,
      guards: {},
      actor: { ...owner, ...actor },
      clock: { now: () => new Date(now) },
      newId: ids.next,
      record: (deed, self) => noteActivity(self, 'imports.start', deed),
    })
    const files = await inTransaction(connection, () => {
      keepOrder(store, ids)
      return staged.map((entry, index) => {
        report(staged.length + index + 1, staged.length * 2)
        return saveStated(context, entry)
      })
    })
    const count = (outcome: ImportedFile['outcome']) => files.filter((file) => file.outcome === outcome).length
    return { files, imported: count('imported'), known: count('known'), refused: count('refused') }
  } finally {
    connection.close()
  }
}
