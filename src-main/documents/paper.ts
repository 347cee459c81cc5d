// The sheet: where margins, the address in the envelope's window and the body are, in points.

const MM = 72 / 25.4

export interface Paper {
  width: number
  height: number
  left: number
  /** width between the margins */
  body: number
  /** the seller's name at the head of the first page */
  headTop: number
  /** the address as the window shows it; `senderTop` is the small line above it */
  address: { left: number; top: number; senderTop: number; width: number; lines: number }
  facts: { left: number; top: number; width: number }
  /** where the title is at the earliest */
  titleTop: number
  /** where the body of the second page begins */
  nextTop: number
  /** free space under the footer */
  footBottom: number
}

/** DIN 5008 form B: window at 20 mm from the left and 45 mm from the top, 85 x 45 mm, its lower 27.3 mm for the address. */
const A4: Paper = {
  width: 210 * MM,
  height: 297 * MM,
  left: 25 * MM,
  body: 165 * MM,
  headTop: 18 * MM,
  address: { left: 25 * MM, top: 62.7 * MM, senderTop: 56.5 * MM, width: 78 * MM, lines: 6 },
  facts: { left: 121 * MM, top: 50 * MM, width: 69 * MM },
  titleTop: 94 * MM,
  nextTop: 34 * MM,
  footBottom: 11 * MM,
}

/** US Letter in a #10 envelope: what its window shows however the sheet slips is 1 to 4.3 in from the left, 2.2 to 3.2 in from the top. */
const LETTER: Paper = {
  width: 612,
  height: 792,
  left: 72,
  body: 612 - 72 - 54,
  headTop: 46,
  address: { left: 72, top: 2.28 * 72, senderTop: 2.1 * 72, width: 3.3 * 72, lines: 5 },
  facts: { left: 352, top: 118, width: 206 },
  titleTop: 3.6 * 72,
  nextTop: 92,
  footBottom: 30,
}

export function paperOf(name: 'A4' | 'Letter'): Paper {
  return name === 'Letter' ? LETTER : A4
}
