// What makes one design differ from another: measures, type, colours and places, and nothing that is done.
import type { PaperName } from '../paper'
import type { TypeSizes } from '../type'

/** In points, from the upper left corner of the sheet. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** The places of one design on one paper. */
export interface Sheet {
  /** the left margin, and the width between the margins */
  left: number
  body: number
  /** the logo, or the seller's name set in type */
  brand: Box & { align: 'left' | 'right' }
  /** the title with the number; null: it stands at the head of the body */
  title: Box | null
  facts: { left: number; top: number; width: number }
  /** where the body of the first page begins at the earliest */
  bodyTop: number
  /** where the body of the other pages begins */
  nextTop: number
  /** free space under the footer */
  footBottom: number
}

export interface Design {
  /** the accent of a company that chose none; empty: the ink */
  accent: string
  sheets: Readonly<Record<PaperName, Sheet>>
  type: TypeSizes
  /** a bar in the accent at the head of each page */
  bar: { top: number; height: number } | null
  /** the number after the title, or in a line of its own */
  number: 'beside' | 'below'
  /** labels beside their values in one column, or above them in two */
  facts: 'beside' | 'stacked'
  table: {
    /** between columns */
    gutter: number
    /** above and below each row */
    padding: number
    /** between the words of the head and its end; between its rule and the rows */
    headPadding: number
    headGap: number
    headRule: number
  }
  sums: {
    gap: number
    /** the rule above the one sum that the eye should find */
    totalRule: number
    totalGap: number
  }
  ending: {
    /** between blocks, and between paragraphs */
    gap: number
    paragraphGap: number
    /** the longest line of a paragraph */
    measure: number
  }
  /** between the flow and the footer */
  floorGap: number
}
