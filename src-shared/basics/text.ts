// Short schemas for the texts that people type, and the folding that makes search forgiving.
import { z } from 'zod'

/** One line of text, trimmed, at most `max` characters; may be empty. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\r\n]*$/, 'one line of text')
/** One line of text that must not be empty. */
export const requiredLine = (max = 200) => line(max).min(1, 'must not be empty')
/** Several lines of text, at most `max` characters; may be empty. */
export const paragraph = (max = 10_000) => z.string().max(max)

const LETTERS: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ı: 'i' }

/** Text as search compares it: lower case, without accents; ł, đ, ø and ß too, which Unicode leaves whole. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđøßæœðþı]/g, (letter) => LETTERS[letter] ?? letter)
}

/** The order of two texts by their characters, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
