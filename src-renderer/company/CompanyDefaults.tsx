// What new invoices start with.
import type { Language } from '#shared/basics/address'
import { PAPERS } from '#shared/company/company'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { useChoices } from '../kit/choices'
import { Cell, Fields } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import type { Form } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import type { CompanyValues } from './CompanyForm'
import { EarlyPaymentFields } from './EarlyPaymentFields'

const NONE = 'none'

export function CompanyDefaults({ form: { value, set, errors }, taxRates }: { form: Form<CompanyValues>; taxRates: readonly TaxRate[] }) {
  const texts = useTexts()
  const t = texts.settings
  const { currencies, languages } = useChoices()
  const priceOptions = [
    { id: 'net', label: t.pricesNet },
    { id: 'gross', label: t.pricesGross },
  ]
  const rates = [
    { id: NONE, label: t.noRate },
    ...taxRates.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ id, label: name })),
  ]
  return (
    <Fields>
      <Cell span="third">
        <Combo
          label={t.currency}
          options={currencies}
          value={value.currency}
          onChange={(currency) => set({ currency })}
          error={errors['currency']}
        />
      </Cell>
      <Cell span="third">
        <Select label={t.language} options={languages} value={value.language} onChange={(id) => set({ language: id as Language })} />
      </Cell>
      <Cell span="third">
        <TextField
          label={t.paymentDays}
          value={value.paymentDays}
          onChange={(paymentDays) => set({ paymentDays })}
          error={errors['paymentDays']}
          inputMode="numeric"
        />
      </Cell>
      <Cell span="third">
        <Select
          label={t.taxRate}
          options={rates}
          value={value.defaultTaxRateId ?? NONE}
          onChange={(id) => set({ defaultTaxRateId: id === NONE ? null : id })}
        />
      </Cell>
      <Cell span="third">
        <Select
          label={t.prices}
          options={priceOptions}
          value={value.pricesIncludeTax ? 'gross' : 'net'}
          onChange={(id) => set({ pricesIncludeTax: id === 'gross' })}
        />
      </Cell>
      <Cell span="third">
        <Select
          label={t.paper}
          options={PAPERS.map((id) => ({ id, label: id }))}
          value={value.paper}
          onChange={(id) => set({ paper: id === 'Letter' ? 'Letter' : 'A4' })}
        />
      </Cell>
      <EarlyPaymentFields
        value={value.earlyPayment}
        onChange={(earlyPayment) => set({ earlyPayment })}
        hint={texts.editor.earlyDiscountHint}
      />
    </Fields>
  )
}
