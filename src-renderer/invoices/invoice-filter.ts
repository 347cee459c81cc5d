// The filter of the invoice list as it stands in the address, so that Back and a reload find the same list.
import { type InvoiceRow, SORTS } from '#shared/invoices/contract'
import { STATUSES, type Status } from '#shared/invoices/lifecycle'

export type Sort = (typeof SORTS)[number]
export interface ListFilter {
  search: string
  statuses: Status[]
  sort: Sort
  isDescending: boolean
}

export function filterFrom(place: URLSearchParams): ListFilter {
  const wanted = (place.get('status') ?? '').split(' ')
  return {
    search: place.get('search') ?? '',
    statuses: STATUSES.filter((status) => wanted.includes(status)),
    sort: SORTS.find((sort) => sort === place.get('sort')) ?? 'issueOn',
    isDescending: place.get('order') !== 'up',
  }
}

/** The change of the address that sorts by a column, the other way round when it is sorted by already. */
export function sortBy(sort: Sort, now: ListFilter): Record<string, string | null> {
  const isDescending = now.sort === sort ? !now.isDescending : sort !== 'clientName'
  return { sort, order: isDescending ? null : 'up' }
}

/** Credit notes are money that goes the other way. */
export function signed(row: Pick<InvoiceRow, 'type'>, amount: number): number {
  return row.type === 'credit_note' ? -amount : amount
}
