// Beside which field of a dialog a refusal of the core is shown; what names no field is said above the form.
import { ORPCError } from '@orpc/client'
import type { Problem } from '#shared/invoices/readiness'
import { fieldErrorsOf } from '../api'
import { problemText } from '../texts/texts'

/** The line, 0 is the first, that a refused credit note is about. */
export function refusedLine(error: unknown): number | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'credit_quantity_exceeded') return undefined
  const { line } = error.data as { line?: unknown }
  return typeof line === 'number' ? line : undefined
}

/** What was refused about the fields of the question before finalising, by their names; the content's own paths count as well. */
export function finalizeRefusals(error: unknown): Readonly<Partial<Record<'number' | 'issueOn' | 'dueOn', string>>> {
  if (!(error instanceof ORPCError)) return {}
  const byPath = fieldErrorsOf(error)
  const { problems = [] } = (error.data ?? {}) as { problems?: Problem[] }
  const textOf = (name: string) => {
    const problem = problems.length === 1 ? problems.find(({ path }) => path === name) : undefined
    return byPath[name] ?? byPath[`content.${name}`] ?? (problem && problemText(problem))
  }
  const texts = { number: textOf('number'), issueOn: textOf('issueOn'), dueOn: textOf('dueOn') }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
}
