// All invoices and credit notes: searched, filtered, sorted, added up, and worked on together.
import { Button } from '../kit/Button'
import { runCommand } from '../kit/commands'
import { Page } from '../kit/Page'
import { EmptyState } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { useTexts } from '../texts/texts'
import { InvoiceTable } from './InvoiceTable'
import { useNewDraft } from './use-new-draft'

export function InvoicesScreen() {
  const t = useTexts().invoices
  const createDraft = useNewDraft()
  const importFiles = () => runCommand('import')
  useShortcuts([
    { keys: 'n', words: t.newInvoice, run: () => createDraft() },
    { keys: 'i', words: t.importKey, run: importFiles },
  ])
  const actions = (
    <>
      <Button onPress={importFiles}>{t.importFiles}</Button>
      <Button weight="primary" onPress={() => createDraft()}>
        {t.newInvoice}
      </Button>
    </>
  )
  const empty = (
    <EmptyState title={t.emptyTitle} actions={actions}>
      {t.emptyText}
    </EmptyState>
  )
  return (
    <Page title={t.title} actions={actions}>
      <InvoiceTable empty={empty} />
    </Page>
  )
}
