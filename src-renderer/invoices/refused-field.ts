// Beside which field of a dialog a refusal of the core is shown; what names no field is said above the form.
import { ORPCError } from '@orpc/client'

/** The line, 0 is the first, that a refused credit note is about. */
export function refusedLine(error: unknown): number | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'credit_quantity_exceeded') return undefined
  const { line } = error.data as { line?: unknown }
  return typeof line === 'number' ? line : undefined
}
