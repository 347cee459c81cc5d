// A whole document measured and divided into pages, before anything is drawn.
import type { PrintedDocument } from '#shared/documents/printed-document'
import { type Block, type Placed, setEnding, setSums } from './blocks'
import { type PagePlan, paginate } from './pagination'
import { type Paper, paperOf } from './paper'
import { rowFlow, setTable, type Table } from './table'
import { TYPE } from './type'
import { heightOf, type SetText, setText, type TypeStyle } from './typesetting'

/** A text at its place on the sheet. */
interface Mark extends Placed {
  top: number
}
export interface Composition {
  printed: PrintedDocument
  paper: Paper
  /** what stands on the first page above the flow */
  opening: Mark[]
  /** what stands on each page after the first above the flow */
  running: Mark[]
  footer: { marks: Mark[]; top: number }
  table: Table
  blocks: Block[]
  pages: PagePlan[]
  flowTop: { first: number; next: number }
}

const FLOOR_GAP = 19
const FOOTER_LINES = 8

/** Measures and paginates. The fonts of all texts must be loaded. */
export function compose(printed: PrintedDocument): Composition {
  const paper = paperOf(printed.paper)
  const table = setTable(printed, paper.body)
  const blocks = [...setSums(printed, paper.body), ...setEnding(printed, paper.body)]
  const footer = setFooter(printed, paper)
  const { marks: opening, bottom } = setOpening(printed, paper)
  const flowTop = { first: bottom + 15, next: paper.nextTop }
  const floor = footer.top - FLOOR_GAP
  const items = [...table.rows.map(rowFlow), ...blocks.map((block) => block.flow)]
  const pages = paginate(items, { first: floor - flowTop.first, next: floor - flowTop.next, head: table.head.height })
  return { printed, paper, opening, running: setRunning(printed, paper), footer, table, blocks, pages, flowTop }
}

function mark(text: string, style: TypeStyle, left: number, top: number, width: number, align: Mark['align'] = 'left'): Mark {
  return { text: setText(text, style, width), left, top, width, align }
}

function setOpening(printed: PrintedDocument, paper: Paper): { marks: Mark[]; bottom: number } {
  const company = mark(printed.seller, TYPE.company, paper.left, paper.headTop, paper.body)
  const address = setAddress(printed, paper)
  const facts = setFacts(printed, paper)
  const end = Math.max(...[...address, ...facts].map(bottomOf), 0)
  const heading = setHeading(printed, paper, Math.max(paper.titleTop, end + 20))
  return { marks: [company, ...address, ...facts, ...heading], bottom: Math.max(...heading.map(bottomOf)) }
}

function bottomOf(mark: Mark): number {
  return mark.top + heightOf(mark.text)
}

/** The address fills the window from its usual place; one with more lines begins higher up, and a very long one is set small. */
function setAddress({ sender, address }: PrintedDocument, paper: Paper): Mark[] {
  const { left, width } = paper.address
  const usual = setText(address.join('\n'), TYPE.address, width)
  const text = usual.lines.length > paper.address.lines + 2 ? setText(address.join('\n'), TYPE.longAddress, width) : usual
  const up = Math.min(2, Math.max(0, usual.lines.length - paper.address.lines)) * TYPE.address.leading
  return [
    { text: fitOneLine(sender, width), left, top: paper.address.senderTop - up, width, align: 'left' },
    { text, left, top: paper.address.top - up, width, align: 'left' },
  ]
}

function atMost(text: SetText, count: number): SetText {
  return { ...text, lines: text.lines.slice(0, count) }
}

/** The sender's line is one line: what does not fit is left to the footer, which has it in full. */
function fitOneLine(text: string, width: number): SetText {
  const set = setText(text, TYPE.sender, width)
  return { ...set, lines: set.lines.slice(0, 1).map((line) => line.replace(/[\s·]+$/, '')) }
}

function setFacts({ facts }: PrintedDocument, paper: Paper): Mark[] {
  const { left, width } = paper.facts
  const label = width * 0.46
  let top = paper.facts.top
  return facts.flatMap((fact) => {
    const marks = [mark(fact.label, TYPE.label, left, top, label - 6), mark(fact.value, TYPE.value, left + label, top, width - label)]
    top = Math.max(...marks.map(bottomOf)) + 1
    return marks
  })
}

function setHeading(printed: PrintedDocument, paper: Paper, top: number): Mark[] {
  const marks = [mark([printed.title, printed.number].filter(Boolean).join(' '), TYPE.title, paper.left, top, paper.body)]
  const add = (text: string, style: TypeStyle, gap: number) => {
    if (text !== '') marks.push(mark(text, style, paper.left, Math.max(...marks.map(bottomOf)) + gap, paper.body))
  }
  add(printed.draftNotice, TYPE.notice, 2)
  add(printed.subject, TYPE.subject, 3)
  return marks
}

function setRunning(printed: PrintedDocument, paper: Paper): Mark[] {
  const half = paper.body / 2 - 8
  const title = [printed.title, printed.number].filter(Boolean).join(' ')
  const top = paper.nextTop - 42
  const style = printed.isDraft ? TYPE.notice : TYPE.running
  return [
    oneLine(mark(printed.isDraft ? printed.draftNotice : title, style, paper.left, top, paper.body - half + 60)),
    oneLine(mark(printed.seller, TYPE.running, paper.left + half + 80, top, paper.body - half - 80, 'right')),
  ]
}

function oneLine(mark: Mark): Mark {
  return { ...mark, text: atMost(mark.text, 1) }
}

function setFooter({ footer }: PrintedDocument, paper: Paper): { marks: Mark[]; top: number } {
  const gutter = 14
  const width = (paper.body - gutter * Math.max(0, footer.length - 1)) / Math.max(1, footer.length)
  const texts = footer.map((lines) => atMost(setText(lines.join('\n'), TYPE.foot, width), FOOTER_LINES))
  const top = paper.height - paper.footBottom - Math.max(0, ...texts.map(heightOf))
  return {
    top: top - 8,
    marks: texts.map((text, index) => ({ text, left: paper.left + index * (width + gutter), top, width, align: 'left' })),
  }
}
