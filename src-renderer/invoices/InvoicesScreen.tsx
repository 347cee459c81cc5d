// All invoices and credit notes: by state, searched, filtered, sorted, added up, and worked on together.
import { type ComponentType, useState } from 'react'
import { Button } from '../kit/Button'
import { runCommand } from '../kit/commands'
import { Page } from '../kit/Page'
import { EmptyState } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { type BatchMailProps, InvoiceTable } from './InvoiceTable'
import { NewDocumentDialog } from './NewDocumentDialog'
import { StateTabs } from './StateTabs'
import { useNewDraft } from './use-new-draft'

export function InvoicesScreen({ BatchMail }: { BatchMail: ComponentType<BatchMailProps> }) {
  const { invoices: t, life } = useTexts()
  const createDraft = useNewDraft()
  const may = useMay()
  const [isNew, setIsNew] = useState(false)
  const importFiles = () => runCommand('import')
  const keys = [
    { keys: 'n', words: t.newInvoice, run: () => createDraft(), isAllowed: may('invoices.draft') },
    { keys: 'N', words: life.newDocument.title, run: () => setIsNew(true), isAllowed: may('invoices.draft') },
    { keys: 'i', words: t.importKey, run: importFiles, isAllowed: may('imports.write') },
  ]
  useShortcuts(keys.filter(({ isAllowed }) => isAllowed))
  const actions = (
    <>
      {may('imports.write') && <Button onPress={importFiles}>{t.importFiles}</Button>}
      {may('invoices.draft') && <Button onPress={() => setIsNew(true)}>{life.newDocument.open}</Button>}
      {may('invoices.draft') && (
        <Button weight="primary" onPress={() => createDraft()}>
          {t.newInvoice}
        </Button>
      )}
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
      <InvoiceTable empty={empty} BatchMail={BatchMail} />
      {isNew && <NewDocumentDialog onClose={() => setIsNew(false)} />}
    </Page>
  )
}
