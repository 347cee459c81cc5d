// The day that the reader's own clock shows.
import { type CalendarDate, localDate } from '#shared/basics/calendar-date'

export function today(): CalendarDate {
  return localDate(new Date())
}

const PAUSE = 20_000

/** Runs when the reader's day has changed, also after the computer slept; answers how to stop. */
export function onNewDay(run: () => void): () => void {
  let day = today()
  const timer = setInterval(() => {
    if (today() === day) return
    day = today()
    run()
  }, PAUSE)
  return () => clearInterval(timer)
}
