// The import of time in a worker thread, with a connection of its own: all rows in one transaction, in the name of who asked.
import { randomBytes } from 'node:crypto'
import { idSource } from '#shared/basics/id'
import type { TimeImportReport } from '#shared/time-entries/contract'
import { keepOrder, noteActivity } from '../activities/activity-service'
import { type Actor, makeContext } from '../context'
import { openConnection } from '../database/open'
import { Store } from '../database/store'
import { inTransaction } from '../database/write-turn'
import { noTasks } from '../tasks'
import type { ImportFile } from './import-reading'
import { saveTimeFile } from './import-service'

export interface TimeImportTask {
  file: ImportFile
  databaseFile: string
  now: string
  actor: Actor
}

export async function importTime(
  { file, databaseFile, now, actor }: TimeImportTask,
  report: (done: number, total: number) => void,
): Promise<TimeImportReport> {
  const connection = openConnection(databaseFile)
  try {
    const ids = idSource(randomBytes)
    const store = new Store(connection, () => undefined)
    const context = makeContext({
      store,
      tasks: noTasks,
      guards: {},
      actor,
      clock: { now: () => new Date(now) },
      newId: ids.next,
      record: (deed, self) => noteActivity(self, 'timeEntries.startImport', deed),
    })
    return await inTransaction(connection, () => {
      keepOrder(store, ids)
      return saveTimeFile(context, file, report)
    })
  } finally {
    connection.close()
  }
}
