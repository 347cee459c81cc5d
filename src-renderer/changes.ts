// Keeps the screens true: whatever changes, here or in another window or program, is asked for again by who shows it.
import { client, queryClient } from './api'

/** Which answers also say something about a word. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  clients: ['invoices', 'documents'],
  company: ['invoices', 'documents', 'numberSeries'],
  taxRates: ['invoices', 'documents'],
  invoices: ['documents', 'payments', 'clients', 'numberSeries', 'activities'],
  payments: ['invoices', 'activities'],
}
const PAUSE = 1000

function refresh(words: readonly string[]): void {
  if (words.includes('everything')) {
    void queryClient.invalidateQueries()
    return
  }
  const slices = words.map((word) => word.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
  const wanted = new Set(slices.flatMap((slice) => [slice, ...(ALSO[slice] ?? [])]))
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => Array.isArray(queryKey[0]) && wanted.has(String(queryKey[0][0])) })
}

async function watchOnce(signal: AbortSignal): Promise<void> {
  for await (const { words } of await client.changes.watch(undefined, { signal })) refresh(words)
}

/** Listens until the answer is called; comes back by itself after an interruption, and then asks for everything. */
export function watchChanges(): () => void {
  const stop = new AbortController()
  const run = async () => {
    while (!stop.signal.aborted) {
      await watchOnce(stop.signal).catch(() => undefined)
      if (stop.signal.aborted) return
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
      refresh(['everything'])
    }
  }
  void run()
  return () => stop.abort()
}
