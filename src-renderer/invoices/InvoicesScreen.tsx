// All invoices and credit notes: searched, filtered, sorted, added up.
import { STATUSES, type Status } from '#shared/invoices/lifecycle'
import { Button } from '../kit/Button'
import { Chips } from '../kit/Chips'
import { runCommand } from '../kit/commands'
import { focusList } from '../kit/focus-list'
import { Page } from '../kit/Page'
import { usePlaceQuery } from '../kit/place'
import { SearchField } from '../kit/SearchField'
import { EmptyState } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import styles from './InvoiceList.module.css'
import { InvoiceTable } from './InvoiceTable'
import { filterFrom } from './invoice-filter'
import { STATUS_WORDS } from './status-words'
import { useNewDraft } from './use-new-draft'

const SHOWN: readonly Status[] = ['draft', 'finalized', 'sent', 'overdue', 'partially_paid', 'paid']
const statusOptions = SHOWN.filter((status) => STATUSES.includes(status)).map((id) => ({ id, label: STATUS_WORDS[id][0] }))

export function InvoicesScreen() {
  const [place, setPlace] = usePlaceQuery()
  const { search, statuses } = filterFrom(place)
  const createDraft = useNewDraft()
  const importFiles = () => runCommand('import')
  useShortcuts([
    { keys: 'n', words: 'New invoice', run: () => createDraft() },
    { keys: 'i', words: 'Import UBL files', run: importFiles },
  ])
  const actions = (
    <>
      <Button onPress={importFiles}>Import…</Button>
      <Button weight="primary" onPress={() => createDraft()}>
        New invoice
      </Button>
    </>
  )
  const empty = (hasFilter: boolean) =>
    hasFilter ? (
      <EmptyState
        title="No invoice matches"
        actions={<Button onPress={() => setPlace({ search: null, status: null })}>Show all invoices</Button>}
      />
    ) : (
      <EmptyState title="No invoices yet" actions={actions}>
        Write the first one, or drop UBL files anywhere on this window to bring in what you have.
      </EmptyState>
    )
  return (
    <Page title="Invoices" actions={actions}>
      <div className={styles.toolbar}>
        <SearchField
          label="Search invoices"
          words="Search"
          value={search}
          onChange={(text) => setPlace({ search: text })}
          onLeave={focusList}
        />
        <Chips label="Status" options={statusOptions} chosen={statuses} onChange={(chosen) => setPlace({ status: chosen.join(' ') })} />
      </div>
      <InvoiceTable empty={empty} />
    </Page>
  )
}
