// Tells windows which words of the business changed: by a command here, or by another program that wrote to the file.
import { EventEmitter, on } from 'node:events'
import type { Change } from '#shared/changes/contract'

const POLL_MILLISECONDS = 500

export class ChangeFeed {
  readonly #events = new EventEmitter().setMaxListeners(0)
  readonly #dataVersion: () => number
  #seen: number
  #timer: NodeJS.Timeout | undefined

  /** `dataVersion` changes when another connection wrote to the file (SQLite's data_version). */
  constructor(dataVersion: () => number) {
    this.#dataVersion = dataVersion
    this.#seen = dataVersion()
  }

  announce(words: readonly string[]): void {
    if (words.length > 0) this.#events.emit('change', { words: [...words] } satisfies Change)
  }

  async *watch(signal?: AbortSignal): AsyncGenerator<Change, void, void> {
    this.#poll()
    for await (const [change] of on(this.#events, 'change', signal ? { signal } : {})) yield change as Change
  }

  close(): void {
    clearInterval(this.#timer)
  }

  #poll(): void {
    this.#timer ??= setInterval(() => this.#look(), POLL_MILLISECONDS).unref()
  }

  #look(): void {
    const now = this.#dataVersion()
    if (now === this.#seen) return
    this.#seen = now
    this.announce(['everything'])
  }
}
