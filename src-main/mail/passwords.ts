// Where the password of a mail server is: given by the environment, kept by the keyring of the system, or held until the program ends.
// It is never in the file, never in the audit trail, and never sent to a screen.
import type { PasswordPlace } from '#shared/mail/settings'

/** What the system's keyring can do; the desktop program gives it. */
export interface PasswordSafe {
  read(name: string): Promise<string | undefined>
  /** false when the system has no keyring to be trusted: nothing was kept */
  keep(name: string, password: string): Promise<boolean>
  forget(name: string): Promise<void>
}
interface Known {
  place: Exclude<PasswordPlace, 'not_needed' | 'missing'>
  password: string
}

export class Passwords {
  readonly #held = new Map<string, Known>()
  readonly #safe: PasswordSafe | undefined
  readonly #given: string | undefined

  constructor(safe: PasswordSafe | undefined, given: string | undefined) {
    this.#safe = safe
    this.#given = given || undefined
  }

  async find(companyId: string): Promise<Known | undefined> {
    if (this.#given !== undefined) return { place: 'environment', password: this.#given }
    const held = this.#held.get(companyId)
    if (held) return held
    const password = await this.#safe?.read(nameOf(companyId))
    if (password === undefined) return undefined
    const known: Known = { place: 'keyring', password }
    this.#held.set(companyId, known)
    return known
  }

  async keep(companyId: string, password: string): Promise<void> {
    this.#held.delete(companyId)
    if (password === '') return this.#safe?.forget(nameOf(companyId))
    const isKept = (await this.#safe?.keep(nameOf(companyId), password)) ?? false
    this.#held.set(companyId, { place: isKept ? 'keyring' : 'session', password })
  }
}

function nameOf(companyId: string): string {
  return `mail-${companyId}`
}
