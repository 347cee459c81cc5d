// Encryption: a message goes over TLS to a server that can be trusted, and to no other.
import { expect, it } from 'vitest'
import { deliver } from '../../../src-main/mail/smtp'
import { startMailServer } from '../../fixtures/mail-server'

const parcel = {
  bytes: Buffer.from('From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\n\r\nHello\r\n'),
  envelope: { from: 'a@example.com', to: ['b@example.com'] },
}
const server = (port: number, security: 'tls' | 'starttls') => ({ host: '127.0.0.1', port, security, user: '', password: '' })

it.each(['tls', 'starttls'] as const)(
  '%s: a certificate that nobody vouches for stops the message before it is given',
  async (security) => {
    const { port, received } = await startMailServer({ secure: security === 'tls', disabledCommands: ['AUTH'] })
    expect(await deliver(server(port, security), parcel)).toMatchObject({ outcome: 'refused', problem: { kind: 'encryption' } })
    expect(received).toEqual([])
    const trusting = { rejectUnauthorized: false }
    expect(await deliver(server(port, security), parcel, { tls: trusting })).toEqual({ outcome: 'sent', rejected: [] })
    expect(received[0]?.mail.text).toBe('Hello\n')
  },
)

it('starttls is never left out because the server does not offer it', async () => {
  const { port, received } = await startMailServer()
  expect(await deliver(server(port, 'starttls'), parcel)).toMatchObject({ outcome: 'refused' })
  expect(received).toEqual([])
})
