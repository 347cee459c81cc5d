// The form of one proposal.
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Company } from '#shared/company/company'
import { contentTotals } from '#shared/invoices/content-totals'
import type { Proposal } from '#shared/proposals/contract'
import { isTaken } from '#shared/proposals/proposal'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { AdjustmentFields } from '../invoices/AdjustmentFields'
import { ClientPicker } from '../invoices/ClientPicker'
import type { DraftStore } from '../invoices/draft-store'
import editor from '../invoices/Editor.module.css'
import type { EditorScreenProps } from '../invoices/EditorScreen'
import { createGridStore } from '../invoices/lines/grid-store'
import { LinesEditor } from '../invoices/lines/LinesEditor'
import { stepBack } from '../invoices/step-back'
import { TextFields } from '../invoices/TextFields'
import { TotalsTable } from '../invoices/TotalsTable'
import { useContent } from '../invoices/use-content'
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { Cell, Fields } from '../kit/Fields'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { Notice } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import { ItemChoices } from './ItemChoices'
import { itemsOf, proposalStore, validUntilOf } from './proposal-draft'
import { useProposalSave } from './use-proposal-save'

interface Props {
  proposal: Proposal
  company: Company
  taxRates: readonly TaxRate[]
  ClientDialog: EditorScreenProps['ClientDialog']
}

const NO_CAUTIONS = {}

export function ProposalEditor({ proposal, company, taxRates, ClientDialog }: Props) {
  const texts = useTexts()
  const t = texts.proposals
  const [store] = useState(() => proposalStore(proposal))
  const [grid] = useState(createGridStore)
  const { save, problem } = useProposalSave(store, proposal)
  const isSaved = useStore(store, ({ content, savedContent }) => content === savedContent)
  const close = async () => {
    if (await save()) goTo(`/proposals/${proposal.id}`)
  }
  useShortcuts([
    { keys: 'mod+s', words: t.save, run: () => void save() },
    { keys: 'mod+z', words: texts.editor.undo, run: () => stepBack(store, grid, 'undo') },
    { keys: 'mod+shift+z', words: texts.editor.redo, run: () => stepBack(store, grid, 'redo') },
  ])
  const name = proposal.number || t.draftProposal
  const actions = (
    <>
      <span role="status">{isSaved ? t.saved : t.notSaved}</span>
      {proposal.status !== 'draft' && <Button onPress={() => void save()}>{t.save}</Button>}
      <Button weight="primary" onPress={() => void close()}>
        {t.close}
      </Button>
    </>
  )
  return (
    <Page title={name} actions={actions} isScrolling>
      <form className={editor.form} onSubmit={(event) => event.preventDefault()} noValidate aria-label={name}>
        {problem !== '' && <Notice tone="bad">{problem}</Notice>}
        <Head store={store} proposal={proposal} company={company} ClientDialog={ClientDialog} />
        <LinesEditor store={store} grid={grid} company={company} taxRates={taxRates} cautions={NO_CAUTIONS} />
        <div className={editor.sums}>
          <AdjustmentFields store={store} taxRates={taxRates} />
          <Sums store={store} company={company} taxRates={taxRates} />
        </div>
        <h2 className={editor.part}>{t.choices}</h2>
        <ItemChoices store={store} />
        <h2 className={editor.part}>{texts.editor.texts}</h2>
        <TextFields store={store} cautions={NO_CAUTIONS} isTemplate={false} />
      </form>
    </Page>
  )
}

function Head({ store, proposal, company, ClientDialog }: Omit<Props, 'taxRates'> & { store: DraftStore }) {
  const t = useTexts().proposals
  const { subject, issueOn } = useContent(store, 'subject', 'issueOn')
  const validUntil = useStore(store, ({ content }) => validUntilOf(content))
  const { change } = store.getState()
  const picker = {
    store,
    company,
    client: undefined,
    clientName: proposal.clientName,
    cautions: NO_CAUTIONS,
    isTemplate: false,
    ClientDialog,
  }
  return (
    <Fields>
      <Cell span="half">
        <ClientPicker {...picker} />
      </Cell>
      <Cell span="half">
        <TextField label={t.subject} value={subject} onChange={(text) => change({ subject: text })} />
      </Cell>
      <Cell span="half">
        <DateField label={t.issued} value={issueOn} onChange={(date) => change({ issueOn: date ?? issueOn })} expected={t.dateExpected} />
      </Cell>
      <Cell span="half">
        <DateField
          label={t.validUntil}
          value={validUntil}
          countFrom={issueOn}
          canBeEmpty
          onChange={(date) => change({ validUntil: date } as object)}
          expected={t.dateExpected}
        />
      </Cell>
    </Fields>
  )
}

/** Counts what counts: fixed items, and the others that are taken. */
function Sums({ store, company, taxRates }: { store: DraftStore; company: Company; taxRates: readonly TaxRate[] }) {
  const content = useStore(store, (state) => state.content)
  const totals = useMemo(() => {
    const rates = new Map(taxRates.map((rate) => [rate.id, rate]))
    return contentTotals({ ...content, lines: itemsOf(content).filter(isTaken) }, rates, company)
  }, [content, company, taxRates])
  return <TotalsTable totals={totals} currency={content.currency} />
}
