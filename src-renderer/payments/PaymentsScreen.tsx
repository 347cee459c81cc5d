// All payments: when money came, from whom, for what.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { isCalendarDate } from '#shared/basics/calendar-date'
import { idSchema } from '#shared/basics/id'
import { PAYMENT_SORTS, type PaymentRow } from '#shared/payments/contract'
import { PAYMENT_METHODS } from '#shared/payments/payment'
import { api } from '../api'
import { useCompanies } from '../invoices/use-companies'
import { Button } from '../kit/Button'
import { countText, dateText, moneyText } from '../kit/format'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { EmptyState } from '../kit/States'
import { Foot } from '../lists/Foot'
import type { Filter } from '../lists/filters'
import { List } from '../lists/List'
import type { ListColumn } from '../lists/list-columns'
import { type ListState, useListState } from '../lists/list-state'
import { type Texts, useTexts } from '../texts/texts'
import { methodName, methodOptions } from './methods'
import { PaymentDrawer, type PaymentRecord } from './PaymentDrawer'
import { usePaymentCurrencies } from './use-payment-currencies'

function columnsOf({ payments: t }: Texts): ListColumn<PaymentRow>[] {
  const received = ({ receivedOn }: PaymentRow) => dateText(receivedOn)
  const number = ({ invoiceNumber }: PaymentRow) => invoiceNumber
  const method = (row: PaymentRow) => methodName(row.method)
  const amount = ({ amountMinor, currency }: PaymentRow) => moneyText(amountMinor, currency)
  return [
    { id: 'received', title: t.received, text: received, cell: received, sort: 'receivedOn' },
    { id: 'client', title: t.client, least: 160, share: 2.4, cell: ({ clientName }) => clientName },
    { id: 'invoice', title: t.invoice, text: number, cell: number },
    { id: 'method', title: t.method, text: method, cell: method },
    { id: 'reference', title: t.reference, least: 100, share: 1.6, cell: ({ reference }) => reference },
    { id: 'amount', title: t.amount, text: amount, cell: amount, isAmount: true, sort: 'amountMinor' },
  ]
}

function filterFrom({ value, search, sort, isDescending }: ListState) {
  const date = (text: string) => (isCalendarDate(text) ? text : null)
  const methods = value('method').split(' ')
  return {
    search,
    companyId: idSchema.safeParse(value('company')).data ?? null,
    receivedFrom: date(value('receivedFrom')),
    receivedTo: date(value('receivedTo')),
    currency: /^[A-Z]{3}$/.test(value('currency')) ? value('currency') : null,
    methods: PAYMENT_METHODS.filter((method) => methods.includes(method)),
    sort: PAYMENT_SORTS.find((one) => one === sort) ?? 'receivedOn',
    isDescending,
  } as const
}

const order = { sort: 'receivedOn', upwards: [] }

export function PaymentsScreen({ openId, Record }: { openId?: string; Record: PaymentRecord }) {
  const texts = useTexts()
  const t = texts.payments
  const state = useListState(order)
  const filter = filterFrom(state)
  const currencies = usePaymentCurrencies()
  const companies = useCompanies()
  const query = useInfiniteQuery(
    api.payments.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...filter, cursor, limit: 200 }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo(() => columnsOf(texts), [texts])
  const filters: Filter[] = [
    { kind: 'many', id: 'method', label: t.method, options: methodOptions() },
    { kind: 'dates', id: 'received', label: t.date },
    ...(companies.length > 1 ? [{ kind: 'one' as const, id: 'company', label: t.company, options: companies }] : []),
    { kind: 'one', id: 'currency', label: t.currency, options: currencies },
  ]
  const empty = (
    <EmptyState title={t.emptyTitle} actions={<Button onPress={() => goTo('/invoices?open=yes')}>{t.toInvoices}</Button>}>
      {t.emptyText}
    </EmptyState>
  )
  return (
    <Page title={t.title}>
      <List
        name="payments"
        label={t.title}
        words={{ search: t.searchLabel, notRead: t.notRead, reading: t.reading, noMatch: t.noMatch, showAll: t.showAll }}
        columns={columns}
        filters={filters}
        state={state}
        query={query}
        keyOf={({ id }) => id}
        nameOf={({ receivedOn, invoiceNumber }) => invoiceNumber || t.paymentOf(dateText(receivedOn))}
        onOpen={({ id }) => goTo(`/payments/${id}${state.text && `?${state.text}`}`)}
        foot={({ count, sums }) => (
          <Foot
            count={t.count(count, countText(count))}
            sums={sums.map(({ currency, amountMinor }) => ({ id: currency, text: moneyText(amountMinor, currency) }))}
          />
        )}
        empty={empty}
      />
      {openId && (
        <PaymentDrawer key={openId} id={openId} Record={Record} onClose={() => goTo(`/payments${state.text && `?${state.text}`}`)} />
      )}
    </Page>
  )
}
