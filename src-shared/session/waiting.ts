// How long signing in waits after failures: a typing error costs nothing, guessing costs more each time.
const FREE_ATTEMPTS = 3
const FIRST_WAIT_SECONDS = 5
const LONGEST_WAIT_SECONDS = 15 * 60

/** Seconds from the last failure until the next attempt, after that many failures in a row. */
export function waitAfter(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(20, failures - FREE_ATTEMPTS))
}

/** Whole seconds still to wait at `now`; `lastAt` and `now` are instants. */
export function secondsLeft(failures: number, lastAt: string, now: string): number {
  const passed = (Date.parse(now) - Date.parse(lastAt)) / 1000
  // A clock that was set back must not lock anybody out for longer than the wait itself.
  return failures === 0 ? 0 : Math.max(0, Math.ceil(waitAfter(failures) - Math.max(0, passed)))
}
