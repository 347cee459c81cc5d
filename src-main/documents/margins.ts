// What stands in the margins: the running head of the pages after the first, and the footer of every page.
import type { PrintedDocument } from '#shared/documents/printed-document'
import type { Look } from './look'
import { cutText, type Mark, mark } from './marks'
import { oneLine, titleOf } from './opening'
import { heightOf, type SetText, setText, widthOf } from './typesetting'

export interface Footer {
  marks: Mark[]
  /** where its rule is */
  top: number
}

const GUTTER = 14
const LINES = 8
const TEXT_GAP = 5

export function setRunning(printed: PrintedDocument, { sheet, type }: Look): Mark[] {
  const top = sheet.nextTop - 30 - type.running.leading
  const style = printed.isDraft ? type.notice : type.running
  const title = printed.isDraft ? printed.draftNotice : titleOf(printed)
  const width = Math.min(widthOf(title, style) + 1, sheet.body * 0.6)
  const left = sheet.left + width + GUTTER
  return [
    oneLine(mark(title, style, { left: sheet.left, top, width })),
    oneLine(mark(printed.seller, type.running, { left, top, width: sheet.body - width - GUTTER }, 'right')),
  ]
}

export function setFooter({ footer, footerText }: PrintedDocument, { paper, sheet, type }: Look): Footer {
  const widths = columnWidths(footer, type.foot, sheet.body)
  const texts = footer.map((lines, index) => cutText(setText(lines.join('\n'), type.foot, widths[index] ?? 0), LINES))
  const columnsTop = paper.height - sheet.footBottom - Math.max(0, ...texts.map(heightOf))
  const gap = (sheet.body - widths.reduce((sum, width) => sum + width, 0)) / Math.max(1, footer.length - 1)
  let left = sheet.left
  const columns = texts.map((text, index): Mark => {
    const width = widths[index] ?? 0
    const column: Mark = { text, left, top: columnsTop, width, align: 'left' }
    left += width + gap
    return column
  })
  if (footerText === '') return { marks: columns, top: columnsTop - 8 }
  const words = setFooterText(footerText, type.foot, sheet.body)
  const text: Mark = { text: words, left: sheet.left, top: columnsTop - TEXT_GAP - heightOf(words), width: sheet.body, align: 'left' }
  return { marks: [text, ...columns], top: text.top - 8 }
}

/** Columns as wide as their longest lines; where there is no room for that, the widest give way first. */
function columnWidths(columns: readonly (readonly string[])[], style: SetText['style'], body: number): number[] {
  const wanted = columns.map((lines) => Math.max(...lines.map((line) => widthOf(line, style))) + 1)
  let room = body - GUTTER * Math.max(0, columns.length - 1)
  const widths: number[] = []
  const order = wanted.map((width, index) => ({ width, index })).sort((a, b) => a.width - b.width)
  order.forEach(({ width, index }, done) => {
    const taken = Math.min(width, room / (order.length - done))
    widths[index] = taken
    room -= taken
  })
  return widths
}

/** All of the text; one of very many lines runs on, so that there is room for the document. */
function setFooterText(text: string, style: SetText['style'], width: number): SetText {
  const set = setText(text, style, width)
  return set.lines.length <= LINES ? set : setText(text.split(/\s*\n\s*/).join(' · '), style, width)
}
