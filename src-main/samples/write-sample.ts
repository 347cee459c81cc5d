// The second half of loading the sample, in a worker thread: every row of the staging file comes over in one transaction.
import { type Connection, openConnection } from '../database/open'
import { Store } from '../database/store'
import { inTransaction } from '../database/write-turn'
import { checkLoadable, readingContext } from './sample-checks'
import { writeSampleNote } from './sample-rows'

/** Who works with the file stays: the staging file has an owner of its own. */
const KEPT = ['people', 'roles', 'assignments', 'sign_in_failures']

export interface WriteSampleTask {
  stagingFile: string
  databaseFile: string
  now: string
}

export async function writeSample({ stagingFile, databaseFile, now }: WriteSampleTask): Promise<void> {
  const connection = openConnection(databaseFile)
  try {
    connection.prepare('ATTACH DATABASE ? AS staging').run(stagingFile)
    // SQLite copies whole tables without telling the tables that refer to them, so references are checked when all rows are there
    connection.pragma('foreign_keys = OFF')
    const store = new Store(connection, () => undefined)
    await inTransaction(connection, () => {
      checkLoadable(readingContext(store))
      for (const table of tablesOf(connection).filter((name) => !KEPT.includes(name)))
        connection.exec(`INSERT INTO main."${table}" SELECT * FROM staging."${table}"`)
      const orphans = connection.pragma('main.foreign_key_check') as unknown[]
      if (orphans.length > 0) throw new Error(`${orphans.length} rows of the sample refer to missing rows`)
      const staged = connection.prepare('SELECT subject, count(*) FROM staging.activities GROUP BY subject').raw().all()
      writeSampleNote({ store }, { loadedAt: now, activities: Object.fromEntries(staged as [string, number][]) })
    })
  } finally {
    connection.close()
  }
}

/** Both files were made by the same migrations, so that their columns stand in the same order. */
function tablesOf(connection: Connection): string[] {
  return connection
    .prepare("SELECT name FROM staging.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid")
    .pluck()
    .all() as string[]
}
