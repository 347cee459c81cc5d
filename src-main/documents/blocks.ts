// What follows the table, measured: sums and taxes, payment, notes and terms.
import type { Fact, PrintedDocument } from '#shared/documents/printed-document'
import type { FlowItem } from './pagination'
import { INK, TYPE } from './type'
import { heightOf, type SetText, setText, type TypeStyle, widthOf } from './typesetting'

const ROW_GAP = 4
const SUM_LABEL = 150
const BLOCK_GAP = 13

export interface Placed {
  text: SetText
  left: number
  width: number
  align: 'left' | 'right'
}
/** A line of a block: texts side by side, and whether a hairline is above it. */
export interface BlockRow {
  texts: Placed[]
  height: number
  /** white space between the top of the row and its texts */
  inset: number
  hasRule: boolean
  /** where the rule begins and how wide it is */
  rule: { left: number; width: number; color?: string }
}
export interface Block {
  rows: BlockRow[]
  /** a block that stands to the left of this one, from the same top */
  beside: BlockRow[]
  flow: FlowItem
}

/** Sums to the right and taxes to the left of them; one after the other when they are very long. */
export function setSums(printed: PrintedDocument, body: number): Block[] {
  const sums = sumRows(printed, body)
  const taxes = printed.taxes.length === 0 ? [] : taxRows(printed, Math.min(body * 0.54, body - sumsWidth(sums) - 28))
  const flow = { gap: 12, isWhole: true, least: 1, isRow: false, isBound: true }
  const isLong = Math.max(total(sums), total(taxes)) > 420
  if (!isLong) return [{ rows: sums, beside: taxes, flow: { ...flow, parts: [Math.max(total(sums), total(taxes))] } }]
  return [sums, taxes]
    .filter((rows) => rows.length > 0)
    .map((rows) => ({ rows, beside: [], flow: { ...flow, parts: rows.map(({ height }) => height) } }))
}

function sumsWidth(rows: readonly BlockRow[]): number {
  return rows[0]?.rule.width ?? 0
}

function sumRows({ totals }: PrintedDocument, body: number): BlockRow[] {
  const value = Math.max(60, ...totals.map((row) => widthOf(row.value, figureStyleOf(row)))) + 1
  const label = Math.min(
    SUM_LABEL,
    Math.max(...totals.map((row) => widthOf(setText(row.label, styleOf(row), 1000).lines[0] ?? '', styleOf(row)))) + 14,
  )
  const left = body - value - label
  return totals.map((row, index) => {
    const isStrong = row.weight === 'strong'
    const text = setText(row.label, styleOf(row), label - 8)
    return {
      texts: [
        { text, left, width: label, align: 'left' },
        { text: setText(row.value, figureStyleOf(row), value), left: left + label, width: value, align: 'right' },
      ],
      height: heightOf(text) + (isStrong ? 2 * ROW_GAP : ROW_GAP),
      inset: isStrong ? ROW_GAP : 0,
      hasRule: isStrong && index > 0,
      rule: { left, width: label + value, ...(isStrong && { color: INK }) },
    }
  })
}

function styleOf(row: PrintedDocument['totals'][number]) {
  return row.weight === 'strong' ? TYPE.total : TYPE.sum
}

function figureStyleOf(row: PrintedDocument['totals'][number]) {
  return row.weight === 'strong' ? TYPE.totalFigure : TYPE.sumFigure
}

function taxRows({ taxColumns, taxes }: PrintedDocument, width: number): BlockRow[] {
  const wide = (texts: readonly string[]) => Math.max(...texts.map((text) => widthOf(text, TYPE.taxFigure))) + 1
  const base = Math.max(wide([taxColumns.base, ...taxes.map((row) => row.base)]), 48)
  const amount = Math.max(wide([taxColumns.amount, ...taxes.map((row) => row.amount)]), 40)
  const label = width - base - amount - 20
  const rule = { left: 0, width }
  const side = (value: string, left: number, size: number, style: TypeStyle): Placed => ({
    text: setText(value, style, size),
    left,
    width: size,
    align: 'right',
  })
  const columns = (row: { base: string; amount: string }, style: TypeStyle) => [
    ...(row.base === '' ? [] : [side(row.base, width - amount - 10 - base, base, style)]),
    side(row.amount, width - amount, amount, style),
  ]
  const head: BlockRow = {
    texts: [{ text: setText(taxColumns.tax, TYPE.head, label), left: 0, width: label, align: 'left' }, ...columns(taxColumns, TYPE.head)],
    height: TYPE.head.leading + 3,
    inset: 0,
    hasRule: false,
    rule,
  }
  const rows = taxes.flatMap((row, index): BlockRow[] => {
    const left = row.isPart ? 10 : 0
    const text = setText(row.label, TYPE.tax, label - left)
    const reason = row.reason === '' ? [] : [reasonRow(row.reason, width, rule)]
    const texts: Placed[] = [{ text, left, width: label - left, align: 'left' }, ...columns(row, TYPE.taxFigure)]
    const inset = index === 0 ? 4 : 0
    return [{ texts, height: heightOf(text) + inset + (row.reason === '' ? 4 : 1), inset, hasRule: index === 0, rule }, ...reason]
  })
  return [head, ...rows]
}

