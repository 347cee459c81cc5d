// Texts at fixed places of a sheet, and how a text that may have any length is made to fit its place.
import type { Placed } from './blocks'
import { heightOf, type SetText, setText, type TypeStyle, widthOf } from './typesetting'

/** A text at its place on the sheet. */
export interface Mark extends Placed {
  top: number
}

export function mark(
  text: string,
  style: TypeStyle,
  place: { left: number; top: number; width: number },
  align: Mark['align'] = 'left',
): Mark {
  return { text: setText(text, style, place.width), left: place.left, top: place.top, width: place.width, align }
}

export function bottomOf(mark: Mark): number {
  return mark.top + heightOf(mark.text)
}

const STEPS = [1, 0.82, 0.68, 0.56, 0.46, 0.38]

/** A text in the largest step of a style in which it fits and no word is torn; cut only when even the smallest is too large. */
export function fitText(text: string, style: TypeStyle, width: number, height: number): SetText {
  const styles = STEPS.map((step) => ({ ...style, size: style.size * step, leading: style.leading * step }))
  const sets = styles.map((smaller) => setText(text, smaller, width))
  const words = text.split(/[\s–-]/)
  const isWhole = (set: SetText) => words.every((word) => widthOf(word, set.style) <= width)
  const fitting = sets.filter((set) => heightOf(set) <= height + 0.1)
  const smallest = sets.at(-1) ?? setText(text, style, width)
  return fitting.find(isWhole) ?? fitting[0] ?? cutText(smallest, Math.floor(height / smallest.style.leading))
}

/** At most `count` lines; what is left out is told by an ellipsis. */
export function cutText(set: SetText, count: number): SetText {
  if (set.lines.length <= count) return set
  const lines = set.lines.slice(0, count)
  return { ...set, lines: [...lines.slice(0, -1), `${(lines.at(-1) ?? '').replace(/[\s·,]*.$/u, '')}…`] }
}
