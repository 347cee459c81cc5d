// One line as a row of cells. Only the active cell holds a field; the others are text, so that four hundred lines are as quick as four.
import { GripVertical } from 'lucide-react'
import { memo } from 'react'
import type { InvoiceLine } from '#shared/invoices/invoice'
import { ChoiceCell } from './ChoiceCell'
import { COLUMNS, type Column } from './columns'
import { cellId } from './grid-store'
import { LineMenu } from './LineMenu'
import styles from './Lines.module.css'
import { cellText, lineAmountText } from './line-amount'
import type { LinesContext } from './lines-context'
import { NameCell } from './NameCell'
import { asCell, asRow, asRowHeader } from './roles'
import { type CellProps, DescriptionCell, NumberCell } from './TextCell'

export interface LineRowProps {
  rowKey: number
  number: number
  line: InvoiceLine
  context: LinesContext
  activeColumn: Column | undefined
  isSelected: boolean
  /** what is missing, in one sentence after the other */
  caution: string
  unread: Readonly<Record<string, string>>
}
const IS_NUMBER: readonly Column[] = ['quantity', 'unitPrice', 'discount']

export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { rowKey, number, line, context, activeColumn, isSelected, caution, unread } = props
  const { t, currency } = context
  const unreadable = COLUMNS.flatMap((column) => unread[cellId(rowKey, column)] ?? [])
  const notes = [caution, ...unreadable.map(t.unreadable)].filter(Boolean).join(' ')
  const noteId = notes ? `note-${rowKey}` : undefined
  return (
    <div
      {...asRow(number + 1, isSelected)}
      data-key={rowKey}
      className={[styles.row, activeColumn ? styles.active : '', isSelected ? styles.selected : ''].filter(Boolean).join(' ')}
    >
      <div {...asRowHeader(t.line(number))} title={t.drag(number)} className={styles.handle} data-handle>
        <span>{number}</span>
        <GripVertical aria-hidden />
      </div>
      {COLUMNS.map((column) => (
        <LineCell key={column} {...props} column={column} noteId={noteId} />
      ))}
      <div {...asCell} className={styles.amount} data-label={t.columns.amount}>
        {lineAmountText(line, currency)}
      </div>
      <div {...asCell} className={styles.tools}>
        {activeColumn && <LineMenu number={number} context={context} />}
      </div>
      {notes && (
        <div {...asCell} className={styles.notes} id={noteId}>
          {notes}
        </div>
      )}
    </div>
  )
})

function LineCell({ column, noteId, ...props }: LineRowProps & { column: Column; noteId: string | undefined }) {
  const { rowKey, number, line, context, activeColumn, unread } = props
  const { t } = context
  const isActive = activeColumn === column
  const typed = unread[cellId(rowKey, column)]
  const text = typed ?? cellText(column, line, context)
  const isNumber = IS_NUMBER.includes(column)
  const names = [styles.cell, styles[column], isNumber ? styles.number : '', typed === undefined ? '' : styles.unread]
    .filter(Boolean)
    .join(' ')
  const cell: CellProps = { rowKey, line, label: t.cell[column](number), context, describedBy: noteId, unread: typed }
  return (
    <div
      {...asCell}
      className={names}
      data-column={column}
      data-label={t.columns[column]}
      hidden={column === 'description' && !isActive && text === ''}
    >
      {isActive ? <Field {...cell} column={column} /> : text || <Empty column={column} t={t} />}
    </div>
  )
}

function Empty({ column, t }: { column: Column; t: LinesContext['t'] }) {
  if (column !== 'name' && column !== 'taxRateId') return null
  return <span className={styles.empty}>{column === 'name' ? t.whatIsSold : t.chooseTax}</span>
}

function Field({ column, ...cell }: CellProps & { column: Column }) {
  switch (column) {
    case 'name':
      return <NameCell {...cell} />
    case 'description':
      return <DescriptionCell {...cell} />
    case 'unit':
      return <ChoiceCell {...cell} column="unit" options={cell.context.units} />
    case 'taxRateId':
      return <ChoiceCell {...cell} column="taxRateId" options={cell.context.rates} />
    default:
      return <NumberCell {...cell} column={column} />
  }
}
