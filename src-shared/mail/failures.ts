import { defineFailures } from '../basics/failure'
import type { MessageIssue } from './message'

const FIELDS = { to: 'To', cc: 'Copy to', bcc: 'Blind copy to', subject: 'Subject', body: 'Text' } as const

/** One sentence for what is wrong with a field of a message. */
export function issueSentence({ field, kind, value, suggestion }: MessageIssue): string {
  const name = FIELDS[field]
  if (kind === 'no_recipient') return `${name}: enter at least one address.`
  if (kind === 'empty') return `${name}: this must not be empty.`
  if (kind === 'no_address') return `${name}: "${value}" is not an e-mail address such as ada@example.com.`
  return `${name}: nobody knows the placeholder ${value}${suggestion ? `. Did you mean {{${suggestion}}}?` : '.'}`
}

export const mailFailures = defineFailures({
  message_incomplete: (facts: { issues: MessageIssue[] }) => facts.issues.map(issueSentence).join(' '),
  mail_needs_finalizing: () => 'A draft cannot be sent. Finalise it first: it then has its number.',
  mail_not_for_status: (facts: { status: string }) => `This document is ${facts.status}; such documents are not sent.`,
  mail_server_missing: () => 'No mail server is set up. Enter one under Settings, Mail, or save the message as a file.',
  mail_sender_missing: () => 'There is no sender. Enter the address from which you send under Settings, Mail.',
  mail_server_problem: (facts: { problem: string }) => `The mail server did not take the message: ${facts.problem}`,
  mail_password_missing: () => 'The password of the mail server is not known in this session. Enter it once.',
  mail_original_missing: () => 'This document has no e-invoice file: only imported documents have one so far.',
  mail_state: (facts: { state: string; action: string }) => `The message is ${facts.state}; it cannot be ${facts.action}.`,
  subscriber_needs_address: (facts: { path: string; name: string }) =>
    facts.name === '' ? 'Enter the address that gets the copies.' : `${facts.name} has no e-mail address. Enter one there first.`,
  subscriber_known: (facts: { path: string; email: string }) => `${facts.email} gets copies already.`,
})
