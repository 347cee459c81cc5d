// The columns and filters of the invoice list.
import type { InvoiceRow } from '#shared/invoices/contract'
import type { Status } from '#shared/invoices/lifecycle'
import { amountText, dateText } from '../kit/format'
import type { Option } from '../kit/Select'
import type { Filter } from '../lists/filters'
import type { ListColumn } from '../lists/list-columns'
import type { Texts } from '../texts/texts'
import styles from './InvoiceList.module.css'
import { InvoiceStatus } from './InvoiceStatus'
import { signed } from './invoice-filter'
import { documentName, statusWord } from './status-words'

const SHOWN: readonly Status[] = ['draft', 'finalized', 'sent', 'overdue', 'partially_paid', 'paid']

/** What documents can be of: to filter by, and to show by name. */
export interface Choices {
  currencies: readonly Option[]
  companies: readonly Option[]
  tags: readonly Option[]
  people: readonly Option[]
}

/** The tabs over the list of all documents are its states; the list on the page of a client has no tabs. */
export function invoiceFilters({ invoices: t }: Texts, { currencies, companies, tags }: Choices, hasTabs: boolean): Filter[] {
  const states: Filter = { kind: 'many', id: 'status', label: t.status, options: SHOWN.map((id) => ({ id, label: statusWord(id)[0] })) }
  return [
    ...(hasTabs ? [] : [states]),
    { kind: 'flag', id: 'open', label: t.onlyOpen },
    { kind: 'dates', id: 'issued', label: t.issued },
    ...(companies.length > 1 ? [{ kind: 'one' as const, id: 'company', label: t.company, options: companies }] : []),
    { kind: 'one', id: 'currency', label: t.currency, options: currencies },
    ...(tags.length > 0 ? [{ kind: 'one' as const, id: 'tag', label: t.tag, options: tags }] : []),
    {
      kind: 'one',
      id: 'type',
      label: t.type,
      options: [
        { id: 'invoice', label: t.types.invoice },
        { id: 'credit_note', label: t.types.credit_note },
      ],
    },
  ]
}

type Amount = 'openMinor' | 'netMinor' | 'taxMinor' | 'payableMinor'

export function invoiceColumns(
  { invoices: t, records }: Texts,
  { companies, people }: Pick<Choices, 'companies' | 'people'>,
): ListColumn<InvoiceRow>[] {
  const amount = (id: string, title: string, of: Amount, more: Partial<ListColumn<InvoiceRow>> = {}): ListColumn<InvoiceRow> => {
    const text = (row: InvoiceRow) => {
      const figure = amountText(signed(row, row[of]), row.currency)
      return of === 'openMinor' && row.openMinor === 0 ? '' : of === 'payableMinor' ? `${figure}\u00a0${row.currency}` : figure
    }
    return { id, title, text, cell: text, isAmount: true, ...more }
  }
  const tags = (row: InvoiceRow) => row.tags?.join(', ') ?? ''
  const inCharge = ({ inChargeId }: InvoiceRow) => people.find(({ id }) => id === inChargeId)?.label ?? ''
  const company = ({ companyId }: InvoiceRow) => companies.find(({ id }) => id === companyId)?.label ?? ''
  const own = (row: InvoiceRow) =>
    row.ownPayableMinor === null ? '' : `${amountText(signed(row, row.ownPayableMinor), row.ownCurrency)}\u00a0${row.ownCurrency}`
  const issued = ({ issueOn }: InvoiceRow) => dateText(issueOn)
  const due = ({ dueOn }: InvoiceRow) => (dueOn ? dateText(dueOn) : '')
  return [
    {
      id: 'number',
      title: t.number,
      text: documentName,
      cell: (row) => <span className={row.number ? undefined : styles.soft}>{documentName(row)}</span>,
      sort: 'number',
    },
    {
      id: 'client',
      title: t.client,
      least: 124,
      share: 2.6,
      cell: ({ clientName }) => clientName || <span className={styles.soft}>{t.noClient}</span>,
      sort: 'clientName',
    },
    { id: 'subject', title: t.subject, least: 56, share: 1.6, cell: ({ subject }) => <span className={styles.soft}>{subject}</span> },
    {
      id: 'status',
      title: t.status,
      text: ({ status }) => `${statusWord(status)[0]}mi`,
      cell: ({ status }) => <InvoiceStatus status={status} />,
    },
    { id: 'issued', title: t.issued, text: issued, cell: issued, sort: 'issueOn' },
    { id: 'due', title: t.due, text: due, cell: due, sort: 'dueOn' },
    amount('net', t.net, 'netMinor', { isExtra: true }),
    amount('tax', t.tax, 'taxMinor', { isExtra: true }),
    amount('open', t.openAmount, 'openMinor'),
    amount('payable', t.amount, 'payableMinor', { sort: 'payableMinor' }),
    { id: 'own', title: t.ownAmount, text: own, cell: own, isAmount: true, isExtra: true },
    ...(companies.length > 1 ? [{ id: 'company', title: t.company, least: 90, share: 1.2, cell: company, isExtra: true }] : []),
    { id: 'tags', title: t.tags, least: 90, share: 1.2, cell: tags, isExtra: true },
    { id: 'inCharge', title: records.inCharge, least: 90, share: 1.2, cell: inCharge, isExtra: true },
  ]
}
