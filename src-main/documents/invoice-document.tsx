// An invoice or credit note as sheets of paper: letterhead, table, sums, payment, footer.
import { Document, Page, View } from '@react-pdf/renderer'
import { BlockOnPage } from './block-parts'
import type { Composition } from './composition'
import { MAIN_FAMILY, TEXT } from './fonts'
import { Rule, Words } from './ink'
import type { PagePlan, Placement } from './pagination'
import { TableHead, TableRow } from './table-parts'
import { TYPE } from './type'
import { setText } from './typesetting'

export function InvoiceDocument({ composition }: { composition: Composition }) {
  const { printed, pages } = composition
  const issued = new Date(`${printed.issuedOn}T00:00:00Z`)
  return (
    <Document
      title={[printed.title, printed.number].filter(Boolean).join(' ')}
      author={printed.author}
      subject={printed.subject || undefined}
      creator="Quittance"
      producer="Quittance"
      language={printed.language}
      creationDate={issued}
      conformance="PDF/A-3b"
    >
      {pages.map((page, index) => (
        <Sheet key={page.placements[0]?.item ?? index} composition={composition} page={page} index={index} />
      ))}
    </Document>
  )
}

interface SheetProps {
  composition: Composition
  page: PagePlan
  index: number
}

function Sheet({ composition, page, index }: SheetProps) {
  const { paper, opening, running, table, flowTop, printed, pages } = composition
  const { left, body } = paper
  const start = index === 0 ? flowTop.first : flowTop.next
  const number = printed.pageTemplate.replace('{page}', String(index + 1)).replace('{pages}', String(pages.length))
  return (
    <Page size={[paper.width, paper.height]} wrap={false}>
      <View style={{ width: paper.width, height: paper.height, fontFamily: MAIN_FAMILY, fontFeatureSettings: TEXT }}>
        {(index === 0 ? opening : running).map((mark) => (
          <Words key={`${mark.left} ${mark.top}`} {...mark} />
        ))}
        {page.headTop !== null && <TableHead table={table} left={left} top={start + page.headTop} body={body} />}
        {page.placements.map((placement) => (
          <Piece key={placement.item} composition={composition} placement={placement} top={start + placement.top} />
        ))}
        <Footer composition={composition} pageNumber={number} />
      </View>
    </Page>
  )
}

function Piece({ composition: { table, blocks, paper }, placement, top }: { composition: Composition; placement: Placement; top: number }) {
  const { left, body } = paper
  const row = table.rows[placement.item]
  if (row) return <TableRow row={row} table={table} left={left} top={top} body={body} placement={placement} />
  const block = blocks[placement.item - table.rows.length]
  return block ? <BlockOnPage block={block} left={left} top={top} placement={placement} /> : null
}

function Footer({ composition: { footer, paper }, pageNumber }: { composition: Composition; pageNumber: string }) {
  const text = setText(pageNumber, TYPE.foot, paper.body)
  return (
    <>
      <Words text={text} left={paper.left} top={footer.top - 13} width={paper.body} align="right" />
      <Rule left={paper.left} top={footer.top} width={paper.body} />
      {footer.marks.map((mark) => (
        <Words key={mark.left} {...mark} />
      ))}
    </>
  )
}
