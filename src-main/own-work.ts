// What the house does without being asked: carries the outbox, makes recurring invoices, and notices that a new day has begun.
import { DayWatch } from './changes/day-watch'
import { type Clock, owner } from './context'
import { Postman, type PostmanParts } from './mail/postman'
import { RecurringRunner, type RecurringWork } from './recurring/recurring-runner'
import { isStillOwed } from './reminders/reminder-service'
import type { Serving } from './serve'

/** After changes of these there may be mail to send. */
const MAY_MAKE_MAIL = ['mail', 'invoices', 'payments']
/** The program itself, whoever has signed in or not. */
const ITSELF = { actor: owner, session: null, hindrance: null }

export interface OwnWorkParts extends Pick<PostmanParts, 'passwords' | 'reportBug'> {
  clock: Clock
  serving: Serving
  /** how often the clock is asked whether a new day has begun, in milliseconds */
  lookAtClockEvery: number | undefined
}

export class OwnWork {
  readonly postman: Postman
  readonly #parts: OwnWorkParts
  #recurring: RecurringRunner | undefined
  #days: DayWatch | undefined

  constructor(parts: OwnWorkParts) {
    this.#parts = parts
    const { passwords, reportBug, serving } = parts
    this.postman = new Postman({ passwords, reportBug, isStillOwed, ...byItself(serving) })
  }

  /** Begins once calls can be made. */
  begin(recurring: RecurringWork): void {
    const { clock, serving, lookAtClockEvery } = this.#parts
    const runner = new RecurringRunner(recurring)
    this.#recurring = runner
    // What is overdue changes with the day alone, so all that was asked is asked again.
    this.#days = new DayWatch(
      clock,
      () => {
        serving.announce(['everything'])
        runner.start()
      },
      lookAtClockEvery,
    )
    runner.start()
    this.postman.begin()
  }

  /** A change may bring work: mail to send, a schedule that was resumed and is due at once. */
  hear(words: readonly string[]): void {
    if (words.some((word) => MAY_MAKE_MAIL.includes(word))) this.postman.wake()
    if (words.includes('recurring')) this.#recurring?.start()
  }

  async untilIdle(): Promise<void> {
    await this.#recurring?.untilIdle()
    await this.postman.untilIdle()
  }

  async close(): Promise<void> {
    this.#days?.close()
    await this.#recurring?.close()
    await this.postman.close()
  }
}

/** Reads, and transactions whose activities are noted as those of a command. */
function byItself({ makeContext, noteActivity, transact, announce }: Serving): Pick<PostmanParts, 'look' | 'act'> {
  const refuse = () => {
    throw new Error('looking must not change anything')
  }
  return {
    look: () => makeContext(ITSELF, refuse),
    act: async (procedure, work) => {
      const answer = await transact(() => work(makeContext(ITSELF, (deed, self) => noteActivity(self, procedure, deed))))
      announce(['mail'])
      return answer
    },
  }
}
