// The list of documents itself: all of them, or those of one client.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { InvoiceRow } from '#shared/invoices/contract'
import { api, sentenceOf } from '../api'
import { type Column, DataTable } from '../kit/DataTable'
import { amountText, dateText } from '../kit/format'
import { goTo, usePlaceQuery } from '../kit/place'
import { ErrorState, Waiting } from '../kit/States'
import { usePages } from '../kit/use-pages'
import styles from './InvoiceList.module.css'
import { InvoiceStatus } from './InvoiceStatus'
import { InvoiceSums } from './InvoiceSums'
import { filterFrom, type ListFilter, type Sort, signed, sortBy } from './invoice-filter'
import { documentName } from './status-words'

type Place = ReturnType<typeof usePlaceQuery>[1]

function columnsFor(filter: ListFilter, setPlace: Place): Column<InvoiceRow>[] {
  const sortable = (sort: Sort): Pick<Column<InvoiceRow>, 'onSort' | 'sorted'> => ({
    onSort: () => setPlace(sortBy(sort, filter)),
    sorted: filter.sort === sort ? (filter.isDescending ? 'descending' : 'ascending') : undefined,
  })
  return [
    {
      id: 'number',
      title: 'Number',
      cell: (row) => <span className={row.number ? undefined : styles.soft}>{documentName(row)}</span>,
      ...sortable('number'),
    },
    {
      id: 'client',
      title: 'Client',
      cell: ({ clientName }) => clientName || <span className={styles.soft}>No client yet</span>,
      ...sortable('clientName'),
    },
    { id: 'subject', title: 'Subject', cell: ({ subject }) => <span className={styles.soft}>{subject}</span> },
    { id: 'status', title: 'Status', cell: ({ status }) => <InvoiceStatus status={status} /> },
    { id: 'issued', title: 'Issued', cell: ({ issueOn }) => dateText(issueOn), ...sortable('issueOn') },
    { id: 'due', title: 'Due', cell: ({ dueOn }) => dueOn && dateText(dueOn) },
    { id: 'open', title: 'Open', cell: (row) => row.openMinor > 0 && amountText(signed(row, row.openMinor), row.currency), isAmount: true },
    {
      id: 'payable',
      title: 'Amount',
      cell: (row) => `${amountText(signed(row, row.payableMinor), row.currency)} ${row.currency}`,
      isAmount: true,
      ...sortable('payableMinor'),
    },
  ]
}

interface InvoiceTableProps {
  clientId?: string
  /** shown when nothing matches */
  empty?: (hasFilter: boolean) => ReactNode
}

export function InvoiceTable({ clientId, empty }: InvoiceTableProps) {
  const [place, setPlace] = usePlaceQuery()
  const key = place.toString()
  const filter = useMemo(() => filterFrom(new URLSearchParams(key)), [key])
  const query = useInfiniteQuery(
    api.invoices.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...filter, clientId: clientId ?? null, cursor }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const { rows, more, first } = usePages(query)
  const columns = useMemo(
    () => columnsFor(filter, setPlace).filter(({ id }) => id !== 'client' || clientId === undefined),
    [filter, setPlace, clientId],
  )
  if (query.isError)
    return (
      <ErrorState
        title="The invoices could not be read"
        text={sentenceOf(query.error)}
        retryLabel="Try again"
        onRetry={() => void query.refetch()}
      />
    )
  if (!first) return <Waiting label="Reading the invoices" />
  if (rows.length === 0) return empty?.(filter.search !== '' || filter.statuses.length > 0) ?? <p className={styles.none}>No documents.</p>
  return (
    <>
      <DataTable
        label="Invoices"
        columns={columns}
        rows={rows}
        count={first.count}
        keyOf={({ id }) => id}
        onOpen={({ id }) => goTo(`/invoices/${id}`)}
        onNearEnd={more}
        className={(clientId ? styles.clientColumns : styles.columns) ?? ''}
        autoFocus
      />
      <InvoiceSums count={first.count} sums={first.sums} />
    </>
  )
}
