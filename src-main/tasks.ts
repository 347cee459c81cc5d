// Work for other threads, as the services see it: typed calls into the worker pool.
import type { Printable } from '#shared/documents/document-model'
import type { StatementModel } from '#shared/statements/statement-model'

export interface RenderedPdf {
  bytes: Uint8Array
  pages: number
}

/** Where a task reports how far it is, and hears that it shall stop. */
export interface TaskControl {
  signal: AbortSignal
  report: (done: number, total: number) => void
}

export interface Tasks {
  renderPdf(model: Printable | StatementModel): Promise<RenderedPdf>
  /** runs an exported function of the worker by name; `report` receives its progress */
  run<Answer>(name: string, data: object, control?: TaskControl): Promise<Answer>
  close(): Promise<void>
}

/** What work in a worker thread gets. */
export const noTasks: Tasks = {
  run: () => Promise.reject(new Error('a worker has no workers')),
  renderPdf: () => Promise.reject(new Error('a worker has no workers')),
  close: () => Promise.resolve(),
}