function reasonRow(reason: string, width: number, rule: BlockRow['rule']): BlockRow {
  const text = setText(reason, TYPE.foot, width)
  return { texts: [{ text, left: 0, width, align: 'left' }], height: heightOf(text) + ROW_GAP, inset: 0, hasRule: false, rule }
}

/** Payment in two columns of facts, then notes and terms as paragraphs. */
export function setEnding(printed: PrintedDocument, body: number): Block[] {
  return [
    ...(printed.payment ? [paymentBlock(printed.payment, body)] : []),
    ...(printed.notes === '' ? [] : [paragraphBlock('', printed.notes, body)]),
    ...(printed.terms ? [paragraphBlock(printed.terms.title, printed.terms.text, body)] : []),
  ]
}

function paymentBlock({ title, facts }: NonNullable<PrintedDocument['payment']>, body: number): Block {
  const half = Math.ceil(facts.length / 2)
  const column = (body - 24) / 2
  const first = factColumn(facts.slice(0, half), 0, column)
  const second = factColumn(facts.slice(half), column + 24, column)
  const rows = first.map((texts, index) => plainRow([...texts, ...(second[index] ?? [])], body))
  return wholeBlock([headingRow(title, body, true), ...rows])
}

function factColumn(facts: readonly Fact[], left: number, width: number): Placed[][] {
  const wanted = Math.max(60, ...facts.map(({ label }) => widthOf(label, TYPE.label))) + 10
  const labelWidth = Math.min(wanted, width / 2)
  return facts.map(({ label, value }) => [
    { text: setText(label, TYPE.label, labelWidth - 4), left, width: labelWidth, align: 'left' },
    { text: setText(value, factStyle(value), width - labelWidth), left: left + labelWidth, width: width - labelWidth, align: 'left' },
  ])
}

/** Figures stand better in even digits, which would tear a hyphenated number apart. */
function factStyle(value: string): TypeStyle {
  return value.includes('-') ? TYPE.value : TYPE.valueFigure
}

function paragraphBlock(title: string, text: string, body: number): Block {
  const { lines, style, families } = setText(text, TYPE.text, Math.min(body, 420))
  const rows = lines.map((line) => plainRow([{ text: { lines: [line], style, families }, left: 0, width: body, align: 'left' }], body))
  const all = title === '' ? rows : [headingRow(title, body, false), ...rows]
  const block = wholeBlock(all)
  return { ...block, flow: { ...block.flow, gap: 9, isWhole: all.length <= 8, least: 3, parts: all.map(({ height }) => height) } }
}

function headingRow(title: string, body: number, hasRule: boolean): BlockRow {
  const text = setText(title, TYPE.heading, body)
  const row = plainRow([{ text, left: 0, width: body, align: 'left' }], body)
  const inset = hasRule ? 9 : 0
  return { ...row, hasRule, inset, height: row.height + inset + 2 }
}

function plainRow(texts: Placed[], body: number): BlockRow {
  const height = Math.max(...texts.map(({ text }) => heightOf(text)))
  return { texts, height, inset: 0, hasRule: false, rule: { left: 0, width: body } }
}

function wholeBlock(rows: BlockRow[]): Block {
  return { rows, beside: [], flow: { parts: [total(rows)], gap: BLOCK_GAP, isWhole: true, least: 1, isRow: false, isBound: false } }
}

function total(rows: readonly BlockRow[]): number {
  return rows.reduce((height, row) => height + row.height, 0)
}
