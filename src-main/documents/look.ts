// A design as one document wears it: on its paper, in the company's accent.
import { readableAccent, visibleAccent } from '#shared/documents/accent'
import type { PrintedDocument } from '#shared/documents/printed-document'
import { classic } from './designs/classic'
import { compact } from './designs/compact'
import type { Design, Sheet } from './designs/design'
import { modern } from './designs/modern'
import { type Paper, paperOf } from './paper'
import { type Colors, PLAIN_COLORS, type Type, typeIn } from './type'

export interface Look {
  design: Design
  paper: Paper
  sheet: Sheet
  colors: Colors
  type: Type
}

const DESIGNS: Readonly<Record<PrintedDocument['design'], Design>> = { classic, modern, compact }

export function lookOf({ design: name, accent: chosen, paper }: Pick<PrintedDocument, 'design' | 'accent' | 'paper'>): Look {
  const design = DESIGNS[name]
  const accent = chosen === '' ? design.accent : chosen
  const { ink } = PLAIN_COLORS
  const colors = { ...PLAIN_COLORS, accent: readableAccent(accent, ink), accentRule: visibleAccent(accent, ink) }
  return { design, paper: paperOf(paper), sheet: design.sheets[paper], colors, type: typeIn(design.type, colors) }
}

/** The same look with less white space in its flow; the type stays as it is. */
export function tightened(look: Look): Look {
  const { table, sums, ending, floorGap } = look.design
  const design = {
    ...look.design,
    table: { ...table, padding: table.padding * 0.75 },
    sums: { ...sums, gap: sums.gap * 0.6, totalGap: sums.totalGap * 0.75 },
    ending: { ...ending, gap: ending.gap * 0.6, paragraphGap: ending.paragraphGap * 0.6 },
    // as near as the page's number above the footer allows
    floorGap: Math.min(floorGap, 15),
  }
  return { ...look, design }
}
