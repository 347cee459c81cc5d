// The passages of text around the table, measured: the introduction above it; payment, notes and terms after the sums.
import type { Fact, PrintedDocument } from '#shared/documents/printed-document'
import { type Block, type BlockRow, plainRow, wholeBlock } from './blocks'
import type { Look } from './look'
import { baselineOf, heightOf, setText, type TypeStyle, widthOf } from './typesetting'

const GUTTER = 24
const HAIR = 0.6
const SHORT = 8
/** between the introduction and the table's head */
const LEAST_GAP = 11

/** The text above the table, with the white space that parts it from the table's head. */
export function setIntroduction({ introduction }: PrintedDocument, look: Look): Block[] {
  if (introduction === '') return []
  const { rows, flow } = paragraphBlock('', introduction, look)
  const last = rows.at(-1)
  if (last) last.height += Math.max(LEAST_GAP, look.design.ending.gap)
  return [{ rows, beside: [], flow: { ...flow, gap: 0, parts: rows.map(({ height }) => height) } }]
}

/** Payment in columns of facts, then notes and terms as paragraphs. */
export function setEnding(printed: PrintedDocument, look: Look): Block[] {
  return [
    ...(printed.payment ? [paymentBlock(printed.payment, look)] : []),
    ...(printed.notes === '' ? [] : [paragraphBlock('', printed.notes, look)]),
    ...(printed.terms ? [paragraphBlock(printed.terms.title, printed.terms.text, look)] : []),
  ]
}

/** What is to be paid to the left, and to which account to the right. */
function paymentBlock({ title, facts, account }: NonNullable<PrintedDocument['payment']>, look: Look): Block {
  const { body } = look.sheet
  const { gap } = look.design.ending
  const width = (body - GUTTER) / 2
  const columns = [factColumn(facts, 0, width, look), factColumn(account, width + GUTTER, width, look)]
  const height = Math.max(...columns.map((column) => column.height))
  const heading = headingRow(title, look)
  const inset = gap * 0.7
  const rule = { left: 0, width: body, thickness: HAIR, color: look.colors.hairline }
  const lines: BlockRow = { texts: columns.flatMap(({ texts }) => texts), height, inset: 0, rule: null }
  return wholeBlock([{ ...heading, rule, inset, height: heading.height + inset }, lines], gap)
}

function factColumn(facts: readonly Fact[], left: number, width: number, { type }: Look): Pick<BlockRow, 'texts' | 'height'> {
  const wanted = Math.max(40, ...facts.map(({ label }) => widthOf(label, type.label))) + 12
  const labelWidth = Math.min(wanted, width / 2)
  // a label and its larger value stand on one line
  const lower = baselineOf(type.value) - baselineOf(type.label)
  let height = 0
  const texts = facts.flatMap(({ label, value }) => {
    const name = setText(label, type.label, labelWidth - 4)
    const words = setText(value, factStyle(value, type.value), width - labelWidth)
    const at = height
    height += Math.max(heightOf(words), heightOf(name) + lower)
    return [
      { text: name, left, width: labelWidth, align: 'left' as const, down: at + lower },
      { text: words, left: left + labelWidth, width: width - labelWidth, align: 'left' as const, down: at },
    ]
  })
  return { texts, height }
}

/** Figures stand better in even digits, which would tear a hyphenated number apart. */
function factStyle(value: string, style: TypeStyle): TypeStyle {
  return value.includes('-') ? style : { ...style, features: { ...style.features, tnum: true } }
}

function paragraphBlock(title: string, text: string, look: Look): Block {
  const { body } = look.sheet
  const { lines, style, families } = setText(text, look.type.text, Math.min(body, look.design.ending.measure))
  const rows = lines.map((line) => plainRow([{ text: { lines: [line], style, families }, left: 0, width: body, align: 'left' }]))
  const all = title === '' ? rows : [headingRow(title, look), ...rows]
  const { flow } = wholeBlock(all, look.design.ending.paragraphGap)
  return { rows: all, beside: [], flow: { ...flow, isWhole: all.length <= SHORT, least: 3, parts: all.map(({ height }) => height) } }
}

function headingRow(title: string, { type, sheet }: Look): BlockRow {
  const text = setText(title, type.heading, sheet.body)
  return { ...plainRow([{ text, left: 0, width: sheet.body, align: 'left' }]), height: heightOf(text) + 2 }
}
