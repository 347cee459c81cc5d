// Notices that the local day has begun while the program stays open, after a night's sleep of the machine too.
import { type CalendarDate, localDate } from '#shared/basics/calendar-date'
import type { Clock } from '../context'

/** A timer set for midnight would come late after sleep and after a change of the clock; a short look at the clock does not. */
export const LOOK_MILLISECONDS = 60_000

export class DayWatch {
  readonly #clock: Clock
  readonly #onNewDay: () => void
  readonly #timer: NodeJS.Timeout
  #seen: CalendarDate

  constructor(clock: Clock, onNewDay: () => void, every = LOOK_MILLISECONDS) {
    this.#clock = clock
    this.#onNewDay = onNewDay
    this.#seen = localDate(clock.now())
    this.#timer = setInterval(() => this.#look(), every).unref()
  }

  close(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const today = localDate(this.#clock.now())
    if (today === this.#seen) return
    this.#seen = today
    this.#onNewDay()
  }
}
