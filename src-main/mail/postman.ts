// Carries the outbox to the mail servers, one message after the other, for as long as the program runs.
//
// Nothing is ever sent twice by itself. A message is claimed in a transaction before its first byte goes out, so two programs on one file
// never both send it. When the program dies between claiming a message and noting what the server said, nobody can know whether it arrived:
// it becomes `unsure` and asks a person. We err on the side of not sending: a client who gets no invoice can be sent one, a client who gets
// two asks which one to pay.
import { randomUUID } from 'node:crypto'
import type { MailProblem, OutboxRow } from '#shared/mail/outbox'
import { pauseAfter } from '#shared/mail/outbox'
import type { Context } from '../context'
import { settingsOf } from './mail-settings-service'
import { type ClaimedMessage, change, claim, countStates, readDue, readInHand, settle } from './outbox-rows'
import { recordMail, requireMessage } from './outbox-service'
import type { Passwords } from './passwords'
import { type Delivery, deliver } from './smtp'
import { overtakenBy, type StillOwed } from './still-true'
import { composeNews, newsFor, queueNews } from './subscriber-service'

export interface PostmanParts {
  passwords: Passwords
  /** reads */
  look: () => Context
  /** one transaction, with its activities noted under the name of a procedure, told to the screens */
  act: <T>(procedure: string, work: (context: Context) => T) => Promise<T>
  isStillOwed: StillOwed
  reportBug: (error: unknown) => string
}
export interface Round {
  sent: number
  waiting: number
  failed: number
  unsure: number
}

const LOOK_EVERY_MILLISECONDS = 15_000
/** After that long nobody is still sending: every step of a delivery has its own, shorter limit. */
const LONGEST_DELIVERY_MILLISECONDS = 10 * 60_000
const PROCEDURE = 'mail.deliver'

export class Postman {
  readonly #parts: PostmanParts
  readonly #me = { token: randomUUID(), pid: process.pid }
  readonly #stop = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #next: NodeJS.Timeout | undefined
  #round: Promise<void> | undefined
  #isWanted = false

  constructor(parts: PostmanParts) {
    this.#parts = parts
  }

  /** Looks now and then from now on. */
  begin(): void {
    this.#timer ??= setInterval(() => this.wake(), LOOK_EVERY_MILLISECONDS).unref()
  }

