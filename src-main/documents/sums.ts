// What stands right under the table, measured: the sums, and the taxes to the left of them.
import type { PrintedDocument } from '#shared/documents/printed-document'
import { type Block, type BlockRow, type Placed, total } from './blocks'
import type { Look } from './look'
import { baselineOf, heightOf, setText, type TypeStyle, widthOf } from './typesetting'

const LABEL = 150
const HAIR = 0.6
const LONG = 420

/** Sums to the right and taxes to the left of them; one after the other when they are very long. */
export function setSums(printed: PrintedDocument, look: Look): Block[] {
  const { body } = look.sheet
  const { rows: sums, width } = sumRows(printed, look)
  const taxes = printed.taxes.length === 0 ? [] : taxRows(printed, Math.min(body * 0.54, body - width - 28), look)
  const flow = { gap: look.design.sums.gap + 8, isWhole: true, least: 1, isRow: false, isBound: true }
  const most = Math.max(total(sums), total(taxes))
  if (most <= LONG) return [{ rows: sums, beside: taxes, flow: { ...flow, parts: [most] } }]
  return [sums, taxes]
    .filter((rows) => rows.length > 0)
    .map((rows) => ({ rows, beside: [], flow: { ...flow, parts: rows.map(({ height }) => height) } }))
}

function sumRows({ totals }: PrintedDocument, { sheet, type, design: { sums }, colors }: Look): { rows: BlockRow[]; width: number } {
  const labelStyle = ({ weight }: { weight: string }) => (weight === 'strong' ? type.total : type.sum)
  const figureStyle = ({ weight }: { weight: string }) => (weight === 'strong' ? type.totalFigure : type.sumFigure)
  const value = Math.max(60, ...totals.map((row) => widthOf(row.value, figureStyle(row)))) + 1
  const label = Math.min(LABEL, Math.max(...totals.map((row) => widthOf(row.label, labelStyle(row)))) + 14)
  const left = sheet.body - value - label
  const rows = totals.map((row, index): BlockRow => {
    const isStrong = row.weight === 'strong'
    const text = setText(row.label, labelStyle(row), label - 8)
    const figure = setText(row.value, figureStyle(row), value)
    // a large figure and its small label stand on one line
    const down = Math.max(0, baselineOf(figure.style) - baselineOf(text.style))
    return {
      texts: [
        { text, left, width: label, align: 'left', down },
        { text: figure, left: left + label, width: value, align: 'right' },
      ],
      height: Math.max(heightOf(figure), down + heightOf(text)) + sums.gap + (isStrong ? sums.totalGap : 0),
      inset: isStrong ? sums.totalGap : 0,
      rule: isStrong && index > 0 ? { left, width: label + value, thickness: sums.totalRule, color: colors.accentRule } : null,
    }
  })
  return { rows, width: label + value }
}

function taxRows({ taxColumns, taxes }: PrintedDocument, width: number, { type, colors, design: { sums } }: Look): BlockRow[] {
  const wide = (texts: readonly string[]) => Math.max(...texts.map((text) => widthOf(text, type.taxFigure))) + 1
  const base = Math.max(wide([taxColumns.base, ...taxes.map((row) => row.base)]), 48)
  const amount = Math.max(wide([taxColumns.amount, ...taxes.map((row) => row.amount)]), 40)
  const label = width - base - amount - 20
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
  const head: Placed[] = [
    { text: setText(taxColumns.tax, type.head, label), left: 0, width: label, align: 'left' },
    ...columns(taxColumns, type.head),
  ]
  const rows = taxes.flatMap((row, index): BlockRow[] => {
    const left = row.isPart ? 10 : 0
    const text = setText(row.label, type.tax, label - left)
    const texts: Placed[] = [{ text, left, width: label - left, align: 'left' }, ...columns(row, type.taxFigure)]
    const inset = index === 0 ? sums.gap : 0
    const rule = index === 0 ? { left: 0, width, thickness: HAIR, color: colors.hairline } : null
    const main = { texts, height: heightOf(text) + inset + (row.reason === '' ? sums.gap : 1), inset, rule }
    return row.reason === '' ? [main] : [main, reasonRow(row.reason, width, type.foot, sums.gap)]
  })
  return [{ texts: head, height: Math.max(...head.map(({ text }) => heightOf(text))) + 3, inset: 0, rule: null }, ...rows]
}

function reasonRow(reason: string, width: number, style: TypeStyle, gap: number): BlockRow {
  const text = setText(reason, style, width)
  return { texts: [{ text, left: 0, width, align: 'left' }], height: heightOf(text) + gap, inset: 0, rule: null }
}
