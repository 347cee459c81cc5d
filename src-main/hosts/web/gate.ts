// Who may talk to the web host: only the browser that was given the address, and only from its own pages.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export interface Gate<Visitor> {
  /** opens the door once it is in the address */
  token: string
  /** what a browser keeps instead, in a cookie that scripts cannot read; here by its digest, each with who sits there */
  sessions: Map<string, Visitor>
  port: number
}
/** More browsers than anybody opens; the oldest comes in again with the address. */
const MOST_SESSIONS = 200

export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A page of another name that resolves to 127.0.0.1 (DNS rebinding) shows by its Host, a foreign page by its Origin. */
export function isOurAddress({ host, origin }: IncomingHttpHeaders, { port }: Pick<Gate<unknown>, 'port'>): boolean {
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false
  return origin === undefined || origin === `http://${host}`
}

/** Stricter than reading: a call must say that it comes from a page of ours. */
export function isOurCall(headers: IncomingHttpHeaders, gate: Pick<Gate<unknown>, 'port'>): boolean {
  if (!isOurAddress(headers, gate)) return false
  const site = headers['sec-fetch-site']
  return site === undefined ? headers.origin !== undefined : site === 'same-origin'
}

export function isToken(given: string, { token }: Pick<Gate<unknown>, 'token'>): boolean {
  return isSame(given, token)
}

/** Who sits at the browser; undefined when it never came in. Digests are compared, so that time tells nothing of the secret. */
export function visitorOf<Visitor>({ cookie = '' }: IncomingHttpHeaders, gate: Gate<Visitor>): Visitor | undefined {
  const prefix = `${cookieName(gate)}=`
  const values = cookie.split('; ').filter((part) => part.startsWith(prefix))
  return values.map((part) => gate.sessions.get(digest(part.slice(prefix.length)).toString('hex'))).find((found) => found !== undefined)
}

/** Begins a session of a browser and answers its cookie. */
export function openSession<Visitor>(gate: Gate<Visitor>, visitor: Visitor): string {
  const secret = newSecret()
  gate.sessions.set(digest(secret).toString('hex'), visitor)
  const [oldest] = gate.sessions.keys()
  if (gate.sessions.size > MOST_SESSIONS && oldest !== undefined) gate.sessions.delete(oldest)
  return `${cookieName(gate)}=${secret}; Path=/; HttpOnly; SameSite=Strict`
}

/** Browsers share cookies between the ports of a machine; the name keeps two hosts apart. */
function cookieName({ port }: Pick<Gate<unknown>, 'port'>): string {
  return `quittance_${port}`
}

/** Takes the same time wherever the two differ. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
