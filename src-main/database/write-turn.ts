// One writer at a time: commands and jobs queue here without blocking the thread, and wait for other processes too.
import { setTimeout as sleep } from 'node:timers/promises'
import { fail } from '#shared/basics/failure'
import { basicFailures } from '#shared/basics/failures'
import { type Connection, SqliteError } from './open'

const RETRY_MILLISECONDS = 8
const PATIENCE_MILLISECONDS = 15_000

export class WriteTurn {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs `work` when everybody who asked before is done. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}

/** Runs synchronous work in one IMMEDIATE transaction; whatever it throws, or a promise that it returns, rolls back. */
export async function inTransaction<T>(connection: Connection, work: () => T): Promise<T> {
  await patiently(() => connection.exec('BEGIN IMMEDIATE'))
  try {
    const answer = work()
    if (answer instanceof Promise) throw new TypeError('a command must be synchronous: its transaction cannot wait for a promise')
    connection.exec('COMMIT')
    return answer
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

/** Tries until no other program is writing to the file; gives up (`database_busy`) after a while. */
export async function patiently(attempt: () => void): Promise<void> {
  const giveUp = performance.now() + PATIENCE_MILLISECONDS
  for (;;) {
    try {
      attempt()
      return
    } catch (error) {
      if (!(error instanceof SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
      if (performance.now() > giveUp) throw fail(basicFailures.database_busy, {})
      await sleep(RETRY_MILLISECONDS)
    }
  }
}
