// The import of invoices as a job: a worker reads and checks into a staging file, then writes everything in one transaction.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Id } from '#shared/basics/id'
import type { ImportReport } from '#shared/imports/contract'
import type { Job } from '#shared/jobs/job'
import type { Context } from '../context'
import type { JobBoard } from '../jobs/job-board'
import type { TaskControl } from '../tasks'
import type { StageTask, WriteTask } from './import-tasks'

export interface ImportInput {
  files: { name: string; base64: string }[]
}

export interface ImportParts {
  jobs: JobBoard
  databaseFile: string
  /** waits for the write turn and keeps it while `work` runs */
  takeTurn: <T>(work: () => Promise<T>) => Promise<T>
  announce: (words: readonly string[]) => void
}

export class ImportService {
  readonly #parts: ImportParts

  constructor(parts: ImportParts) {
    this.#parts = parts
  }

  start(context: Context, { files }: ImportInput): Job {
    const id = context.newId()
    context.record({ subject: 'import', subjectId: id, before: null, after: { files: files.map(({ name }) => name) } })
    return this.#parts.jobs.start(id, 'import', (control) => this.#run(context, files, control))
  }

  report(jobId: Id): ImportReport | null {
    return this.#parts.jobs.result(jobId) as ImportReport | null
  }

  async #run({ tasks, now, actor }: Context, files: ImportInput['files'], control: TaskControl): Promise<ImportReport> {
    const { databaseFile, takeTurn, announce } = this.#parts
    const folder = await mkdtemp(join(tmpdir(), 'quittance-import-'))
    const stagingFile = join(folder, 'staged.jsonl')
    try {
      await tasks.run('stageImport', { files, stagingFile } satisfies StageTask, control)
      const report = await takeTurn(() => {
        control.signal.throwIfAborted()
        return tasks.run<ImportReport>(
          'writeImport',
          { stagingFile, databaseFile, now, actor: { name: actor.name, personId: actor.personId } } satisfies WriteTask,
          control,
        )
      })
      announce(['invoices', 'clients', 'company', 'tax-rates', 'number-series'])
      return report
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}
