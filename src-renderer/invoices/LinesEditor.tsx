// The lines of a draft, written from the keyboard: Enter adds one below, Ctrl+Backspace removes one.
import { useCallback, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Company } from '#shared/company/company'
import type { InvoiceLine } from '#shared/invoices/invoice'
import { type TaxRate, totalRate } from '#shared/tax-rates/tax-rate'
import { Button } from '../kit/Button'
import { ratePercentText } from '../kit/format'
import type { DraftStore } from './draft-store'
import styles from './Editor.module.css'
import { LineRow } from './LineRow'

interface LinesEditorProps {
  store: DraftStore
  company: Company
  taxRates: readonly TaxRate[]
  cautions: Readonly<Record<string, string>>
}

function newLine(company: Company, above: InvoiceLine | undefined): InvoiceLine {
  return {
    productId: null,
    name: '',
    description: '',
    quantity: '1',
    unit: above?.unit ?? 'C62',
    unitPrice: '0',
    pricePer: '1',
    discount: null,
    charge: null,
    taxRateId: above?.taxRateId ?? company.defaultTaxRateId,
  }
}

/** Short, so that a line fits: "19 %", "0 % AE". */
function rateLabel(rate: TaxRate): string {
  return `${ratePercentText(totalRate(rate))} %${rate.category === 'S' ? '' : ` ${rate.category}`}`
}

/** The fields of the line that has just come, once they are there. */
function focusLine(box: HTMLElement | null, key: number | undefined): void {
  requestAnimationFrame(() => box?.querySelector<HTMLElement>(key === undefined ? 'button' : `[data-line="${key}"] input`)?.focus())
}

export function LinesEditor({ store, company, taxRates, cautions }: LinesEditorProps) {
  const lines = useStore(store, (state) => state.content.lines)
  const keys = useStore(store, (state) => state.keys)
  const currency = useStore(store, (state) => state.content.currency)
  const box = useRef<HTMLDivElement>(null)
  const add = useCallback(
    (after?: number) => {
      const { content, keys: now, addLine } = store.getState()
      const above = content.lines[after === undefined ? content.lines.length - 1 : now.indexOf(after)]
      focusLine(box.current, addLine(after, newLine(company, above)))
    },
    [store, company],
  )
  const remove = useCallback(
    (key: number) => {
      const now = store.getState().keys
      const at = now.indexOf(key)
      store.getState().removeLine(key)
      focusLine(box.current, now[at + 1] ?? now[at - 1])
    },
    [store],
  )
  const rateOptions = useMemo(
    () =>
      taxRates
        .filter(({ isArchived, id }) => !isArchived || lines.some((line) => line.taxRateId === id))
        .map((rate) => ({ id: rate.id, label: rateLabel(rate), detail: rate.name })),
    [taxRates, lines],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of rows, not of form fields alone
    <div ref={box} className={styles.lines} role="group" aria-label="Lines">
      {lines.length > 0 && (
        <div className={styles.lineHead} aria-hidden>
          <span>Name</span>
          <span className={styles.right}>Quantity</span>
          <span>Unit</span>
          <span className={styles.right}>Price {currency}</span>
          <span className={styles.right}>Disc. %</span>
          <span>Tax</span>
          <span className={styles.right}>Amount</span>
        </div>
      )}
      {lines.map((line, index) => (
        <LineRow
          key={keys[index]}
          lineKey={keys[index] ?? 0}
          number={index + 1}
          line={line}
          currency={currency}
          rateOptions={rateOptions}
          caution={cautions[`lines.${index}.name`] ?? cautions[`lines.${index}.quantity`] ?? cautions[`lines.${index}.taxRateId`]}
          store={store}
          onAdd={add}
          onRemove={remove}
        />
      ))}
      <div className={styles.add}>
        <Button onPress={() => add()}>Add a line</Button>
        {lines.length > 0 && <span className={styles.keys}>Enter adds a line below, Ctrl+Backspace removes one.</span>}
      </div>
    </div>
  )
}
