// Where bugs and slow queries are noted: one JSON line each, with an id that people can report.

import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export interface LogEntry {
  level: 'error' | 'warning'
  message: string
  facts?: object
  error?: unknown
}
/** Notes an entry and answers the id under which it can be found. */
export type Log = (entry: LogEntry) => string

const MOST_BYTES = 1_000_000

/** A log in a file; when it grows past 1 MB the older half is the file with `.old` behind its name. */
export function fileLog(file: string): Log {
  mkdirSync(dirname(file), { recursive: true })
  return ({ error, ...entry }) => {
    const id = randomUUID().slice(0, 8)
    const line = JSON.stringify({ id, at: new Date().toISOString(), ...entry, ...(error === undefined ? {} : { error: describe(error) }) })
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, `${file}.old`)
      appendFileSync(file, `${line}\n`)
    } catch {
      console.error(line)
    }
    return id
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
