// Keeps the screens true: whatever changes, here or in another window or program, is asked for again by who shows it.
import { client, queryClient } from './api'
import { onNewDay } from './kit/today'

/** Which answers also say something about a word. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  clients: ['invoices', 'opportunities', 'documents', 'statements', 'numberSeries', 'people', 'recurring'],
  session: ['people', 'invoices', 'clients'],
  company: ['invoices', 'documents', 'numberSeries', 'statements'],
  taxRates: ['invoices', 'documents'],
  invoices: [
    'documents',
    'payments',
    'clients',
    'numberSeries',
    'activities',
    'statements',
    'reminders',
    'recurring',
    'advances',
    'budgets',
    'timeEntries',
    'expenses',
    'timesheets',
    'cycle',
    'generating',
    'opportunities',
  ],
  payments: ['invoices', 'opportunities', 'activities', 'statements', 'clients', 'reminders', 'cycle'],
  mail: ['activities', 'reminders'],
  projects: ['budgets', 'timeEntries', 'timesheets', 'expenses', 'cycle', 'generating'],
  timesheets: ['timeEntries', 'cycle'],
  timeEntries: ['cycle', 'generating'],
  expenses: ['cycle', 'generating'],
  budgets: ['cycle', 'generating'],
  people: ['cycle', 'opportunities'],
  opportunities: ['activities'],
  records: ['activities'],
}
const PAUSE = 1000
const LONGEST_PAUSE = 10_000

/** While the screen is locked nothing is asked: what stands behind it must not turn into refusals. */
let isHeld = false
export function holdChanges(isNowHeld: boolean): void {
  const wasHeld = isHeld
  isHeld = isNowHeld
  if (wasHeld && !isNowHeld) refresh(['everything'])
}

function refresh(words: readonly string[]): void {
  if (isHeld) return
  if (words.includes('everything')) {
    void queryClient.invalidateQueries()
    return
  }
  const slices = words.map((word) => word.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
  const wanted = new Set(slices.flatMap((slice) => [slice, ...(ALSO[slice] ?? [])]))
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => Array.isArray(queryKey[0]) && wanted.has(String(queryKey[0][0])) })
}

/** Watches until the stream ends; `onOpen` once it stands. */
async function watchOnce(signal: AbortSignal, onOpen: () => void): Promise<void> {
  const changes = await client.changes.watch(undefined, { signal })
  onOpen()
  for await (const { words } of changes) refresh(words)
}

/** Listens until the answer is called; comes back by itself after an interruption, and then asks for everything. */
export function watchChanges(): () => void {
  const stop = new AbortController()
  const run = async () => {
    let wasInterrupted = false
    let failures = 0
    const onOpen = () => {
      failures = 0
      if (wasInterrupted) refresh(['everything'])
    }
    while (!stop.signal.aborted) {
      await watchOnce(stop.signal, onOpen).catch(() => undefined)
      wasInterrupted = true
      failures += 1
      await new Promise((resolve) => setTimeout(resolve, Math.min(PAUSE * failures, LONGEST_PAUSE)))
    }
  }
  void run()
  // What was sent yesterday may be overdue today.
  const forgetDay = onNewDay(() => refresh(['invoices']))
  return () => {
    stop.abort()
    forgetDay()
  }
}
