// Makes a file as empty as a new one: facts refuse to be deleted, so their tables go and come back.
import { applyMigrations } from './migrate'
import type { Connection } from './open'
import { patiently } from './write-turn'

/** Drops everything and migrates anew, inside the caller's transaction; foreign keys have to be off. */
export function clearFile(connection: Connection): void {
  const drop = (type: string) => {
    const ours = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    const names = connection.prepare(`SELECT name FROM main.sqlite_schema WHERE type = ? AND ${ours}`).pluck().all(type) as string[]
    for (const name of names) connection.exec(`DROP ${type} IF EXISTS main."${name}"`)
  }
  for (const type of ['trigger', 'view', 'table']) drop(type)
  connection.pragma('user_version = 0')
  applyMigrations(connection)
}

/** Rewrites the file without free pages and empties its log. False when a reader kept the log from being emptied. */
export async function dropTraces(connection: Connection): Promise<boolean> {
  await patiently(() => connection.exec('VACUUM'))
  const [checkpoint] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return checkpoint?.busy === 0
}
