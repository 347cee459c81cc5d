// The text of a generated line: a format of one's own, with placeholders in braces.

export const LINE_WORDS = ['service', 'person', 'date', 'note', 'budget', 'project'] as const
export const EXPENSE_WORDS = ['expense', 'person', 'date', 'note', 'budget', 'project'] as const

/** A line's name has room for so many characters. */
const MOST = 500

/** The placeholders of a format that are not known. */
export function unknownWords(format: string, known: readonly string[]): string[] {
  return [...format.matchAll(/\{([^{}]*)\}/g)].map(([, word = '']) => word).filter((word) => !known.includes(word))
}

/** The format with its placeholders filled in; separators around an empty one are tidied away. */
export function fillFormat(format: string, words: Readonly<Record<string, string>>): string {
  const filled = format.replace(/\{([^{}]*)\}/g, (_, word: string) => (words[word] ?? '').replace(/\s+/g, ' ').trim())
  const tidy = filled
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
  return tidy.length <= MOST ? tidy : `${tidy.slice(0, MOST - 1)}…`
}

/** Different texts in their order, each once: "Ana, Ben". */
export function together(texts: readonly string[], separator = ', '): string {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))].join(separator)
}
