// Passes a message on to the mail program of the computer.
import type { Message } from '#shared/mail/message'
import { tell } from '../kit/Toasts'

/** What an address may hold: mail programs cut longer ones off. */
const LONGEST_BODY = 1500

/** Text only: a mailto: address carries no files. The host passes it to the mail program. */
export function openProgram({ to, cc, bcc, subject, body }: Message, said: string): void {
  const text = body.slice(0, LONGEST_BODY).replaceAll('\n', '\r\n')
  const parts = Object.entries({ cc, bcc, subject, body: text }).filter(([, value]) => value !== '')
  const query = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  window.open(`mailto:${encodeURIComponent(to)}?${query}`)
  tell(said)
}
