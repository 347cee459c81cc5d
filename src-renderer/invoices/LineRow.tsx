// One line: what is sold, how much of it, at what price.
import { X } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import { extend, partOf } from '#shared/basics/money'
import type { InvoiceLine } from '#shared/invoices/invoice'
import { Button } from '../kit/Button'
import { DecimalField, PercentField } from '../kit/DecimalField'
import { amountText } from '../kit/format'
import { type Option, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import type { DraftStore } from './draft-store'
import styles from './Editor.module.css'
import { unitOptionsWith } from './units'

interface LineRowProps {
  lineKey: number
  number: number
  line: InvoiceLine
  currency: string
  rateOptions: readonly Option[]
  caution: string | undefined
  store: DraftStore
  onAdd: (after: number) => void
  onRemove: (key: number) => void
}

/** The line's amount while typing; empty when it is too large to say. */
function lineAmount({ quantity, unitPrice, pricePer, discount, charge }: InvoiceLine, currency: string): string {
  try {
    const whole = extend(quantity, unitPrice, currency, pricePer)
    const part = (value: InvoiceLine['discount']) =>
      value === null ? 0 : value.kind === 'percent' ? partOf(whole, value.ppm) : value.amountMinor
    return amountText(whole - part(discount) + part(charge), currency)
  } catch {
    return ''
  }
}

export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { lineKey, number, line, currency, caution, store, onAdd, onRemove } = props
  const change = (part: Partial<InvoiceLine>) => store.getState().changeLine(lineKey, part)
  const answer = (event: KeyboardEvent) => {
    const isMod = event.ctrlKey || event.metaKey
    const isInput = event.target instanceof HTMLInputElement
    if (event.key === 'Backspace' && isMod) onRemove(lineKey)
    else if (event.key === 'Enter' && isInput && !isMod) onAdd(lineKey)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of fields in a grid, no fieldset
    <div className={styles.line} role="group" aria-label={`Line ${number}`} data-line={lineKey} onKeyDownCapture={answer}>
      <div className={styles.cells}>
        <TextField
          label={`Name of line ${number}`}
          value={line.name}
          onChange={(name) => change({ name })}
          placeholder="What is sold"
          isBare
        />
        <Numbers {...props} change={change} />
        <span className={styles.amount}>{lineAmount(line, currency)}</span>
        <Button weight="quiet" isIcon aria-label={`Remove line ${number}`} onPress={() => onRemove(lineKey)}>
          <X aria-hidden />
        </Button>
      </div>
      <div className={line.description ? styles.description : `${styles.description} ${styles.emptyDescription}`}>
        <TextField
          label={`Description of line ${number}`}
          value={line.description}
          onChange={(description) => change({ description })}
          placeholder="Description"
          isMultiline
          isBare
        />
      </div>
      {caution && <p className={styles.caution}>{caution}</p>}
    </div>
  )
})

function Numbers({ number, line, rateOptions, change }: LineRowProps & { change: (part: Partial<InvoiceLine>) => void }) {
  const { discount } = line
  return (
    <>
      <DecimalField
        label={`Quantity of line ${number}`}
        value={line.quantity}
        onChange={(quantity) => change({ quantity })}
        expected="A number such as 1.5"
        isBare
      />
      <Select
        label={`Unit of line ${number}`}
        options={unitOptionsWith(line.unit)}
        value={line.unit}
        onChange={(unit) => change({ unit })}
        isBare
      />
      <DecimalField
        label={`Unit price of line ${number}`}
        value={line.unitPrice}
        onChange={(unitPrice) => change({ unitPrice })}
        expected="A number such as 95.50"
        isBare
      />
      {discount?.kind === 'amount' ? (
        <span className={styles.amount}>fixed</span>
      ) : (
        <PercentField
          label={`Discount of line ${number} in %`}
          value={discount?.ppm ?? null}
          onChange={(ppm) => change({ discount: ppm === null || ppm === 0 ? null : { kind: 'percent', ppm } })}
          expected="A percentage such as 10"
          isBare
        />
      )}
      <Select
        label={`Tax rate of line ${number}`}
        options={rateOptions}
        value={line.taxRateId}
        onChange={(taxRateId) => change({ taxRateId })}
        placeholder="Choose"
        isBare
      />
    </>
  )
}
