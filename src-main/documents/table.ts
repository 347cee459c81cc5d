// The table of lines, measured: columns as wide as their contents want, and rows as parts between which a page may end.
import type { PrintedDocument } from '#shared/documents/printed-document'
import type { PrintedLine } from '#shared/documents/printed-lines'
import type { FlowItem } from './pagination'
import { TYPE } from './type'
import { type SetText, setText, type TypeStyle, widthOf } from './typesetting'

const GUTTER = 12
const PADDING = 4
const HEAD_PADDING = 7
/** between the rule under the head and what follows */
export const HEAD_GAP = 3
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
}
export interface Table {
  columns: Column[]
  item: Column
  head: { cells: { column: Column; text: SetText }[]; height: number }
  rows: Row[]
}

export function setTable({ columns: heads, lines }: PrintedDocument, body: number): Table {
  const columns = measureColumns(heads, lines, body)
  const item = columns.find((column) => column.name === 'item') ?? { name: 'item', left: 0, width: body, align: 'left' }
  const cells = columns.map((column) => ({ column, text: setText(heads[column.name], TYPE.head, column.width) }))
  const height = Math.max(...cells.map(({ text }) => text.lines.length)) * TYPE.head.leading + HEAD_PADDING
  return { columns, item, head: { cells, height }, rows: lines.map((line) => setRow(line, columns, item)) }
}

function measureColumns(heads: PrintedDocument['columns'], lines: readonly PrintedLine[], body: number): Column[] {
  const widest = (name: ColumnName, least: number, most: number) => {
    const texts = name === 'item' ? [] : new Set(lines.map((line) => line[name]))
    const values = [...texts].map((text) => widthOf(text, TYPE.cell))
    return Math.min(most, Math.max(least, widthOf(heads[name], TYPE.head), ...values) + 0.5)
  }
  const position = widest('position', 14, 30)
  const sides = SIDE_COLUMNS.filter((name) => name !== 'tax' || lines.some((line) => line.tax !== '')).map((name) => ({
    name,
    width: widest(name, name === 'tax' ? 20 : 36, name === 'tax' ? 44 : 106),
  }))
  const columns: Column[] = []
  let right = body
  for (const { name, width } of sides.toReversed()) {
    columns.unshift({ name, width, left: right - width, align: 'right' })
    right -= width + GUTTER
  }
  const left = position + GUTTER
  return [
    { name: 'position', left: 0, width: position, align: 'left' },
    { name: 'item', left, width: right - left, align: 'left' },
    ...columns,
  ]
}

function setRow(line: PrintedLine, columns: readonly Column[], item: Column): Row {
  const strips = [
    ...strip(line.name, TYPE.name, item.width, 0),
    ...strip(line.description, TYPE.description, item.width, line.name === '' ? 0 : 1),
    ...line.details.flatMap((detail) => strip(detail, TYPE.description, item.width, 1)),
  ]
  const cells = columns.flatMap((column) =>
    column.name === 'item' || line[column.name] === '' ? [] : [{ column, text: setText(line[column.name], TYPE.cell, column.width) }],
  )
  const most = Math.max(1, ...cells.map(({ text }) => text.lines.length))
  while (strips.length < most) strips.push({ line: '', style: TYPE.cell, families: [], gap: 0 })
  return { strips, cells }
}

function strip(text: string, style: TypeStyle, width: number, gap: number): Strip[] {
  if (text === '') return []
  const { lines, families } = setText(text, style, width)
  return lines.map((line, index) => ({ line, style, families, gap: index === 0 ? gap : 0 }))
}

const SHORT = 8

/** A row as the pages see it. Short rows stay whole; long ones break with at least three lines on each side. */
export function rowFlow(row: Row): FlowItem {
  const last = row.strips.length - 1
  return {
    parts: row.strips.map(
      ({ style, gap }, index) => style.leading + gap + (index === 0 ? PADDING : 0) + (index === last ? PADDING + 0.5 : 0),
    ),
    gap: 0,
    isWhole: row.strips.length <= SHORT,
    least: Math.max(3, ...row.cells.map(({ text }) => text.lines.length)),
    isRow: true,
    isBound: false,
  }
}

/** Where the first line of a part of a row is, below the part's top: a continued row needs no padding. */
export function rowInset(from: number): number {
  return from === 0 ? PADDING : 0
}
