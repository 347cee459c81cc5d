// What is wrong with a message as sentences beside its fields: each wrong address and each unknown placeholder is named.
import { ORPCError } from '@orpc/client'
import type { MessageIssue } from '#shared/mail/message'
import type { FieldErrors } from '../kit/use-form'
import { textsNow } from '../texts/texts'

function sentence({ kind, value, suggestion }: MessageIssue): string {
  const { issues: t } = textsNow().mail
  if (kind === 'no_recipient' || kind === 'empty') return t[kind]
  const said = t[kind](value)
  return suggestion ? `${said} ${t.suggestion(suggestion)}` : said
}

export function issuesByField(issues: readonly MessageIssue[]): FieldErrors {
  const errors: Record<string, string> = {}
  for (const issue of issues) errors[issue.field] = [errors[issue.field], sentence(issue)].filter(Boolean).join(' ')
  return errors
}

/** What the core refused, by field; empty for every other error. */
export function issuesOfError(error: unknown): FieldErrors {
  if (!(error instanceof ORPCError) || error.code !== 'message_incomplete') return {}
  return issuesByField((error.data as { issues: MessageIssue[] }).issues)
}
