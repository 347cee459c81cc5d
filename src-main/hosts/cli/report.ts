// How the command line answers: JSON on standard output; refusals as JSON on standard error with exit code 1, everything else 2.
import { Failure } from '#shared/basics/failure'
import { failureSentence } from '#shared/failures'

/** The call itself was wrong: no such command, no JSON. */
export class UsageError extends Error {}

export function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Says what went wrong and answers the exit code. */
export function complain(error: unknown): 1 | 2 {
  const refusal = refusalOf(error)
  if (refusal) {
    process.stderr.write(`${JSON.stringify(refusal)}\n`)
    return 1
  }
  const message = error instanceof Error ? error.message : String(error)
  const isUsage =
    error instanceof UsageError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  process.stderr.write(`${JSON.stringify({ code: isUsage ? 'usage' : 'bug', facts: {}, message })}\n`)
  return 2
}

function refusalOf(error: unknown): { code: string; facts: object; message: string } | undefined {
  if (error instanceof Failure) return { code: error.code, facts: error.facts, message: error.message }
  if (!(error instanceof Error) || !('code' in error) || !('data' in error) || !('status' in error)) return undefined
  const { code, data, status } = error as Error & { code: string; data: object; status: number }
  if (status >= 500) return undefined
  const facts = data ?? {}
  return { code, facts, message: failureSentence(code, facts as Record<string, unknown>) ?? error.message }
}
