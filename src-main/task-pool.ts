// The worker threads behind `Tasks`: started when first needed, ended when idle, at most two (each may take 500 MB for a PDF).
import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import { Failure } from '#shared/basics/failure'
import type { TaskControl, Tasks } from './tasks'

/** A refusal as it crosses from a worker: errors lose their class on the way. */
export interface TaskRefusal {
  refusal: { code: string; facts: Record<string, unknown>; message: string }
}

/** `workerFile` is the built worker; it is found by the entry file of each host, beside itself. */
export function makeTasks(workerFile: URL, threads = 2): Tasks {
  const pool = new Tinypool({
    filename: workerFile.href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  pool.on('error', (error) => pool.emit('broken', error))
  const run = async <Answer>(name: string, data: object, control?: TaskControl): Promise<Answer> => {
    const { port1, port2 } = new MessageChannel()
    port1.on('message', ({ done, total }: { done: number; total: number }) => control?.report(done, total))
    const over = new AbortController()
    try {
      const options = control ? { name, signal: control.signal } : { name }
      const work = pool.run({ ...data, port: port2 }, { ...options, transferList: [port2] }) as Promise<Answer | TaskRefusal>
      const answer = await Promise.race([work, untilBroken(pool, over.signal)])
      if (isRefusal(answer)) throw new Failure(answer.refusal.code, answer.refusal.facts, answer.refusal.message)
      return answer
    } finally {
      over.abort()
      port1.close()
    }
  }
  return { run, renderPdf: (model) => run('renderPdf', { model }), close: () => pool.destroy() }
}

/** A worker that cannot even load fails beside the task that waits for it; without this the task would wait for ever. */
async function untilBroken(pool: Tinypool, signal: AbortSignal): Promise<never> {
  const [error] = (await once(pool, 'broken', { signal })) as unknown[]
  throw error
}

function isRefusal(answer: unknown): answer is TaskRefusal {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer
}
