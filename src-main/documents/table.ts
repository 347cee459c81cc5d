// The table of lines, measured: columns as wide as their contents want, and rows as parts between which a page may end.
import type { PrintedDocument } from '#shared/documents/printed-document'
import type { PrintedLine } from '#shared/documents/printed-lines'
import type { Look } from './look'
import type { FlowItem } from './pagination'
import { type SetText, setText, type TypeStyle, widthOf } from './typesetting'

const SIDE_COLUMNS = ['quantity', 'price', 'tax', 'amount'] as const
type SideColumn = (typeof SIDE_COLUMNS)[number]
type ColumnName = 'position' | 'item' | SideColumn

interface Column {
  name: ColumnName
  /** from the left margin */
  left: number
  width: number
  align: 'left' | 'right'
}
/** One line of the widest column. */
export interface Strip {
  line: string
  style: TypeStyle
  families: readonly string[]
  /** white space above it */
  gap: number
}
export interface Row {
  strips: Strip[]
  cells: { column: Column; text: SetText }[]
  /** the row as the pages see it */
  flow: FlowItem
}
export interface Table {
  columns: Column[]
  item: Column
  head: { cells: { column: Column; text: SetText }[]; height: number }
  rows: Row[]
}

export function setTable({ columns: heads, lines }: PrintedDocument, look: Look): Table {
  const { type, sheet, design } = look
  const columns = measureColumns(heads, lines, look)
  const item = columns.find((column) => column.name === 'item') ?? { name: 'item', left: 0, width: sheet.body, align: 'left' }
  const cells = columns.map((column) => ({ column, text: setText(heads[column.name], type.head, column.width) }))
  const height = Math.max(...cells.map(({ text }) => text.lines.length)) * type.head.leading + design.table.headPadding
  return { columns, item, head: { cells, height }, rows: lines.map((line) => setRow(line, columns, item, look)) }
}

function measureColumns(heads: PrintedDocument['columns'], lines: readonly PrintedLine[], { type, sheet, design }: Look): Column[] {
  const { gutter } = design.table
  const widest = (name: ColumnName, least: number, most: number) => {
    const texts = name === 'item' ? [] : new Set(lines.map((line) => line[name]))
    const values = [...texts].map((text) => widthOf(text, type.cell))
    return Math.min(most, Math.max(least, widthOf(heads[name], type.head), ...values) + 0.5)
  }
  // a long head of this column gives way, a date in it does not
  const position = Math.max(widest('position', 14, 30), ...lines.map((line) => widthOf(line.position, type.cell) + 0.5))
  const sides = SIDE_COLUMNS.filter((name) => name !== 'tax' || lines.some((line) => line.tax !== '')).map((name) => ({
    name,
    width: widest(name, name === 'tax' ? 20 : 36, name === 'tax' ? 44 : 106),
  }))
  const columns: Column[] = []
  let right = sheet.body
  for (const { name, width } of sides.toReversed()) {
    columns.unshift({ name, width, left: right - width, align: 'right' })
    right -= width + gutter
  }
  const left = position + gutter
  return [
    { name: 'position', left: 0, width: position, align: 'left' },
    { name: 'item', left, width: right - left, align: 'left' },
    ...columns,
  ]
}

function setRow(line: PrintedLine, columns: readonly Column[], item: Column, { type, design }: Look): Row {
  const strips = [
    ...strip(line.name, type.name, item.width, 0),
    ...strip(line.description, type.description, item.width, line.name === '' ? 0 : 1),
    ...line.details.flatMap((detail) => strip(detail, type.description, item.width, 1)),
  ]
  const cells = columns.flatMap((column) =>
    column.name === 'item' || line[column.name] === '' ? [] : [{ column, text: setText(line[column.name], type.cell, column.width) }],
  )
  const most = Math.max(1, ...cells.map(({ text }) => text.lines.length))
  while (strips.length < most) strips.push({ line: '', style: type.cell, families: [], gap: 0 })
  return { strips, cells, flow: rowFlow(strips, cells, design.table.padding) }
}

function strip(text: string, style: TypeStyle, width: number, gap: number): Strip[] {
  if (text === '') return []
  const { lines, families } = setText(text, style, width)
  return lines.map((line, index) => ({ line, style, families, gap: index === 0 ? gap : 0 }))
}

const SHORT = 8

/** Short rows stay whole; long ones break with at least three lines on each side. */
function rowFlow(strips: readonly Strip[], cells: Row['cells'], padding: number): FlowItem {
  const last = strips.length - 1
  return {
    parts: strips.map(({ style, gap }, index) => style.leading + gap + (index === 0 ? padding : 0) + (index === last ? padding + 0.5 : 0)),
    gap: 0,
    isWhole: strips.length <= SHORT,
    least: Math.max(3, ...cells.map(({ text }) => text.lines.length)),
    isRow: true,
    isBound: false,
  }
}
