// The active cell that says what is sold: free text, and a search of the products while one types; picking one fills in the line.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { Product } from '#shared/products/product'
import { api } from '../../api'
import { groupedText } from '../../kit/format'
import { CellList, optionId } from './CellList'
import { listKey } from './ChoiceCell'
import styles from './Lines.module.css'
import type { LinesContext } from './lines-context'
import { asSearching } from './roles'
import { type CellProps, useRevert } from './TextCell'
import { useCellField } from './use-cell-field'

const PAUSE = 120

/** The products that match what was typed, once one pauses. */
function useProducts(typed: string): readonly Product[] {
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  const { data } = useQuery(
    api.products.list.queryOptions({ input: { search, limit: 8 }, enabled: search !== '', placeholderData: keepPreviousData }),
  )
  return typed.trim() === '' || search === '' ? [] : (data?.rows ?? [])
}

/** Fills in the line, with the price where the product's is in the document's currency, and goes on to the quantity. */
function takeProduct(product: Product, rowKey: number, { store, grid, currency }: LinesContext): void {
  const { name, description, unit, unitPrice, taxRateId } = product
  const price = product.currency === currency ? { unitPrice, pricePer: '1' } : {}
  const change = { productId: product.id, name, description, unit, ...price, ...(taxRateId ? { taxRateId } : {}) }
  store.getState().arrange((rows) => rows.map((row) => (row.key === rowKey ? { ...row, line: { ...row.line, ...change } } : row)))
  grid.getState().go(rowKey, 'quantity')
}

export function NameCell(props: CellProps) {
  const { rowKey, line, label, context, describedBy } = props
  const { store, t } = context
  const id = useId()
  const field = useCellField(context)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(-1)
  const products = useProducts(typed)
  const revert = useRevert(props, ({ name, productId }) => ({ name, productId }))
  const options = products.map((one) => ({ id: one.id, label: one.name, detail: `${groupedText(one.unitPrice, 2)} ${one.currency}` }))
  const isOpen = options.length > 0
  const close = () => {
    setTyped('')
    setAt(-1)
  }
  const pick = (product: Product | undefined) => {
    close()
    if (product) takeProduct(product, rowKey, context)
  }
  const answer = (event: KeyboardEvent) => {
    const next = isOpen && !event.shiftKey ? listKey(event, true, at, options.length) : undefined
    if (next === undefined) return revert(event)
    event.preventDefault()
    event.stopPropagation()
    if (next === 'take') pick(products[at])
    else if (next === 'close') close()
    else setAt(next)
  }
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        {...asSearching(isOpen ? id : undefined, isOpen && at >= 0 ? optionId(id, at) : undefined)}
        aria-label={label}
        aria-describedby={describedBy}
        maxLength={500}
        className={`${styles.input} ${styles.anchor}`}
        placeholder={t.whatIsSold}
        value={line.name}
        onChange={({ target }) => {
          const name = target.value.replace(/\s*\n\s*/g, ' ')
          setTyped(name)
          setAt(-1)
          store.getState().changeLine(rowKey, { name })
        }}
        onKeyDown={answer}
        onBlur={close}
      />
      {isOpen && (
        <CellList
          id={id}
          label={label}
          options={options}
          at={at}
          onChoose={({ id: chosen }) => pick(products.find((one) => one.id === chosen))}
        />
      )}
    </>
  )
}
