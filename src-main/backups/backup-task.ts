// A backup in a worker thread: SQLite's own copy, checked as a whole before it gets its name.
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { backupFailures } from '#shared/backups/failures'
import { fail } from '#shared/basics/failure'
import { type Connection, openConnection } from '../database/open'

export interface BackupTask {
  databaseFile: string
  target: string
}

/** Copies the file, checks the copy and names it. A target that exists is never overwritten. */
export async function backUp(
  { databaseFile, target }: BackupTask,
  report: (done: number, total: number) => void,
): Promise<{ target: string }> {
  if (existsSync(target)) throw fail(backupFailures.backup_target_exists, { file: target })
  const partial = `${target}.partial`
  try {
    await mkdir(dirname(target), { recursive: true })
    await copy(databaseFile, partial, report)
    check(partial)
    await rename(partial, target)
    return { target }
  } catch (error) {
    for (const leftover of [partial, `${partial}-wal`, `${partial}-shm`, `${partial}-journal`])
      await rm(leftover, { force: true }).catch(() => undefined)
    if (isFileProblem(error)) throw fail(backupFailures.backup_not_written, { file: target, problem: error.message })
    throw error
  }
}

async function copy(from: string, to: string, report: (done: number, total: number) => void): Promise<void> {
  const source = openConnection(from, true)
  try {
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        report(totalPages - remainingPages, totalPages)
        return 1000
      },
    })
  } finally {
    source.close()
  }
}

/** The whole check; leaves one plain file without a log beside it. */
function check(file: string): void {
  const copied: Connection = openConnection(file)
  try {
    copied.pragma('journal_mode = DELETE')
    const problem = copied.pragma('integrity_check(1)', { simple: true })
    if (problem !== 'ok') throw fail(backupFailures.backup_damaged, { problem: String(problem) })
    const orphans = copied.pragma('foreign_key_check') as unknown[]
    if (orphans.length > 0) throw fail(backupFailures.backup_damaged, { problem: `${orphans.length} rows refer to missing rows` })
  } finally {
    copied.close()
  }
}

function isFileProblem(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(E[A-Z]+|SQLITE_(CANTOPEN|FULL|IOERR|READONLY).*)$/.test(String(error.code))
}
