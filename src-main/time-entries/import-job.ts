// The import of time as a job, so that a long file keeps nobody waiting: it shows how far it is, can be stopped, and leaves nothing behind then.
import type { Id } from '#shared/basics/id'
import type { Job } from '#shared/jobs/job'
import type { TimeImportReport } from '#shared/time-entries/contract'
import type { Context } from '../context'
import type { JobBoard } from '../jobs/job-board'
import type { ImportFile } from './import-reading'
import type { TimeImportTask } from './import-task'

export interface TimeImportParts {
  jobs: JobBoard
  databaseFile: string
  /** waits for the write turn and keeps it while `work` runs */
  takeTurn: <T>(work: () => Promise<T>) => Promise<T>
  announce: (words: readonly string[]) => void
}

export class TimeImport {
  readonly #parts: TimeImportParts

  constructor(parts: TimeImportParts) {
    this.#parts = parts
  }

  start({ tasks, now, actor, newId, record }: Context, file: ImportFile): Job {
    const { jobs, databaseFile, takeTurn, announce } = this.#parts
    const id = newId()
    record({ subject: 'time-import', subjectId: id, before: null, after: { characters: file.base64.length } })
    return jobs.start(id, 'time-import', async (control) => {
      const report = await takeTurn(() => {
        control.signal.throwIfAborted()
        return tasks.run<TimeImportReport>('importTime', { file, databaseFile, now, actor } satisfies TimeImportTask, control)
      })
      announce(['time-entries', 'timesheets', 'budgets'])
      return report
    })
  }

  report(jobId: Id): TimeImportReport | null {
    return this.#parts.jobs.result(jobId) as TimeImportReport | null
  }
}
