// The head of an opportunity: what it is called, for whom, what it would bring, when, and who cares for it.
import { useStore } from 'zustand'
import type { Company } from '#shared/company/company'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { useContent } from '../invoices/use-content'
import { useChoices } from '../kit/choices'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { moneyText } from '../kit/format'
import { MoneyField } from '../kit/MoneyField'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import { ClientField, useClient } from './ClientField'
import { OwnerField } from './OwnerField'
import { type Extra, extraOf } from './opportunity-draft'
import type { OpportunityDraft } from './use-opportunity-draft'
import { useProductsSum } from './use-products-sum'

interface OpportunityFieldsProps {
  draft: OpportunityDraft
  taxRates: readonly TaxRate[]
  company: Company
}
const NOBODY = 'nobody'

export function OpportunityFields({ draft, taxRates, company }: OpportunityFieldsProps) {
  const t = useTexts().opportunities
  const { store } = draft
  const { subject, clientId, contactId, currency } = useContent(store, 'subject', 'clientId', 'contactId', 'currency')
  const extra = useStore(store, ({ content }) => content)
  const { valueMinor, expectedOn, ownerId } = extraOf(extra)
  const { change } = store.getState()
  const changeExtra = (part: Partial<Extra>) => change(part as object)
  const { currencies } = useChoices()
  const contacts = useClient(clientId)?.contacts ?? []
  const products = useProductsSum(draft, taxRates, company)
  return (
    <Fields>
      <Cell span="twoThirds">
        <TextField label={t.name} value={subject} onChange={(name) => change({ subject: name })} isRequired />
      </Cell>
      <Cell span="third">
        <OwnerField ownerId={ownerId} onChange={(id) => changeExtra({ ownerId: id })} />
      </Cell>
      <Cell span="half">
        <ClientField
          clientId={clientId}
          onChange={(client) => change({ clientId: client.id, contactId: null, ...(client.currency ? { currency: client.currency } : {}) })}
        />
      </Cell>
      <Cell span="half">
        <Select
          label={t.contact}
          options={[{ id: NOBODY, label: t.noContact }, ...contacts.map(({ id = '', name, role }) => ({ id, label: name, detail: role }))]}
          value={contactId ?? NOBODY}
          onChange={(id) => change({ contactId: id === NOBODY ? null : id })}
        />
      </Cell>
      <Cell span="third">
        <MoneyField
          key={currency}
          label={t.value}
          currency={currency}
          value={valueMinor}
          onChange={(amount) => changeExtra({ valueMinor: amount })}
          expected={t.amountExpected}
          placeholder={moneyText(products, currency)}
          hint={t.valueHint}
          canBeEmpty
        />
      </Cell>
      <Cell span="third">
        <Combo label={t.currency} options={currencies} value={currency} onChange={(code) => change({ currency: code })} />
      </Cell>
      <Cell span="third">
        <DateField
          label={t.expected}
          value={expectedOn}
          onChange={(date) => changeExtra({ expectedOn: date })}
          expected={t.dateExpected}
          canBeEmpty
        />
      </Cell>
    </Fields>
  )
}
