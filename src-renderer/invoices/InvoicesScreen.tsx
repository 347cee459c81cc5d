// All invoices and credit notes: by state, searched, filtered, sorted, added up, and worked on together.
import { useState } from 'react'
import { Button } from '../kit/Button'
import { runCommand } from '../kit/commands'
import { Page } from '../kit/Page'
import { EmptyState } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { useTexts } from '../texts/texts'
import { InvoiceTable } from './InvoiceTable'
import { NewDocumentDialog } from './NewDocumentDialog'
import { StateTabs } from './StateTabs'
import { useNewDraft } from './use-new-draft'

export function InvoicesScreen() {
  const { invoices: t, life } = useTexts()
  const createDraft = useNewDraft()
  const [isNew, setIsNew] = useState(false)
  const importFiles = () => runCommand('import')
  useShortcuts([
    { keys: 'n', words: t.newInvoice, run: () => createDraft() },
    { keys: 'N', words: life.newDocument.title, run: () => setIsNew(true) },
    { keys: 'i', words: t.importKey, run: importFiles },
  ])
  const actions = (
    <>
      <Button onPress={importFiles}>{t.importFiles}</Button>
      <Button onPress={() => setIsNew(true)}>{life.newDocument.open}</Button>
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
      <StateTabs />
      <InvoiceTable empty={empty} />
      {isNew && <NewDocumentDialog onClose={() => setIsNew(false)} />}
    </Page>
  )
}
