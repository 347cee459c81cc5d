// Cursors: the sort value and the id of a page's last row, as one text that callers hand back unread.
import { fail } from '#shared/basics/failure'
import { basicFailures } from '#shared/basics/failures'

interface Cursor {
  value: string | number
  id: string
}

export function writeCursor(value: string | number, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}

export function readCursor(text: string | null): Cursor | null {
  if (text === null) return null
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if ((typeof value === 'string' || typeof value === 'number') && typeof id === 'string') return { value, id }
  } catch {
    // falls through to the refusal
  }
  throw fail(basicFailures.invalid_input, { issues: [{ path: 'cursor', message: 'must be the `next` of an answer, unchanged' }] })
}
