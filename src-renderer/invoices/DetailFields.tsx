// What stands below the lines because it seldom changes: delivery, references, currency, language, prices.
import { useStore } from 'zustand'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { currencyOptions, languageOptions } from '../kit/choices'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import type { DraftStore } from './draft-store'

export const DATE_EXPECTED = 'Enter a date such as 2026-11-22, 22.11. or +14.'
const priceOptions = [
  { id: 'net', label: 'Without tax' },
  { id: 'gross', label: 'Including tax' },
]

export function DetailFields({ store, cautions }: { store: DraftStore; cautions: Readonly<Record<string, string>> }) {
  const content = useStore(store, (state) => state.content)
  const { change } = store.getState()
  const { deliveryFrom, deliveryTo, buyerReference } = content
  return (
    <Fields>
      <Cell span="third">
        <DateField
          label="Delivered on or from"
          value={deliveryFrom}
          onChange={(date) => change({ deliveryFrom: date, ...(deliveryTo === deliveryFrom ? { deliveryTo: date } : {}) })}
          expected={DATE_EXPECTED}
          caution={cautions['deliveryFrom']}
          canBeEmpty
        />
      </Cell>
      <Cell span="third">
        <DateField
          label="Delivered until"
          value={deliveryTo}
          onChange={(date) => change({ deliveryTo: date })}
          expected={DATE_EXPECTED}
          caution={cautions['deliveryTo']}
          canBeEmpty
        />
      </Cell>
      <Cell span="third">
        <TextField label="Buyer reference" value={buyerReference} onChange={(text) => change({ buyerReference: text })} />
      </Cell>
      <Cell span="third">
        <Combo label="Currency" options={currencyOptions} value={content.currency} onChange={(currency) => change({ currency })} />
      </Cell>
      <Cell span="third">
        <Select
          label="Language"
          options={languageOptions}
          value={content.language}
          onChange={(id) => change({ language: id as InvoiceContent['language'] })}
        />
      </Cell>
      <Cell span="third">
        <Select
          label="Prices"
          options={priceOptions}
          value={content.pricesIncludeTax ? 'gross' : 'net'}
          onChange={(id) => change({ pricesIncludeTax: id === 'gross' })}
        />
      </Cell>
    </Fields>
  )
}
