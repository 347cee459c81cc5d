// What new invoices start with.
import type { Language } from '#shared/basics/address'
import { PAPERS } from '#shared/company/company'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { currencyOptions, languageOptions } from '../kit/choices'
import { Cell, Fields } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import type { Form } from '../kit/use-form'
import type { CompanyValues } from './CompanyForm'

const priceOptions = [
  { id: 'net', label: 'Without tax' },
  { id: 'gross', label: 'Including tax' },
]
const NONE = 'none'

export function CompanyDefaults({ form: { value, set, errors }, taxRates }: { form: Form<CompanyValues>; taxRates: readonly TaxRate[] }) {
  const rates = [
    { id: NONE, label: 'None' },
    ...taxRates.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ id, label: name })),
  ]
  return (
    <Fields>
      <Cell span="third">
        <Combo
          label="Currency"
          options={currencyOptions}
          value={value.currency}
          onChange={(currency) => set({ currency })}
          error={errors['currency']}
        />
      </Cell>
      <Cell span="third">
        <Select label="Language" options={languageOptions} value={value.language} onChange={(id) => set({ language: id as Language })} />
      </Cell>
      <Cell span="third">
        <TextField
          label="Days to pay"
          value={value.paymentDays}
          onChange={(paymentDays) => set({ paymentDays })}
          error={errors['paymentDays']}
          inputMode="numeric"
        />
      </Cell>
      <Cell span="third">
        <Select
          label="Tax rate"
          options={rates}
          value={value.defaultTaxRateId ?? NONE}
          onChange={(id) => set({ defaultTaxRateId: id === NONE ? null : id })}
        />
      </Cell>
      <Cell span="third">
        <Select
          label="Prices"
          options={priceOptions}
          value={value.pricesIncludeTax ? 'gross' : 'net'}
          onChange={(id) => set({ pricesIncludeTax: id === 'gross' })}
        />
      </Cell>
      <Cell span="third">
        <Select
          label="Paper"
          options={PAPERS.map((id) => ({ id, label: id }))}
          value={value.paper}
          onChange={(id) => set({ paper: id === 'Letter' ? 'Letter' : 'A4' })}
        />
      </Cell>
      <Cell span="half">
        <TextField label="Notes" value={value.notes} onChange={(notes) => set({ notes })} error={errors['notes']} isMultiline />
      </Cell>
      <Cell span="half">
        <TextField label="Terms" value={value.terms} onChange={(terms) => set({ terms })} error={errors['terms']} isMultiline />
      </Cell>
    </Fields>
  )
}
