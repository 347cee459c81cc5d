// The only import of better-sqlite3: opens a file with the settings under which an acknowledged commit survives a power cut.
import Database from 'better-sqlite3'
import { Failure, fail } from '#shared/basics/failure'
import { fold } from '#shared/basics/text'
import { databaseFailures } from './failures'

export type Connection = Database.Database
export type Statement = Database.Statement<unknown[]>
export const SqliteError = Database.SqliteError

/** "QTNC": says in the file's header whose file it is. */
export const APPLICATION_ID = 0x51544e43

/** Opens or creates a file; `isReadOnly` for a second look, such as the check of a backup. Refuses a file that is not ours. */
export function openConnection(file: string, isReadOnly = false): Connection {
  let connection: Connection | undefined
  try {
    connection = new Database(file, { readonly: isReadOnly, timeout: 5000 })
    claim(connection, file, isReadOnly)
    connection.pragma('foreign_keys = ON')
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
    // Search compares folded text; SQLite's own lower() knows ASCII only.
    connection.function('fold', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? fold(text) : text))
    if (!isReadOnly) makeDurable(connection)
    return connection
  } catch (error) {
    connection?.close()
    if (error instanceof Failure) throw error
    throw error instanceof SqliteError && error.code === 'SQLITE_NOTADB'
      ? fail(databaseFailures.file_not_ours, { file })
      : fail(databaseFailures.file_not_opened, { file, problem: error instanceof Error ? error.message : String(error) })
  }
}

function claim(connection: Connection, file: string, isReadOnly: boolean): void {
  if (connection.pragma('application_id', { simple: true }) === APPLICATION_ID) return
  const isEmpty = connection.prepare('SELECT count(*) AS tables FROM sqlite_schema').pluck().get() === 0
  if (!isEmpty || isReadOnly) throw fail(databaseFailures.file_not_ours, { file })
  connection.pragma(`application_id = ${APPLICATION_ID}`)
}

/** WAL with FULL, read back: better-sqlite3 is compiled to reopen WAL files at NORMAL, which can lose acknowledged commits. */
function makeDurable(connection: Connection): void {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('fullfsync = ON')
  connection.pragma('checkpoint_fullfsync = ON')
  const synchronous = connection.pragma('synchronous', { simple: true })
  if (synchronous !== 2) throw new Error(`synchronous is ${String(synchronous)}, not FULL (2)`)
}
