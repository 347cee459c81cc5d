// Sheets of paper and where an envelope shows the address, in points: the same for all designs.

export const MM = 72 / 25.4

export type PaperName = 'A4' | 'Letter'
export interface Paper {
  width: number
  height: number
  /** the address as the window shows it; `senderTop` is the small line above it */
  address: { left: number; top: number; senderTop: number; width: number; lines: number }
}

/** DIN 5008 form B: window at 20 mm from the left and 45 mm from the top, 85 x 45 mm, its lower 27.3 mm for the address. */
const A4: Paper = {
  width: 210 * MM,
  height: 297 * MM,
  address: { left: 25 * MM, top: 62.7 * MM, senderTop: 56.5 * MM, width: 78 * MM, lines: 6 },
}

/** US Letter in a #10 envelope: what its window shows however the sheet slips is 1 to 4.3 in from the left, 2.2 to 3.2 in from the top. */
const LETTER: Paper = {
  width: 612,
  height: 792,
  address: { left: 72, top: 2.28 * 72, senderTop: 2.1 * 72, width: 3.3 * 72, lines: 5 },
}

export function paperOf(name: PaperName): Paper {
  return name === 'Letter' ? LETTER : A4
}
