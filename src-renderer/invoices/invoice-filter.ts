// The filter of the invoice list as it stands in the address, so that Back and a reload find the same list.
import { isCalendarDate } from '#shared/basics/calendar-date'
import { idSchema } from '#shared/basics/id'
import { type InvoiceRow, SORTS } from '#shared/invoices/contract'
import { STATUSES } from '#shared/invoices/lifecycle'
import type { ListState } from '../lists/list-state'

const date = (text: string) => (isCalendarDate(text) ? text : null)

const LABELS = ['tags', 'inCharge']

export function filterFrom({ value, search, sort, isDescending }: ListState) {
  const wanted = value('status').split(' ')
  const type = value('type')
  return {
    search,
    statuses: STATUSES.filter((status) => wanted.includes(status)),
    type: type === 'invoice' || type === 'credit_note' ? type : null,
    companyId: idSchema.safeParse(value('company')).data ?? null,
    issuedFrom: date(value('issuedFrom')),
    issuedTo: date(value('issuedTo')),
    currency: /^[A-Z]{3}$/.test(value('currency')) ? value('currency') : null,
    isOpen: value('open') === 'yes',
    tag: value('tag').slice(0, 60) || null,
    withLabels: value('cols')
      .split(' ')
      .some((column) => LABELS.includes(column)),
    isArchived: value('archived') === 'yes',
    sort: SORTS.find((one) => one === sort) ?? 'issueOn',
    isDescending,
  } as const
}

/** Credit notes are money that goes the other way. */
export function signed(row: Pick<InvoiceRow, 'type'>, amount: number): number {
  return row.type === 'credit_note' ? -amount : amount
}
