// Backups: into the folder beside the file, as a job, or to a place that a person chose.
import { dirname, join } from 'node:path'
import type { Job } from '#shared/jobs/job'
import type { Context } from '../context'
import type { JobBoard } from '../jobs/job-board'
import type { TaskControl, Tasks } from '../tasks'
import type { BackupTask } from './backup-task'

export interface BackupParts {
  jobs: JobBoard
  tasks: Tasks
  databaseFile: string
}

export class BackupService {
  readonly #parts: BackupParts

  constructor(parts: BackupParts) {
    this.#parts = parts
  }

  start(context: Context): Job {
    const id = context.newId()
    const target = backupName(this.#parts.databaseFile, context.now)
    context.record({ subject: 'backup', subjectId: id, before: null, after: { target } })
    return this.#parts.jobs.start(id, 'backup', (control) => this.backUpTo(target, control))
  }

  backUpTo(target: string, control?: TaskControl): Promise<{ target: string }> {
    return this.#parts.tasks.run('backUp', { databaseFile: this.#parts.databaseFile, target } satisfies BackupTask, control)
  }
}

/** backups/quittance-2026-11-22T10-30-00-000Z.sqlite beside the file. */
export function backupName(databaseFile: string, now: string, note = ''): string {
  return join(dirname(databaseFile), 'backups', `quittance-${now.replace(/[:.]/g, '-')}${note}.sqlite`)
}
