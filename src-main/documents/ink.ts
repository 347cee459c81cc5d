// What is put on a page: text at a place, and rules; in the order in which a page is read.
import type { Placed } from './blocks'
import { faceOf, MAIN_FAMILY } from './fonts'
import { baselineOf, widthOf } from './typesetting'

export interface TextInk extends Placed {
  kind: 'text'
  top: number
}
export interface RuleInk {
  kind: 'rule'
  left: number
  top: number
  width: number
  thickness: number
  color: string
}
export type Ink = TextInk | RuleInk

export function words(placed: Placed, left: number, top: number): TextInk {
  return { ...placed, kind: 'text', left, top }
}

export function rule(left: number, top: number, width: number, color: string, thickness = 0.6): RuleInk {
  return { kind: 'rule', left, top, width, thickness, color }
}

/** Whether the main font has all of it. Other scripts need react-pdf's own text: fallback fonts, right-to-left. */
export function isPlain(ink: Ink): boolean {
  return ink.kind === 'rule' || ink.text.families.length === 1
}

/** What is used of the painter of react-pdf's Canvas. */
export interface Painter {
  font: (font: unknown, name: string, size: number) => Painter
  fillColor: (color: string) => Painter
  rect: (left: number, top: number, width: number, height: number) => Painter
  fill: (color: string) => Painter
  text: (text: string, left: number, top: number, options: object) => Painter
}

/** Paints plain ink: one Canvas per page takes a third of the time that one Text node per figure takes. */
export function paint(painter: Painter, inks: readonly Ink[]): void {
  for (const ink of inks) {
    if (ink.kind === 'rule') painter.rect(ink.left, ink.top, ink.width, ink.thickness).fill(ink.color)
    else paintText(painter, ink)
  }
}

function paintText(painter: Painter, { text: { lines, style }, left, top, width, align }: TextInk): void {
  const face = faceOf(MAIN_FAMILY, style.weight)
  const options = { features: style.features, lineBreak: false, baseline: 'alphabetic' }
  painter.font(face, face.postscriptName, style.size).fillColor(style.color)
  lines.forEach((line, index) => {
    if (line === '') return
    const x = align === 'right' ? left + width - widthOf(line, style) : left
    painter.text(line, x, top + index * style.leading + baselineOf(style), options)
  })
}
