// Who may talk to the web host: only the browser that was given the address, and only from its own pages.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export interface Gate {
  /** opens the door once it is in the address */
  token: string
  /** what the browser keeps instead, in a cookie that scripts cannot read */
  session: string
  port: number
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A page of another name that resolves to 127.0.0.1 (DNS rebinding) shows by its Host, a foreign page by its Origin. */
export function isOurAddress({ host, origin }: IncomingHttpHeaders, { port }: Gate): boolean {
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false
  return origin === undefined || origin === `http://${host}`
}

/** Stricter than reading: a call must say that it comes from a page of ours. */
export function isOurCall(headers: IncomingHttpHeaders, gate: Gate): boolean {
  if (!isOurAddress(headers, gate)) return false
  const site = headers['sec-fetch-site']
  return site === undefined ? headers.origin !== undefined : site === 'same-origin'
}

export function isToken(given: string, { token }: Gate): boolean {
  return isSame(given, token)
}

export function hasSession({ cookie = '' }: IncomingHttpHeaders, gate: Gate): boolean {
  const prefix = `${cookieName(gate)}=`
  const values = cookie.split('; ').filter((part) => part.startsWith(prefix))
  return values.some((part) => isSame(part.slice(prefix.length), gate.session))
}

export function sessionCookie(gate: Gate): string {
  return `${cookieName(gate)}=${gate.session}; Path=/; HttpOnly; SameSite=Strict`
}

/** Browsers share cookies between the ports of a machine; the name keeps two hosts apart. */
function cookieName({ port }: Gate): string {
  return `quittance_${port}`
}

/** Takes the same time wherever the two differ. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
