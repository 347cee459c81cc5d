// What seldom changes from one invoice to the next: references, currency with its rate, prices, language, a number typed by hand.
import { memo } from 'react'
import type { Company } from '#shared/company/company'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { EarlyPaymentFields } from '../company/EarlyPaymentFields'
import { useChoices } from '../kit/choices'
import { DateField } from '../kit/DateField'
import { DraftTextField } from '../kit/DraftTextField'
import { Cell, Fields } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { readDecimal } from '../kit/typed-number'
import { useTexts } from '../texts/texts'
import type { DraftStore } from './draft-store'
import { editDecimal } from './lines/typed-cells'
import { ProjectField } from './ProjectField'
import { takeRate } from './take-rate'
import { useContent } from './use-content'

interface DetailFieldsProps {
  store: DraftStore
  company: Company
  cautions: Readonly<Record<string, string>>
  isIssued: boolean
}

export const DetailFields = memo(function DetailFields({ store, company, cautions, isIssued }: DetailFieldsProps) {
  const t = useTexts().editor
  const { currencies, languages } = useChoices()
  const content = useContent(
    store,
    'purchaseOrderNumber',
    'buyerReference',
    'number',
    'pricesIncludeTax',
    'language',
    'currency',
    'earlyPayment',
    'clientId',
    'projectId',
  )
  const { purchaseOrderNumber, buyerReference, number, pricesIncludeTax, language, currency, earlyPayment } = content
  const { change } = store.getState()
  const setCurrency = (next: string) => {
    change({ currency: next, exchangeRate: null })
    void takeRate(store, company)
  }
  return (
    <Fields>
      <Cell span="third">
        <TextField label={t.orderNumber} value={purchaseOrderNumber} onChange={(text) => change({ purchaseOrderNumber: text })} />
      </Cell>
      <Cell span="third">
        <TextField label={t.buyerReference} value={buyerReference} onChange={(text) => change({ buyerReference: text })} />
      </Cell>
      <Cell span="third">
        <TextField
          label={t.number}
          value={number}
          onChange={(text) => change({ number: text })}
          hint={isIssued ? t.numberHintIssued : t.numberHint}
          caution={cautions['number']}
        />
      </Cell>
      <Cell span="third">
        <Select
          label={t.prices}
          options={[
            { id: 'net', label: t.pricesNet },
            { id: 'gross', label: t.pricesGross },
          ]}
          value={pricesIncludeTax ? 'gross' : 'net'}
          onChange={(id) => change({ pricesIncludeTax: id === 'gross' })}
        />
      </Cell>
      <Cell span="third">
        <Select
          label={t.language}
          options={languages}
          value={language}
          onChange={(id) => change({ language: id as InvoiceContent['language'] })}
        />
      </Cell>
      <Cell span="third">
        <Combo label={t.currency} options={currencies} value={currency} onChange={setCurrency} />
      </Cell>
      <ProjectField
        span="third"
        clientId={content.clientId}
        projectId={content.projectId ?? null}
        onChange={(projectId) => change({ projectId })}
      />
      <EarlyPaymentFields value={earlyPayment} onChange={(next) => change({ earlyPayment: next })} hint={t.earlyDiscountHint} />
      {currency !== company.currency && <RateFields store={store} own={company.currency} />}
    </Fields>
  )
})

/** The rate for one's own books, and its day. */
function RateFields({ store, own }: { store: DraftStore; own: string }) {
  const t = useTexts().editor
  const { exchangeRate, currency, issueOn } = useContent(store, 'exchangeRate', 'currency', 'issueOn')
  const { change } = store.getState()
  const setRate = (rate: string | null) => change({ exchangeRate: rate === null ? null : { rate, on: exchangeRate?.on ?? issueOn } })
  const read = (typed: string) => {
    const rate = readDecimal(typed)
    return typed.trim() === '' ? null : rate === undefined || /^-|^[0.]+$/.test(rate) ? undefined : rate
  }
  return (
    <>
      <Cell span="third">
        <DraftTextField
          label={t.exchangeRate(currency, own)}
          value={exchangeRate?.rate ?? null}
          read={read}
          write={(rate) => (rate === null ? '' : editDecimal(rate))}
          onChange={setRate}
          expected={t.rateExpected}
          hint={t.exchangeRateHint}
          inputMode="decimal"
        />
      </Cell>
      {exchangeRate && (
        <Cell span="third">
          <DateField
            label={t.exchangeRateOn}
            value={exchangeRate.on}
            onChange={(on) => on && change({ exchangeRate: { ...exchangeRate, on } })}
            expected={t.dateExpected}
          />
        </Cell>
      )}
    </>
  )
}
