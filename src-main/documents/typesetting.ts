// Text set in lines before it is drawn: our own line breaks give exact heights, and so our own page breaks.
import { type Features, faceOf, familyOf, MAIN_FAMILY, type Weight } from './fonts'

export interface TypeStyle {
  /** in points, like all lengths here */
  size: number
  leading: number
  weight: Weight
  color: string
  features: Features
}
/** Text broken into lines. */
export interface SetText {
  lines: string[]
  style: TypeStyle
  /** the main font, then the others that the text needs */
  families: string[]
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
// After these a line may end. Letters of scripts without spaces may stand at the end of a line on their own.
const BREAKS = /(?<=[ \u200b])|(?<=[^\s\d][-–—/])(?=\S)|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。])(?![、。」』）ー])/u
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cc}/u

/** Breaks a text into lines of at most `width`. What no font has is written as its code point, such as [U+1F600]. */
export function setText(text: string, style: TypeStyle, width: number): SetText {
  const families = new Set<string>([MAIN_FAMILY])
  const drawable = printable(text, families)
  const lines = drawable.split('\n').flatMap((paragraph) => breakParagraph(paragraph, style, width))
  return { lines, style, families: [...families] }
}

/** The width of one line of text. */
export function widthOf(text: string, style: TypeStyle): number {
  return pieces(text).reduce((total, piece) => {
    const face = faceOf(piece.family, style.weight)
    return total + (face.layout(piece.text, style.features, undefined, undefined, 'ltr').advanceWidth * style.size) / face.unitsPerEm
  }, 0)
}

export function heightOf({ lines, style }: SetText): number {
  return lines.length * style.leading
}

/** The baseline below the top of a line: the letters are in the middle of the leading, as react-pdf sets them. */
export function baselineOf({ size, leading, weight }: TypeStyle): number {
  const { ascent, descent, unitsPerEm } = faceOf(MAIN_FAMILY, weight)
  return leading / 2 + ((ascent + descent) * size) / unitsPerEm / 2
}

function printable(text: string, families: Set<string>): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\t\v\f\u0085\u2028\u2029]/g, ' ')
  if (/^[\x20-\x7e\u00a0-\u0148\n]*$/.test(clean) && !clean.includes('\u00ad')) return clean
  let result = ''
  for (const character of clean.normalize('NFC')) {
    const codePoint = character.codePointAt(0) ?? 0
    const family = character === '\n' ? MAIN_FAMILY : familyOf(codePoint)
    if (INVISIBLE.test(character) && character !== '\n') continue
    if (family !== null) families.add(family)
    result += family === null ? `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]` : character
  }
  return result
}

function pieces(text: string): { family: string; text: string }[] {
  if (/^[\x20-\x7e\u00a0-\u0148]*$/.test(text)) return text === '' ? [] : [{ family: MAIN_FAMILY, text }]
  const result: { family: string; text: string }[] = []
  for (const character of text) {
    const family = familyOf(character.codePointAt(0) ?? 0) ?? MAIN_FAMILY
    const last = result.at(-1)
    if (last?.family === family) last.text += character
    else result.push({ family, text: character })
  }
  return result
}

function breakParagraph(paragraph: string, style: TypeStyle, width: number): string[] {
  const text = paragraph.trimEnd()
  if (widthOf(text, style) <= width) return [text]
  const lines: string[] = []
  let [line, taken] = ['', 0]
  const next = () => {
    lines.push(line.trimEnd())
    line = ''
    taken = 0
  }
  for (const word of text.split(BREAKS)) {
    const needed = widthOf(word.trimEnd(), style)
    if (line !== '' && taken + needed > width) next()
    for (const part of needed > width ? chunks(word, style, width) : [word]) {
      if (line !== '' && taken + widthOf(part.trimEnd(), style) > width) next()
      line += part
      taken += widthOf(part, style)
    }
  }
  if (line.trim() !== '') next()
  return lines
}

/** A word that is wider than a line, in pieces that fit. */
function chunks(word: string, style: TypeStyle, width: number): string[] {
  const result: string[] = []
  let [chunk, taken] = ['', 0]
  for (const { segment } of graphemes.segment(word)) {
    const needed = widthOf(segment, style)
    if (chunk !== '' && taken + needed > width) {
      result.push(chunk)
      chunk = ''
      taken = 0
    }
    chunk += segment
    taken += needed
  }
  return chunk === '' ? result : [...result, chunk]
}
