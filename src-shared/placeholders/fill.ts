// Fills placeholders in, in one pass: what a value says is never read as a placeholder again.
import { nearestName } from './nearest'
import { DOCUMENT_PLACEHOLDERS, namesOf } from './placeholder'

const PLACEHOLDER = /\{\{([^{}\r\n]*)\}\}/g

/** A placeholder that nobody knows, as it was typed, and the known name that it resembles; null when it resembles none. */
export interface UnknownPlaceholder {
  typed: string
  suggestion: string | null
}

/**
 * The text with each placeholder replaced by its value. Spaces inside the braces and capitals do not matter. What has no value stays as it
 * was typed, so that nothing disappears without being seen; a value may be empty.
 */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (typed, inner: string) => {
    const name = plain(inner)
    return Object.hasOwn(values, name) ? (values[name] ?? typed) : typed
  })
}

/** The placeholders of a text that are none of `known`, each once, in the order of the text. */
export function unknownPlaceholders(text: string, known: readonly string[] = namesOf<string>(DOCUMENT_PLACEHOLDERS)): UnknownPlaceholder[] {
  const unknown = [...text.matchAll(PLACEHOLDER)].flatMap(([typed, inner = '']): UnknownPlaceholder[] =>
    known.includes(plain(inner)) ? [] : [{ typed, suggestion: nearestName(plain(inner), known) }],
  )
  return unknown.filter((one, index) => unknown.findIndex(({ typed }) => typed === one.typed) === index)
}

/** Whether the text has anything to fill in. */
export function hasPlaceholders(text: string): boolean {
  return text.search(PLACEHOLDER) >= 0
}

function plain(inner: string): string {
  return inner.trim().toLowerCase()
}
