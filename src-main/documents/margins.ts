// What stands in the margins: the running head of the pages after the first, and the footer of every page.
import type { PrintedDocument } from '#shared/documents/printed-document'
import type { Look } from './look'
import { cutText, type Mark, mark } from './marks'
import { oneLine, titleOf } from './opening'
import { heightOf, type SetText, setText } from './typesetting'

export interface Footer {
  marks: Mark[]
  /** where its rule is */
  top: number
}

const GUTTER = 14
const LINES = 8
const TEXT_GAP = 5

export function setRunning(printed: PrintedDocument, { sheet, type }: Look): Mark[] {
  const half = sheet.body / 2 - 8
  const top = sheet.nextTop - 30 - type.running.leading
  const style = printed.isDraft ? type.notice : type.running
  const title = printed.isDraft ? printed.draftNotice : titleOf(printed)
  return [
    oneLine(mark(title, style, { left: sheet.left, top, width: sheet.body - half + 60 })),
    oneLine(mark(printed.seller, type.running, { left: sheet.left + half + 80, top, width: sheet.body - half - 80 }, 'right')),
  ]
}

export function setFooter({ footer, footerText }: PrintedDocument, { paper, sheet, type }: Look): Footer {
  const width = (sheet.body - GUTTER * Math.max(0, footer.length - 1)) / Math.max(1, footer.length)
  const texts = footer.map((lines) => cutText(setText(lines.join('\n'), type.foot, width), LINES))
  const columnsTop = paper.height - sheet.footBottom - Math.max(0, ...texts.map(heightOf))
  const columns = texts.map(
    (text, index): Mark => ({ text, left: sheet.left + index * (width + GUTTER), top: columnsTop, width, align: 'left' }),
  )
  if (footerText === '') return { marks: columns, top: columnsTop - 8 }
  const words = setFooterText(footerText, type.foot, sheet.body)
  const text: Mark = { text: words, left: sheet.left, top: columnsTop - TEXT_GAP - heightOf(words), width: sheet.body, align: 'left' }
  return { marks: [text, ...columns], top: text.top - 8 }
}

/** All of the text; one of very many lines runs on, so that there is room for the document. */
function setFooterText(text: string, style: SetText['style'], width: number): SetText {
  const set = setText(text, style, width)
  return set.lines.length <= LINES ? set : setText(text.split(/\s*\n\s*/).join(' · '), style, width)
}
