// Removing the sample, in a worker thread: the file is cleared and made anew, and no page of it keeps what was there.
import { fail } from '#shared/basics/failure'
import { sampleFailures } from '#shared/samples/failures'
import { clearFile, dropTraces } from '../database/clear-file'
import { openConnection } from '../database/open'
import { Store } from '../database/store'
import { inTransaction } from '../database/write-turn'
import { checkRemovable, readingContext } from './sample-checks'

export interface RemoveSampleTask {
  databaseFile: string
  isConfirmed: boolean
}

export async function removeSample({ databaseFile, isConfirmed }: RemoveSampleTask): Promise<void> {
  const connection = openConnection(databaseFile)
  try {
    // dropping a table deletes its rows first, and these refer to each other
    connection.pragma('foreign_keys = OFF')
    connection.pragma('secure_delete = ON')
    await inTransaction(connection, () => {
      checkRemovable(readingContext(new Store(connection, () => undefined)), isConfirmed)
      clearFile(connection)
    })
    if (!(await dropTraces(connection))) throw fail(sampleFailures.sample_traces_left, {})
  } finally {
    connection.close()
  }
}
