// Makes the recurring invoices whose day has come: when a file is opened and when a day begins, one transaction for each.

interface Due {
  id: string
  on: string
}
export interface RecurringWork {
  due: () => Promise<Due[]>
  run: (due: Due) => Promise<unknown>
}

export class RecurringRunner {
  readonly #work: RecurringWork
  #running: Promise<void> = Promise.resolve()
  #isWaiting = false
  #isClosed = false

  /** Both are calls of the contract: they check, report bugs and announce what changed like every other. */
  constructor(work: RecurringWork) {
    this.#work = work
  }

  /** Begins after whatever runs now; `untilIdle` waits for it. */
  start(): void {
    if (this.#isWaiting) return
    this.#isWaiting = true
    this.#running = this.#running.then(() => {
      this.#isWaiting = false
      return this.#runAll()
    })
  }

  untilIdle(): Promise<void> {
    return this.#running
  }

  close(): Promise<void> {
    this.#isClosed = true
    return this.#running
  }

  /** Each call makes the next day of every schedule; one that fails waits for the next start and keeps no other. */
  async #runAll(): Promise<void> {
    const failed = new Set<string>()
    const next = async () => (await this.#work.due().catch((): Due[] => [])).filter(({ id }) => !failed.has(id))
    for (let due = await next(); due.length > 0; due = await next()) {
      for (const one of due) {
        if (this.#isClosed) return
        await this.#work.run(one).catch(() => failed.add(one.id))
      }
    }
  }
}
