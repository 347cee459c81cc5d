// A message to oneself that tells whether the settings are right, sent at once and not through the outbox.
import { fail } from '#shared/basics/failure'
import { isEmail } from '#shared/mail/address-list'
import { mailFailures } from '#shared/mail/failures'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { compose } from './compose'
import { requireServer, senderOf } from './letter-service'
import { settingsOf } from './mail-settings-service'
import type { Passwords } from './passwords'
import { deliver } from './smtp'

interface TestWish {
  companyId: string
  to: string
}

export async function sendTest(context: Context, passwords: Passwords, { companyId, to }: TestWish): Promise<{ messageId: string }> {
  if (!isEmail(to))
    throw fail(mailFailures.message_incomplete, {
      issues: [{ field: 'to', kind: to ? 'no_address' : 'no_recipient', value: to, suggestion: null }],
    })
  requireServer(context, companyId)
  const { host, port, security, user } = settingsOf(context, companyId)
  const known = user === '' ? { password: '' } : await passwords.find(companyId)
  if (known === undefined) throw fail(mailFailures.mail_password_missing, {})
  const name = requireCompany(context, companyId).name
  const message = {
    to,
    cc: '',
    bcc: '',
    subject: `Quittance: ${name}`,
    body: `${name}\n${host}:${port}\n\nIt works. Mails of Quittance arrive.`,
  }
  const composed = await compose({ message, sender: senderOf(context, companyId), files: [], at: context.now })
  const delivery = await deliver({ host, port, security, user, password: known.password }, composed)
  if (delivery.outcome !== 'sent') throw fail(mailFailures.mail_server_problem, { problem: delivery.problem.text })
  return { messageId: composed.messageId }
}

export function noteTest(context: Context, { companyId, to }: TestWish, sent: { messageId: string }): { to: string; messageId: string } {
  context.record({ subject: 'company', subjectId: companyId, before: null, after: { testMessage: to } })
  return { to, ...sent }
}
