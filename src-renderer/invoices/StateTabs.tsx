// The list's tabs by state, each with how many there are and what they come to; the tab is a filter in the address like any other.
import { useQuery } from '@tanstack/react-query'
import type { StateSum } from '#shared/invoices/contract'
import type { Status } from '#shared/invoices/lifecycle'
import { api } from '../api'
import { countText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { usePlaceQuery } from '../kit/place'
import { useTexts } from '../texts/texts'
import styles from './StateTabs.module.css'

type TabName = 'all' | 'drafts' | 'finalized' | 'sent' | 'overdue' | 'paid' | 'gone' | 'archived'
interface Tab {
  name: TabName
  /** empty: every state */
  statuses: readonly Status[]
  isArchived?: boolean
  /** what is still to be paid, where the whole amount says less */
  isOpen?: boolean
  /** shown only when there are some */
  isRare?: boolean
}
const TABS: readonly Tab[] = [
  { name: 'all', statuses: [] },
  { name: 'drafts', statuses: ['draft'] },
  { name: 'finalized', statuses: ['finalized'] },
  { name: 'sent', statuses: ['sent', 'partially_paid'], isOpen: true },
  { name: 'overdue', statuses: ['overdue'], isOpen: true },
  { name: 'paid', statuses: ['paid'] },
  { name: 'gone', statuses: ['cancelled', 'void'], isRare: true },
  { name: 'archived', statuses: [], isArchived: true, isRare: true },
]

export function StateTabs() {
  const t = useTexts().life
  const [place] = usePlaceQuery()
  const { data: sums = [] } = useQuery(api.invoices.states.queryOptions({ input: {} }))
  const chosen = TABS.find((tab) => isNow(tab, place))
  return (
    <nav className={styles.tabs} aria-label={t.byState}>
      {TABS.map((tab) => {
        const inTab = sums.filter((sum) => belongs(tab, sum))
        const count = inTab.reduce((all, sum) => all + sum.count, 0)
        if (tab.isRare && count === 0 && tab !== chosen) return null
        const amounts = amountsOf(tab, inTab)
        return (
          <PlaceLink key={tab.name} to={placeOf(tab, place)} className={styles.tab} isCurrent={tab === chosen}>
            <span className={styles.name}>
              {t.tabs[tab.name]} <span className={styles.count}>{countText(count)}</span>
            </span>
            <span className={styles.amount}>{amounts.length > 2 ? `${amounts.slice(0, 2).join(' · ')} …` : amounts.join(' · ')}</span>
          </PlaceLink>
        )
      })}
    </nav>
  )
}

function belongs({ statuses, isArchived = false }: Tab, sum: StateSum): boolean {
  return sum.isArchived === isArchived && (statuses.length === 0 || statuses.includes(sum.status))
}

/** One amount for each currency, the largest first; nothing where nothing is. */
function amountsOf({ isOpen = false }: Tab, sums: readonly StateSum[]): string[] {
  const totals = new Map<string, number>()
  for (const { currency, openMinor, payableMinor } of sums)
    totals.set(currency, (totals.get(currency) ?? 0) + (isOpen ? openMinor : payableMinor))
  const all = [...totals].filter(([, amount]) => amount !== 0).toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
  return all.map(([currency, amount]) => moneyText(amount, currency))
}

function isNow({ statuses, isArchived = false }: Tab, place: URLSearchParams): boolean {
  const wanted = (place.get('status') ?? '').split(' ').filter(Boolean).sort().join()
  return (place.get('archived') === 'yes') === isArchived && wanted === [...statuses].sort().join()
}

/** Other filters stay as they are. */
function placeOf({ statuses, isArchived = false }: Tab, place: URLSearchParams): string {
  const next = new URLSearchParams(place)
  next.delete('status')
  next.delete('archived')
  if (statuses.length > 0) next.set('status', statuses.join(' '))
  if (isArchived) next.set('archived', 'yes')
  return next.size > 0 ? `/invoices?${next}` : '/invoices'
}
