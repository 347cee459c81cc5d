// The lines of a draft as a spreadsheet: one grid, one active cell, everything by keyboard, rows pasted and copied.
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, memo, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Company } from '#shared/company/company'
import { type TaxRate, totalRate } from '#shared/tax-rates/tax-rate'
import { Button } from '../../kit/Button'
import { ratePercentText } from '../../kit/format'
import { keysText } from '../../kit/key-names'
import { tell } from '../../kit/Toasts'
import { useTexts } from '../../texts/texts'
import type { DraftStore } from '../draft-store'
import { unitOptions } from '../units'
import { COLUMNS, type Column } from './columns'
import { caretOf, gridCommand } from './grid-keys'
import type { GridStore } from './grid-store'
import { LineRows } from './LineRows'
import styles from './Lines.module.css'
import { addLine, runLineCommand } from './line-mover'
import type { LinesContext } from './lines-context'
import { newLine } from './new-line'
import { copyLines, pasteLines } from './paste-lines'
import { asColumnHeader, asRow } from './roles'
import { useLineDrag } from './use-line-drag'

interface LinesEditorProps {
  store: DraftStore
  grid: GridStore
  company: Company
  taxRates: readonly TaxRate[]
  cautions: Readonly<Record<string, string>>
}

/** Short, so that a line fits: "19 %", "0 % AE". */
function rateOption(rate: TaxRate) {
  const label = `${ratePercentText(totalRate(rate))} %${rate.category === 'S' ? '' : ` ${rate.category}`}`
  return { id: rate.id, label, detail: rate.name }
}

function useLinesContext({ store, grid, company, taxRates }: LinesEditorProps): LinesContext {
  const t = useTexts().editor
  const currency = useStore(store, (state) => state.content.currency)
  return useMemo(() => {
    const { lines } = store.getState().content
    const used = new Set(lines.map(({ taxRateId }) => taxRateId))
    return {
      store,
      grid,
      t,
      currency,
      units: unitOptions(),
      rates: taxRates.filter(({ isArchived, id }) => !isArchived || used.has(id)).map(rateOption),
      run: (command) => runLineCommand(command, store, grid, company.defaultTaxRateId),
    }
  }, [store, grid, t, currency, taxRates, company])
}

export const LinesEditor = memo(function LinesEditor(props: LinesEditorProps) {
  const { store, grid, company, cautions } = props
  const context = useLinesContext(props)
  const { t } = context
  const count = useStore(store, (state) => state.keys.length)
  const addButton = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const drag = useLineDrag(context)
  useLostFocus(count, grid, addButton)
  const add = () => addLine(store, grid, count, newLine(store.getState().content.lines.at(-1), company.defaultTaxRateId))
  const paste = (event: ClipboardEvent) => {
    const pasted = pasteLines(event.clipboardData.getData('text/plain'), context, company.defaultTaxRateId)
    if (pasted === undefined) return
    event.preventDefault()
    tell([t.pasted(pasted.count), pasted.unread > 0 ? t.pastedUnread(pasted.unread) : ''].filter(Boolean).join(' '))
  }
  return (
    <div className={styles.lines} onPaste={paste}>
      {count > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a table cannot lay out a description below its line
        <div
          ref={box}
          role="grid"
          tabIndex={-1}
          aria-label={t.lines}
          aria-rowcount={count + 1}
          aria-multiselectable
          className={styles.grid}
          onKeyDown={(event) => answerKey(event, context)}
          onMouseDown={(event) => answerMouse(event, grid)}
          onFocus={(event) => answerFocus(event, grid)}
          onCopy={(event) => copy(event, context)}
          {...drag}
        >
          <Head context={context} />
          <LineRows context={context} cautions={cautions} />
        </div>
      )}
      {count === 0 && (
        <p className={styles.nothing}>
          <strong>{t.emptyTitle}</strong> {t.emptyText}
        </p>
      )}
      <div className={styles.foot}>
        <Button ref={addButton} onPress={add}>
          {t.addLine}
        </Button>
        {count > 0 && <span className={styles.keys}>{t.keysHint(keysText('shift+Enter'), keysText('alt+↑↓'), keysText('mod+d'))}</span>}
      </div>
    </div>
  )
})

function Head({ context: { t, currency } }: { context: LinesContext }) {
  const names: readonly (Column | 'amount')[] = [...COLUMNS.filter((column) => column !== 'description'), 'amount']
  return (
    <div {...asRow(1)} className={styles.head}>
      <span {...asColumnHeader}>
        <span className={styles.hidden}>{t.columns.line}</span>
      </span>
      {names.map((name) => (
        <span key={name} {...asColumnHeader} className={['name', 'unit', 'taxRateId'].includes(name) ? '' : styles.right}>
          {t.columns[name]}
          {name === 'unitPrice' && <small> {currency}</small>}
        </span>
      ))}
    </div>
  )
}

function answerKey(event: KeyboardEvent, { run }: LinesContext): void {
  const { target, key, shiftKey, altKey } = event
  const column = target instanceof Element ? target.closest<HTMLElement>('[data-column]')?.dataset['column'] : undefined
  if (
    !(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) ||
    column === undefined ||
    event.nativeEvent.isComposing
  )
    return
  const command = gridCommand(
    { key, isMod: event.ctrlKey || event.metaKey, isShift: shiftKey, isAlt: altKey },
    caretOf(target, column as Column),
  )
  if (command === undefined) return
  if (command === 'menu') target.closest('[data-key]')?.querySelector('button')?.click()
  else if (command === 'breakLine') target.setRangeText('\n', target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end')
  else if (!run(command)) return
  if (command === 'breakLine') target.dispatchEvent(new Event('input', { bubbles: true }))
  event.preventDefault()
  event.stopPropagation()
}

/** Whoever comes in with Tab finds the text of the cell selected, as in every other cell. */
function answerFocus({ target, relatedTarget, currentTarget }: FocusEvent<HTMLElement>, grid: GridStore): void {
  if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
  grid.setState({ takesFocus: true })
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) target.select()
}

function answerMouse(event: MouseEvent, grid: GridStore): void {
  if (
    event.button !== 0 ||
    !(event.target instanceof Element) ||
    event.target.closest('textarea,input,button,[role=listbox],[data-handle]')
  )
    return
  const column = event.target.closest<HTMLElement>('[data-column]')?.dataset['column'] as Column | undefined
  const key = Number(event.target.closest<HTMLElement>('[data-key]')?.dataset['key'])
  if (column === undefined || Number.isNaN(key)) return
  event.preventDefault()
  const { active, anchor, go } = grid.getState()
  go(key, column, event.shiftKey ? (anchor ?? active?.key) : undefined, true)
}

function copy(event: ClipboardEvent, context: LinesContext): void {
  const text = copyLines(context)
  if (text === undefined) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', text)
}

/** When the last line goes, the focus goes to the button that adds one. */
function useLostFocus(count: number, grid: GridStore, button: React.RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    if (count === 0 && grid.getState().takesFocus && document.activeElement === document.body) button.current?.focus()
  }, [count, grid, button])
}
