// The passages of text around the table, measured: the introduction above it; payment, notes and terms after the sums.
import type { Fact, PrintedDocument } from '#shared/documents/printed-document'
import { type Block, type BlockRow, type Placed, plainRow, wholeBlock } from './blocks'
import type { Look } from './look'
import { heightOf, setText, type TypeStyle, widthOf } from './typesetting'

const GUTTER = 24
const HAIR = 0.6
const SHORT = 8

/** The text above the table, with the white space that parts it from the table's head. */
export function setIntroduction({ introduction }: PrintedDocument, look: Look): Block[] {
  if (introduction === '') return []
  const { rows, flow } = paragraphBlock('', introduction, look)
  const last = rows.at(-1)
  if (last) last.height += look.design.ending.gap
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

function paymentBlock({ title, facts }: NonNullable<PrintedDocument['payment']>, look: Look): Block {
  const { body } = look.sheet
  const { columns, gap } = look.design.ending
  const each = Math.ceil(facts.length / columns)
  const width = (body - GUTTER * (columns - 1)) / columns
  const sets = Array.from({ length: columns }, (_, index) =>
    factColumn(facts.slice(index * each, (index + 1) * each), index * (width + GUTTER), width, look),
  )
  const rows = (sets[0] ?? []).map((_, row) => plainRow(sets.flatMap((column) => column[row] ?? [])))
  const heading = headingRow(title, look)
  const inset = gap * 0.7
  const rule = { left: 0, width: body, thickness: HAIR, color: look.colors.hairline }
  return wholeBlock([{ ...heading, rule, inset, height: heading.height + inset }, ...rows], gap)
}

function factColumn(facts: readonly Fact[], left: number, width: number, { type }: Look): Placed[][] {
  const wanted = Math.max(40, ...facts.map(({ label }) => widthOf(label, type.label))) + 10
  const labelWidth = Math.min(wanted, width / 2)
  return facts.map(({ label, value }) => [
    { text: setText(label, type.label, labelWidth - 4), left, width: labelWidth, align: 'left' },
    {
      text: setText(value, factStyle(value, type.value), width - labelWidth),
      left: left + labelWidth,
      width: width - labelWidth,
      align: 'left',
    },
  ])
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
