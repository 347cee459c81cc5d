// Hands one message to a mail server and says what became of it, as exactly as the protocol lets one know.
import { Readable } from 'node:stream'
import type { ConnectionOptions } from 'node:tls'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailProblem } from '#shared/mail/outbox'
import type { MailSettingsInput } from '#shared/mail/settings'

export interface MailServer extends Pick<MailSettingsInput, 'host' | 'port' | 'security' | 'user'> {
  password: string
}
export interface Parcel {
  bytes: Uint8Array
  envelope: { from: string; to: string[] }
}
/** `unsure`: all of it went out, and the connection ended before the server answered. */
export type Delivery = { outcome: 'sent'; rejected: string[] } | { outcome: 'later' | 'refused' | 'unsure'; problem: MailProblem }
export interface DeliveryOptions {
  signal?: AbortSignal | undefined
  tls?: ConnectionOptions
}

const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 20_000 }

interface SmtpError extends Error {
  code?: string
  responseCode?: number
  response?: string
}

export async function deliver(server: MailServer, { bytes, envelope }: Parcel, { signal, tls }: DeliveryOptions = {}): Promise<Delivery> {
  const { host, port, security, user, password } = server
  const protection = { secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none' }
  const connection = new SMTPConnection({ host, port, ...protection, ...PATIENCE, ...(tls ? { tls } : {}) })
  const stop = () => connection.close()
  signal?.addEventListener('abort', stop)
  // The server can only have taken a message that it was given to the end.
  let isGivenWhole = false
  const content = Readable.from([Buffer.from(bytes)])
  content.on('end', () => {
    isGivenWhole = true
  })
  try {
    const failure = failing(connection)
    await Promise.race([step((done) => connection.connect(done)), failure])
    const credentials = { user, pass: password }
    if (user !== '')
      await Promise.race([step((done) => connection.login({ ...credentials, credentials }, (error) => done(error))), failure])
    const info = await Promise.race([
      step<{ rejected?: unknown[] }>((done) => connection.send(envelope, content, (error, sent) => done(error, sent))),
      failure,
    ])
    return { outcome: 'sent', rejected: (info?.rejected ?? []).map(String) }
  } catch (error) {
    return judge(error as SmtpError, isGivenWhole, signal?.aborted ?? false)
  } finally {
    signal?.removeEventListener('abort', stop)
    connection.close()
  }
}

/** What breaks outside of a step: a connection that ends by itself. */
function failing(connection: SMTPConnection): Promise<never> {
  const failure = new Promise<never>((_resolve, reject) => {
    connection.on('error', reject)
    connection.on('end', () => reject(new Error('The connection ended.')))
  })
  failure.catch(() => undefined)
  return failure
}

function step<T = void>(run: (done: (error?: Error | null, value?: T) => void) => void): Promise<T | undefined> {
  return new Promise((resolve, reject) => run((error, value) => (error ? reject(error) : resolve(value))))
}

/** 4xx means later and 5xx means no; without an answer it depends on whether the server had the message already. */
function judge(error: SmtpError, isGivenWhole: boolean, isStopped: boolean): Delivery {
  const { code = '', responseCode = 0 } = error
  const text = (error.response || error.message).trim()
  const refused = (kind: MailProblem['kind']): Delivery => ({ outcome: 'refused', problem: { kind, text } })
  const later = (kind: MailProblem['kind']): Delivery => ({ outcome: 'later', problem: { kind, text } })
  if (code === 'EAUTH' && (responseCode === 0 || responseCode >= 500)) return refused('sign_in')
  if (responseCode >= 500) return refused('refused')
  if (responseCode >= 400) return later('busy')
  if (isGivenWhole) return { outcome: 'unsure', problem: { kind: 'interrupted', text } }
  if (code === 'ETLS' || /certificate|self.signed|SSL|TLS/i.test(text)) return refused('encryption')
  return later(isStopped ? 'interrupted' : 'unreachable')
}
