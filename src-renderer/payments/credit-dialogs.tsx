// A client's credit: used for an invoice, or from a credit note for one or several invoices.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Minor } from '#shared/basics/money'
import type { CreditSource } from '#shared/payments/contract'
import { api, client, sentenceOf } from '../api'
import { FormDialog } from '../kit/FormDialog'
import { dateText, moneyText } from '../kit/format'
import { MoneyField } from '../kit/MoneyField'
import { Select } from '../kit/Select'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { amountRefusal } from './amount-refusal'
import type { MoneyDialogProps } from './PaymentDialog'
import { Shares, spreadOver, type Ticked } from './Shares'
import { useOpenInvoices } from './use-open-invoices'

const ALL = 'all'

/** Pays an invoice from what its client has: all of it, the oldest first, or one source. */
export function ApplyCreditDialog({ invoice: { id, number, clientId, currency, openMinor }, onClose }: MoneyDialogProps) {
  const texts = useTexts()
  const t = texts.payments
  const { data } = useQuery(api.payments.credit.queryOptions({ input: { clientId: clientId ?? '' }, enabled: clientId !== null }))
  const sources = data?.filter((source) => source.currency === currency) ?? []
  const [chosen, setChosen] = useState(ALL)
  const [amount, setAmount] = useState<Minor | null>()
  const [error, setError] = useState<string>()
  const source = sources.find((one) => one.id === chosen)
  const available = source ? source.creditMinor : sources.reduce((sum, { creditMinor }) => sum + creditMinor, 0)
  const typed = amount === undefined ? Math.min(openMinor, available) : amount
  const apply = useMutation(
    api.payments.applyCredit.mutationOptions({
      onSuccess: ({ appliedMinor }) => {
        tell(t.creditApplied(moneyText(appliedMinor, currency), number))
        onClose()
      },
    }),
  )
  const refused = amountRefusal(apply.error)
  const nameOf = ({ kind, name, on }: CreditSource) => (kind === 'credit_note' ? name : t.paymentOf(dateText(on)))
  const submit = () => {
    if (typed === null || typed <= 0) return setError(t.aboveZero)
    apply.mutate({ invoiceId: id, amountMinor: typed, ...(source ? { source: { kind: source.kind, id: source.id } } : {}) })
  }
  return (
    <FormDialog
      title={t.creditFor(number)}
      yes={t.applyCredit}
      no={texts.frame.cancel}
      problem={apply.error && !refused ? sentenceOf(apply.error) : undefined}
      isPending={apply.isPending}
      isReady={sources.length > 0}
      onSubmit={submit}
      onClose={onClose}
    >
      {data && sources.length === 0 ? (
        <p>{t.noCredit(currency)}</p>
      ) : (
        <>
          <Select
            label={t.creditFrom}
            options={[
              { id: ALL, label: t.oldestFirst },
              ...sources.map((one) => ({ id: one.id, label: nameOf(one), detail: moneyText(one.creditMinor, currency) })),
            ]}
            value={chosen}
            onChange={setChosen}
          />
          <MoneyField
            label={t.amountIn(currency)}
            currency={currency}
            value={typed}
            onChange={(amountMinor) => {
              setAmount(amountMinor)
              setError(undefined)
              apply.reset()
            }}
            error={error ?? refused}
            hint={t.creditHint(moneyText(available, currency), moneyText(openMinor, currency))}
            expected={t.aboveZero}
            autoFocus
          />
        </>
      )}
    </FormDialog>
  )
}

/** Lays a credit note upon invoices of its client. */
export function UseCreditDialog({ invoice, onClose }: MoneyDialogProps) {
  const texts = useTexts()
  const t = texts.payments
  const { id, number, clientId, currency, openMinor, content } = invoice
  const open = useOpenInvoices(clientId, currency)
  const rows = [...open.filter((row) => row.id === content.creditsInvoiceId), ...open.filter((row) => row.id !== content.creditsInvoiceId)]
  const [chosen, setTicked] = useState<Ticked>()
  const first = rows[0]
  const ticked: Ticked = chosen ?? (first ? { [first.id]: undefined } : {})
  const spread = spreadOver(openMinor, rows, ticked, t)
  const parts = spread.parts.filter(({ amountMinor }) => amountMinor > 0)
  const apply = useMutation({
    mutationFn: async () => {
      for (const { id: invoiceId, amountMinor } of parts)
        await client.payments.applyCredit({ invoiceId, amountMinor, source: { kind: 'credit_note', id } })
    },
    onSuccess: () => {
      const sum = parts.reduce((all, { amountMinor }) => all + amountMinor, 0)
      tell(t.creditUsed(moneyText(sum, currency), number))
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.useOf(number)}
      yes={t.applyCredit}
      no={texts.frame.cancel}
      problem={apply.isError ? sentenceOf(apply.error) : spread.leftMinor < 0 ? t.partsExceed : undefined}
      isPending={apply.isPending}
      isReady={parts.length > 0 && spread.leftMinor >= 0 && Object.keys(spread.errors).length === 0}
      width="normal"
      isFilled
      onSubmit={() => apply.mutate()}
      onClose={onClose}
    >
      <p>{t.leftOf(moneyText(openMinor, currency), number)}</p>
      {rows.length === 0 ? (
        <p>{t.nothingOpen(currency)}</p>
      ) : (
        <Shares label={t.paysFor} rows={rows} ticked={ticked} onChange={setTicked} spread={spread} errors={spread.errors} />
      )}
    </FormDialog>
  )
}
