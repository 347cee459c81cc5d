// The editor of one document: what it says, what is missing, what it comes to, and how it will look.
import { useCallback, useMemo, useState } from 'react'
import type { Company } from '#shared/company/company'
import type { Invoice } from '#shared/invoices/contract'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { Button } from '../kit/Button'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { SplitView } from '../kit/SplitView'
import { Notice } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { useTexts } from '../texts/texts'
import { AdjustmentFields } from './AdjustmentFields'
import { DetailFields } from './DetailFields'
import type { DraftStore } from './draft-store'
import styles from './Editor.module.css'
import { EditorExplain } from './EditorExplain'
import { EditorMenu } from './EditorMenu'
import { EditorPreview } from './EditorPreview'
import type { EditorScreenProps } from './EditorScreen'
import { EditorTotals } from './EditorTotals'
import { FinalizeDialog } from './FinalizeDialog'
import { HeadFields } from './HeadFields'
import { IssuedButtons } from './IssuedButtons'
import { createGridStore, type GridStore } from './lines/grid-store'
import { LinesEditor } from './lines/LinesEditor'
import { SaveNotice, SaveWord } from './SaveNotice'
import { documentName } from './status-words'
import { stepBack } from './step-back'
import { TextFields } from './TextFields'
import { useSave } from './use-autosave'
import { useProblems } from './use-problems'
import { useTotals } from './use-totals'

interface EditorProps {
  invoice: Invoice
  store: DraftStore
  company: Company
  taxRates: readonly TaxRate[]
  ClientDialog: EditorScreenProps['ClientDialog']
}
type Save = ReturnType<typeof useSave>

interface EditorKeys {
  store: DraftStore
  grid: GridStore
  save: Save
  /** what the main button does */
  finish: () => Promise<void>
  explain: () => void
  isIssued: boolean
}

function useEditorKeys({ store, grid, save, finish, explain, isIssued }: EditorKeys): void {
  const t = useTexts().editor
  const [undo, redo] = [() => stepBack(store, grid, 'undo'), () => stepBack(store, grid, 'redo')]
  useShortcuts([
    { keys: 'mod+enter', words: isIssued ? t.saveChanges : t.finalize, run: () => void finish() },
    { keys: 'mod+s', words: isIssued ? t.saveChanges : t.save, run: () => void (isIssued ? finish() : save()) },
    { keys: 'mod+z', words: t.undo, run: undo },
    { keys: 'mod+shift+z', words: t.redo, run: redo },
    { keys: 'mod+y', words: t.redo, run: redo },
    { keys: 'mod+e', words: t.explain, run: explain },
  ])
}

export function Editor(props: EditorProps) {
  const { invoice, store, taxRates } = props
  const t = useTexts().editor
  const [grid] = useState(createGridStore)
  const isIssued = invoice.status !== 'draft'
  const save = useSave(store, isIssued)
  const [ready, setReady] = useState<Invoice>()
  const [isExplained, setIsExplained] = useState(false)
  const rates = useMemo(() => new Map(taxRates.map((rate) => [rate.id, rate])), [taxRates])
  const { templateOf } = invoice
  const words = useTexts().recurring
  const name = templateOf ? words.template : documentName(invoice)
  const finish = async () => {
    const saved = await save()
    if (isIssued && saved) goTo(`/invoices/${invoice.id}`)
    else if (!isIssued && !templateOf) setReady(saved)
  }
  const explain = useCallback(() => setIsExplained((is) => !is), [])
  useEditorKeys({ store, grid, save, finish, explain, isIssued })
  const actions = (
    <>
      <SaveWord store={store} isIssued={isIssued} />
      <EditorMenu store={store} canAdvance={!templateOf && !isIssued} onExplain={explain} save={save} />
      <Button onPress={() => goTo(templateOf ? `/recurring/${templateOf}` : `/invoices/${invoice.id}`)}>
        {templateOf ? words.backToSchedule : t.close}
      </Button>
      {isIssued && <IssuedButtons store={store} name={name} finish={finish} />}
      {!isIssued && !templateOf && (
        <Button weight="primary" onPress={() => void finish()}>
          {t.finalize}
        </Button>
      )}
    </>
  )
  return (
    <Page title={invoice.clientName ? `${name}, ${invoice.clientName}` : name} heading={name} actions={actions}>
      <Panes {...props} grid={grid} rates={rates} save={save} name={name} isExplained={isExplained} onExplain={explain} />
      {ready && <FinalizeDialog invoice={ready} onClose={() => setReady(undefined)} />}
    </Page>
  )
}

interface PanesProps extends EditorProps {
  grid: GridStore
  rates: ReadonlyMap<string, TaxRate>
  save: Save
  name: string
  isExplained: boolean
  onExplain: () => void
}

/** What is typed is drawn here and in the parts below; the frame around stays as it is. */
function Panes({ invoice, store, grid, company, taxRates, rates, save, name, isExplained, onExplain, ClientDialog }: PanesProps) {
  const t = useTexts().editor
  const isTemplate = invoice.templateOf !== null
  const { client, cautions, general } = useProblems(store, { company, rates, isTemplate })
  const totals = useTotals(store, rates, company)
  const facts = useMemo(() => [client, company, taxRates], [client, company, taxRates])
  const form = (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate aria-label={name}>
      <SaveNotice store={store} save={save} />
      {invoice.status !== 'draft' && <Notice tone="plain">{t.editsIssued(invoice.number)}</Notice>}
      {general.length > 0 && (
        <Notice tone="warn">
          {general.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <HeadFields
        store={store}
        client={client}
        clientName={invoice.clientName}
        cautions={cautions}
        isTemplate={isTemplate}
        ClientDialog={ClientDialog}
        company={company}
      />
      <LinesEditor store={store} grid={grid} company={company} taxRates={taxRates} cautions={cautions} />
      <div className={styles.sums}>
        <AdjustmentFields store={store} taxRates={taxRates} />
        <EditorTotals {...totals} isExplained={isExplained} onExplain={onExplain} />
      </div>
      <h2 className={styles.part}>{t.texts}</h2>
      <TextFields store={store} cautions={cautions} isTemplate={isTemplate} />
      <h2 className={styles.part}>{t.details}</h2>
      <DetailFields store={store} company={company} cautions={cautions} isIssued={invoice.status !== 'draft'} />
    </form>
  )
  const side = isExplained ? (
    <EditorExplain {...totals} onClose={onExplain} />
  ) : (
    <EditorPreview store={store} name={name} number={invoice.number} facts={facts} />
  )
  return <SplitView wide="main" main={form} side={side} />
}