  /** Looks soon, without keeping the caller. */
  wake(): void {
    if (this.#stop.signal.aborted) return
    this.#isWanted = true
    this.#next ??= setTimeout(() => void this.untilIdle(), 0)
  }

  /** Sends what is due and answers how the outbox stands. */
  async deliverNow(): Promise<Round> {
    this.#isWanted = true
    await this.untilIdle()
    const counts = new Map(countStates(this.#parts.look()).map(({ state, count }) => [state, count]))
    const count = (state: string) => counts.get(state) ?? 0
    return { sent: count('sent'), waiting: count('waiting') + count('sending'), failed: count('failed'), unsure: count('unsure') }
  }

  /** Waits until nothing more can be done now. */
  async untilIdle(): Promise<void> {
    clearTimeout(this.#next)
    this.#next = undefined
    while ((this.#isWanted || this.#round) && !this.#stop.signal.aborted) {
      this.#round ??= this.#work().finally(() => {
        this.#round = undefined
      })
      await this.#round
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    clearTimeout(this.#next)
    this.#stop.abort()
    await this.#round
  }

  async #work(): Promise<void> {
    this.#isWanted = false
    try {
      await this.#recover()
      await this.#deliverDue()
      await this.#tellSubscribers()
      await this.#deliverDue()
    } catch (error) {
      this.#parts.reportBug(error)
    }
  }

  async #deliverDue(): Promise<void> {
    for (let due = readDue(this.#parts.look()); due && !this.#stop.signal.aborted; due = readDue(this.#parts.look()))
      await this.#carry(due.id)
  }

  async #carry(id: string): Promise<void> {
    const message = await this.#parts.act(PROCEDURE, (context) => {
      const before = requireMessage(context, id)
      const reason = overtakenBy(context, before, this.#parts.isStillOwed)
      if (reason) {
        this.#withhold(context, before, reason)
        return undefined
      }
      const claimed = claim(context, id, this.#me)
      if (claimed) recordMail(context, before)
      return claimed
    })
    if (message === undefined) return
    const delivery = await this.#hand(message)
    await this.#note(message, delivery)
  }

  /** What is no longer so is not sent, and says why; a colleague's program may have been quicker. */
  #withhold(context: Context, before: OutboxRow, kind: MailProblem['kind']): void {
    if (before.state !== 'waiting') return
    const problem = JSON.stringify({ kind, text: '' } satisfies MailProblem)
    change(context, before.id, { state: 'cancelled', next_attempt_at: null, problem })
    recordMail(context, before)
  }

  async #hand({ companyId, bytes, envelope }: ClaimedMessage): Promise<Delivery | { outcome: 'stuck'; problem: MailProblem }> {
    const { host, port, security, user } = settingsOf(this.#parts.look(), companyId)
    if (host === '') return { outcome: 'stuck', problem: { kind: 'not_set_up', text: '' } }
    const known = user === '' ? { password: '' } : await this.#parts.passwords.find(companyId)
    if (known === undefined) return { outcome: 'stuck', problem: { kind: 'password_missing', text: '' } }
    return deliver({ host, port, security, user, password: known.password }, { bytes, envelope }, { signal: this.#stop.signal })
  }

  #note({ id, attempts }: ClaimedMessage, delivery: Delivery | { outcome: 'stuck'; problem: MailProblem }): Promise<void> {
    return this.#parts.act(PROCEDURE, (context) => {
      const before: OutboxRow = requireMessage(context, id)
      const tried = delivery.outcome === 'stuck' ? attempts : attempts + 1
      if (settle(context, id, this.#me.token, { attempts: tried, ...became(delivery, tried, context.now) })) recordMail(context, before)
    })
  }

  /** What was in the hand of a program that is gone. */
  async #recover(): Promise<void> {
    const { now } = this.#parts.look()
    const lost = readInHand(this.#parts.look()).filter(({ claimed_at, claimed_by, claimed_pid }) => {
      const isOld = Date.parse(now) - Date.parse(claimed_at ?? now) > LONGEST_DELIVERY_MILLISECONDS
      return claimed_by !== this.#me.token && (isOld || !isAlive(claimed_pid ?? 0))
    })
    if (lost.length === 0) return
    await this.#parts.act(PROCEDURE, (context) => {
      for (const { id } of lost) {
        const before = requireMessage(context, id)
        if (before.state !== 'sending') continue
        const problem = JSON.stringify({ kind: 'interrupted', text: '' } satisfies MailProblem)
        change(context, id, { state: 'unsure', problem, claimed_at: null, claimed_by: null, claimed_pid: null })
        recordMail(context, before)
      }
    })
  }

  /** News that cannot be told keeps no other from being told. */
  async #tellSubscribers(): Promise<void> {
    for (const news of newsFor(this.#parts.look())) {
      try {
        const composed = await composeNews(this.#parts.look(), news)
        await this.#parts.act(PROCEDURE, (context) => queueNews(context, news, composed))
      } catch (error) {
        this.#parts.reportBug(error)
      }
    }
  }
}

function became(delivery: Delivery | { outcome: 'stuck'; problem: MailProblem }, attempts: number, now: string) {
  if (delivery.outcome === 'sent') {
    const isWhole = delivery.rejected.length === 0
    const problem = isWhole ? null : JSON.stringify({ kind: 'partly', text: delivery.rejected.join(', ') } satisfies MailProblem)
    return { state: 'sent', sent_at: now, problem, next_attempt_at: null }
  }
  const problem = JSON.stringify(delivery.problem)
  if (delivery.outcome === 'unsure') return { state: 'unsure', problem, next_attempt_at: null }
  if (delivery.outcome === 'refused') return { state: 'failed', problem, next_attempt_at: null }
  if (delivery.outcome === 'stuck') return { state: 'waiting', problem, next_attempt_at: null }
  const later = new Date(Date.parse(now) + pauseAfter(attempts) * 1000).toISOString()
  return { state: 'waiting', problem, next_attempt_at: later }
}

/** Whether a process of this machine runs; a signal of 0 only asks. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
