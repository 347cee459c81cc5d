// A whole document measured and divided into pages, before anything is drawn.
import type { PrintedDocument } from '#shared/documents/printed-document'
import type { Image } from '#shared/images/image'
import type { Block } from './blocks'
import { type Picture, placeLogo } from './logo'
import { type Look, lookOf, tightened } from './look'
import { type Footer, setFooter, setRunning } from './margins'
import type { Mark } from './marks'
import { setOpening } from './opening'
import { type PagePlan, paginate } from './pagination'
import { setEnding, setIntroduction } from './passages'
import { setSums } from './sums'
import { type Row, setTable, type Table } from './table'

/** What flows down the pages, from the introduction to the terms. */
export type Piece = { kind: 'row'; row: Row } | { kind: 'block'; block: Block }

export interface Composition {
  printed: PrintedDocument
  look: Look
  logo: Picture | null
  /** what stands on the first page above the flow */
  opening: Mark[]
  /** what stands on each page after the first above the flow */
  running: Mark[]
  footer: Footer
  table: Table
  flow: Piece[]
  pages: PagePlan[]
  flowTop: { first: number; next: number }
}

/** Measures and paginates. The fonts of all texts must be loaded. */
export function compose(printed: PrintedDocument, logo: Image | null): Composition {
  const look = lookOf(printed)
  const usual = composeIn(look, printed, logo)
  if (!endsInAFewWords(usual)) return usual
  const tight = composeIn(tightened(look), printed, logo)
  return tight.pages.length < usual.pages.length ? tight : usual
}

/** A last page without a line of the table, which a little less white space may save. */
function endsInAFewWords({ pages, flow }: Composition): boolean {
  return pages.length > 1 && !pages.at(-1)?.placements.some(({ item }) => flow[item]?.kind === 'row')
}

function composeIn(look: Look, printed: PrintedDocument, logo: Image | null): Composition {
  const table = setTable(printed, look)
  const flow: Piece[] = [
    ...setIntroduction(printed, look).map(blockPiece),
    ...table.rows.map((row): Piece => ({ kind: 'row', row })),
    ...[...setSums(printed, look), ...setEnding(printed, look)].map(blockPiece),
  ]
  const footer = setFooter(printed, look)
  const picture = logo && placeLogo(logo, look.sheet.brand)
  const opening = setOpening(printed, look, picture !== null)
  const flowTop = { first: opening.bottom + 7, next: look.sheet.nextTop }
  const floor = footer.top - look.design.floorGap
  const items = flow.map((piece) => (piece.kind === 'row' ? piece.row.flow : piece.block.flow))
  const pages = paginate(items, { first: floor - flowTop.first, next: floor - flowTop.next, head: table.head.height })
  return { printed, look, logo: picture, opening: opening.marks, running: setRunning(printed, look), footer, table, flow, pages, flowTop }
}

function blockPiece(block: Block): Piece {
  return { kind: 'block', block }
}
