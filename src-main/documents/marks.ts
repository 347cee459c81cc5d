// Texts at fixed places of a sheet, and how a text that may have any length is made to fit its place.
import type { Placed } from './blocks'
import { heightOf, type SetText, setText, type TypeStyle } from './typesetting'

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

/** A text in the largest step of a style in which it fills at most `lines` lines and no word is torn; cut only when even the smallest is too large. */
export function fitText(text: string, style: TypeStyle, width: number, lines: number): SetText {
  const sets = STEPS.map((step) => setText(text, { ...style, size: style.size * step, leading: style.leading * step }, width))
  const fitting = sets.find((set) => set.lines.length <= lines)
  return fitting ?? cutText(sets.at(-1) ?? setText(text, style, width), lines)
}

/** At most `count` lines; what is left out is told by an ellipsis. */
export function cutText(set: SetText, count: number): SetText {
  if (set.lines.length <= count) return set
  const lines = set.lines.slice(0, count)
  return { ...set, lines: [...lines.slice(0, -1), `${(lines.at(-1) ?? '').replace(/[\s·,]*.$/u, '')}…`] }
}
