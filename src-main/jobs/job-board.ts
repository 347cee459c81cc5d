// The jobs that run: their progress, their end, and the signal that stops them.
import { EventEmitter, on } from 'node:events'
import { Failure, fail } from '#shared/basics/failure'
import { basicFailures } from '#shared/basics/failures'
import type { Id } from '#shared/basics/id'
import { isFinished, type Job } from '#shared/jobs/job'
import type { TaskControl } from '../tasks'

const REMEMBERED = 100

interface Entry {
  job: Job
  abort: AbortController
  result: unknown
}

export class JobBoard {
  readonly #entries = new Map<Id, Entry>()
  readonly #events = new EventEmitter().setMaxListeners(0)
  readonly #reportBug: (error: unknown) => string

  /** `reportBug` notes an error and answers the id under which it was noted. */
  constructor(reportBug: (error: unknown) => string) {
    this.#reportBug = reportBug
  }

  /** Starts work beside the caller and answers at once. The work decides when it is too late to stop. */
  start(id: Id, kind: string, work: (control: TaskControl) => Promise<unknown>): Job {
    const entry: Entry = {
      job: { id, kind, state: 'running', done: 0, total: 0, failure: null },
      abort: new AbortController(),
      result: null,
    }
    this.#entries.set(id, entry)
    this.#forgetOldest()
    void this.#run(entry, work)
    return entry.job
  }

  get(id: Id): Job {
    return this.#entry(id).job
  }

  result(id: Id): unknown {
    return this.#entry(id).result
  }

  running(): Job[] {
    return [...this.#entries.values()].map(({ job }) => job).filter((job) => !isFinished(job))
  }

  cancel(id: Id): Job {
    const entry = this.#entry(id)
    if (!isFinished(entry.job)) entry.abort.abort()
    return entry.job
  }

  async *watch(id: Id, signal?: AbortSignal): AsyncGenerator<Job, void, void> {
    const changes = on(this.#events, id, signal ? { signal } : {})
    yield this.get(id)
    if (isFinished(this.get(id))) return
    for await (const _change of changes) {
      const job = this.get(id)
      yield job
      if (isFinished(job)) return
    }
  }

  /** Waits until everything that runs now has ended. */
  async untilIdle(): Promise<void> {
    await Promise.all(this.running().map(({ id }) => this.#ended(id)))
  }

  /** Stops everything and waits until it has stopped. */
  async close(): Promise<void> {
    const idle = this.untilIdle()
    for (const { id } of this.running()) this.cancel(id)
    await idle
  }

  async #ended(id: Id): Promise<void> {
    for await (const job of this.watch(id)) if (isFinished(job)) return
  }

  async #run(entry: Entry, work: (control: TaskControl) => Promise<unknown>): Promise<void> {
    const report = (done: number, total: number) => this.#change(entry, { done, total })
    try {
      entry.result = await work({ signal: entry.abort.signal, report })
      this.#change(entry, { state: 'done', done: entry.job.total })
    } catch (error) {
      if (entry.abort.signal.aborted) this.#change(entry, { state: 'cancelled' })
      else if (error instanceof Failure)
        this.#change(entry, { state: 'refused', failure: { code: error.code, facts: error.facts, message: error.message } })
      else
        this.#change(entry, {
          state: 'failed',
          failure: { code: 'bug', facts: { report: this.#reportBug(error) }, message: 'Something went wrong.' },
        })
    }
  }

  #change(entry: Entry, change: Partial<Job>): void {
    if (isFinished(entry.job)) return
    entry.job = { ...entry.job, ...change }
    this.#events.emit(entry.job.id)
  }

  #entry(id: Id): Entry {
    const entry = this.#entries.get(id)
    if (entry === undefined) throw fail(basicFailures.not_found, { what: 'job', id })
    return entry
  }

  #forgetOldest(): void {
    for (const [id, { job }] of this.#entries) {
      if (this.#entries.size <= REMEMBERED) return
      if (isFinished(job)) this.#entries.delete(id)
    }
  }
}
