// A list of 1,000 rows with every kind of column, and one that is empty of choices.
import { useState } from 'react'
import { type Column, DataTable } from '../kit/DataTable'
import { moneyText } from '../kit/format'
import { Section } from '../kit/Section'
import { Status, type Tone } from '../kit/Status'
import { tell } from '../kit/Toasts'
import styles from './KitPage.module.css'

const TONES: readonly Tone[] = ['neutral', 'active', 'good', 'warn', 'bad', 'faint']
interface Row {
  id: string
  name: string
  tone: Tone
  amount: number
}
const ROWS = Array.from(
  { length: 1000 },
  (_, index): Row => ({
    id: String(index),
    name: index % 7 ? `Row ${index + 1}` : `Row ${index + 1} with a name that is far too long for the column in which it stands`,
    tone: TONES[index % TONES.length] ?? 'neutral',
    amount: (index * 7919) % 1_000_000,
  }),
)
const amountOf = ({ amount }: Row) => moneyText(amount, 'EUR')
const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', title: 'Name', cell: ({ name }) => name, share: 2, onSort: () => tell('Sorted.'), sorted: 'ascending' },
  { id: 'state', title: 'State', cell: ({ tone }) => <Status tone={tone} word={tone} /> },
  { id: 'amount', title: 'Amount', text: amountOf, cell: amountOf, isAmount: true, onSort: () => tell('Sorted.') },
]

export function TablePart() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['1', '2']))
  return (
    <Section title="Table">
      <div className={styles.table}>
        <DataTable
          label="Rows"
          columns={COLUMNS}
          rows={ROWS}
          count={ROWS.length}
          keyOf={({ id }) => id}
          onOpen={({ name }) => tell(name)}
          selection={{
            chosen,
            onChange: setChosen,
            isAll: chosen.size === ROWS.length,
            onAll: () => setChosen(new Set(ROWS.map(({ id }) => id))),
            allLabel: 'Select all',
          }}
        />
      </div>
    </Section>
  )
}
