// The sample business as jobs: built in a file of its own beside the work of others, then copied in one transaction; or cleared away.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Job } from '#shared/jobs/job'
import type { SampleStatus } from '#shared/samples/contract'
import type { Context } from '../context'
import type { JobBoard } from '../jobs/job-board'
import type { TaskControl } from '../tasks'
import type { BuildSampleTask } from './build-sample'
import type { RemoveSampleTask } from './remove-sample'
import { checkLoadable, checkRemovable, sampleStatus } from './sample-checks'
import type { WriteSampleTask } from './write-sample'

export interface SampleParts {
  jobs: JobBoard
  databaseFile: string
  /** resources/sample-business/ */
  folder: URL
  /** waits for the write turn and keeps it while `work` runs */
  takeTurn: <T>(work: () => Promise<T>) => Promise<T>
  announce: (words: readonly string[]) => void
}

export class SampleService {
  readonly #parts: SampleParts

  constructor(parts: SampleParts) {
    this.#parts = parts
  }

  status(context: Context): SampleStatus {
    return sampleStatus(context)
  }

  load(context: Context): Job {
    checkLoadable(context)
    const id = context.newId()
    context.record({ subject: 'sample', subjectId: id, before: null, after: 'loading' })
    return this.#parts.jobs.start(id, 'sample', (control) => this.#load(context, control))
  }

  remove(context: Context, { isConfirmed }: { isConfirmed: boolean }): Job {
    checkRemovable(context, isConfirmed)
    const id = context.newId()
    context.record({ subject: 'sample', subjectId: id, before: 'loaded', after: null })
    return this.#parts.jobs.start(id, 'sample-removal', (control) => this.#remove(context, isConfirmed, control))
  }

  async #load({ tasks, now, actor }: Context, control: TaskControl): Promise<void> {
    const { databaseFile, folder, takeTurn, announce } = this.#parts
    const staging = await mkdtemp(join(tmpdir(), 'quittance-sample-'))
    const stagingFile = join(staging, 'sample.sqlite')
    try {
      await tasks.run(
        'buildSample',
        { stagingFile, folder: folder.href, now, actor: { name: actor.name, personId: actor.personId } } satisfies BuildSampleTask,
        control,
      )
      await takeTurn(() => {
        control.signal.throwIfAborted()
        return tasks.run('writeSample', { stagingFile, databaseFile, now } satisfies WriteSampleTask, untilTheEnd(control))
      })
      announce(['everything'])
    } finally {
      await rm(staging, { recursive: true, force: true, maxRetries: 5 })
    }
  }

  async #remove({ tasks }: Context, isConfirmed: boolean, control: TaskControl): Promise<void> {
    const { databaseFile, takeTurn, announce } = this.#parts
    try {
      await takeTurn(() => {
        control.signal.throwIfAborted()
        return tasks.run('removeSample', { databaseFile, isConfirmed } satisfies RemoveSampleTask, untilTheEnd(control))
      })
    } finally {
      announce(['everything'])
    }
  }
}

/** The last step takes a moment and is not interrupted: whoever cancels after it began gets the finished work. */
function untilTheEnd({ report }: TaskControl): TaskControl {
  return { report, signal: new AbortController().signal }
}
