// What an opportunity is: name, client, value and products in a form that saves itself, and beside it what people added and what happened.
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import { useStore } from 'zustand'
import type { Company } from '#shared/company/company'
import type { OpportunityView } from '#shared/opportunities/contract'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { api, sentenceOf } from '../api'
import editor from '../invoices/Editor.module.css'
import { createGridStore } from '../invoices/lines/grid-store'
import { LinesEditor } from '../invoices/lines/LinesEditor'
import { stepBack } from '../invoices/step-back'
import { Button } from '../kit/Button'
import { SplitView } from '../kit/SplitView'
import { ErrorState, Notice, Waiting } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { TextField } from '../kit/TextField'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Opportunity.module.css'
import { OpportunityFields } from './OpportunityFields'
import { OpportunityHistory } from './OpportunityHistory'
import type { OpportunityDraft } from './use-opportunity-draft'
import { Worth } from './Worth'

interface OpportunityDetailsProps {
  opportunity: OpportunityView
  company: Company
  draft: OpportunityDraft
  Record: ComponentType<{ kind: 'opportunity'; id: string }>
}
const NO_CAUTIONS = {}

export function OpportunityDetails({ opportunity, company, draft, Record }: OpportunityDetailsProps) {
  const texts = useTexts()
  const t = texts.opportunities
  const may = useMay()
  const rates = useQuery(api.taxRates.list.queryOptions({ input: {} }))
  if (rates.error)
    return (
      <ErrorState title={t.notReadOne} text={sentenceOf(rates.error)} retryLabel={texts.frame.retry} onRetry={() => void rates.refetch()} />
    )
  if (!rates.data) return <Waiting label={t.readingOne} />
  const side = (
    <>
      {may('records.read') && <Record kind="opportunity" id={opportunity.id} />}
      {may('activities.read') && <OpportunityHistory opportunity={opportunity} />}
    </>
  )
  return (
    <SplitView
      wide="main"
      main={<DetailsForm opportunity={opportunity} company={company} draft={draft} taxRates={rates.data} />}
      side={side}
    />
  )
}

interface DetailsFormProps extends Omit<OpportunityDetailsProps, 'Record'> {
  taxRates: readonly TaxRate[]
}

function DetailsForm({ opportunity, company, draft, taxRates }: DetailsFormProps) {
  const texts = useTexts()
  const t = texts.opportunities
  const { store, problem, isConflict, takeTheirs } = draft
  const mayWrite = useMay()('sales.opportunities')
  const [grid] = useState(createGridStore)
  const notes = useStore(store, ({ content }) => content.notes)
  useShortcuts([
    { keys: 'mod+s', words: t.save, run: () => void draft.save() },
    { keys: 'mod+z', words: texts.editor.undo, run: () => stepBack(store, grid, 'undo') },
    { keys: 'mod+shift+z', words: texts.editor.redo, run: () => stepBack(store, grid, 'redo') },
  ])
  const theirs = isConflict && <Button onPress={() => void takeTheirs()}>{t.takeTheirs}</Button>
  return (
    <form className={editor.form} onSubmit={(event) => event.preventDefault()} noValidate aria-label={opportunity.name}>
      {problem !== '' && (
        <Notice tone="bad" actions={theirs}>
          {problem}
        </Notice>
      )}
      <fieldset className={styles.form} disabled={!mayWrite}>
        <OpportunityFields draft={draft} taxRates={taxRates} company={company} />
        <h2 className={editor.part}>{t.products}</h2>
        <LinesEditor store={store} grid={grid} company={company} taxRates={taxRates} cautions={NO_CAUTIONS} />
        <Worth draft={draft} taxRates={taxRates} company={company} opportunity={opportunity} />
        <TextField label={t.notes} value={notes} onChange={(text) => store.getState().change({ notes: text })} isMultiline />
      </fieldset>
    </form>
  )
}
