// The form of one proposal.
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Company } from '#shared/company/company'
import { contentTotals } from '#shared/invoices/content-totals'
import type { Proposal } from '#shared/proposals/contract'
import { isTaken } from '#shared/proposals/proposal'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { AdjustmentFields } from '../invoices/AdjustmentFields'
import type { DraftStore } from '../invoices/draft-store'
import editor from '../invoices/Editor.module.css'
import type { EditorScreenProps } from '../invoices/EditorScreen'
import { LeaveDialog } from '../invoices/LeaveDialog'
import { createGridStore } from '../invoices/lines/grid-store'
import { LinesEditor } from '../invoices/lines/LinesEditor'
import { stepBack } from '../invoices/step-back'
import { TextFields } from '../invoices/TextFields'
import { TotalsTable } from '../invoices/TotalsTable'
import { Button } from '../kit/Button'
import { Page } from '../kit/Page'
import { goTo, useLeaveGuard } from '../kit/place'
import { Notice } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { useTexts } from '../texts/texts'
import { ItemChoices } from './ItemChoices'
import { LockedNotice } from './LockedNotice'
import { ProposalHead } from './ProposalHead'
import styles from './Proposals.module.css'
import { itemsOf, proposalStore } from './proposal-draft'
import { SectionFields } from './SectionFields'
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
  const isInvoiced = proposal.progress.items.some(({ issuedMinor, draftMinor }) => issuedMinor !== 0 || draftMinor !== 0)
  const close = async () => {
    if (await save()) goTo(`/proposals/${proposal.id}`)
  }
  const [leave, setLeave] = useState<() => void>()
  // Drafts save themselves; what was sent becomes a revision only when one says so.
  useLeaveGuard(proposal.status !== 'draft' && !isSaved, (go) => setLeave(() => go))
  useShortcuts([
    { keys: 'mod+s', words: t.save, run: () => void save() },
    { keys: 'mod+z', words: texts.editor.undo, run: () => stepBack(store, grid, 'undo') },
    { keys: 'mod+shift+z', words: texts.editor.redo, run: () => stepBack(store, grid, 'redo') },
  ])
  const name = proposal.number || t.draftProposal
  const saveFirst = async (go: () => void) => {
    setLeave(undefined)
    if (await save()) go()
  }
  const actions = (
    <>
      <span role="status" className={styles.state}>
        {isSaved ? t.saved : t.notSaved}
      </span>
      {proposal.status !== 'draft' && (
        <Button onPress={() => void save()} isDisabled={isSaved}>
          {t.save}
        </Button>
      )}
      <Button weight="primary" onPress={() => void close()}>
        {t.close}
      </Button>
    </>
  )
  return (
    <Page title={name} actions={actions} isScrolling>
      <form className={editor.form} onSubmit={(event) => event.preventDefault()} noValidate aria-label={name}>
        {problem !== '' && <Notice tone="bad">{problem}</Notice>}
        {isInvoiced && <LockedNotice proposal={proposal} />}
        <ProposalHead store={store} proposal={proposal} company={company} isInvoiced={isInvoiced} ClientDialog={ClientDialog} />
        <LinesEditor store={store} grid={grid} company={company} taxRates={taxRates} cautions={NO_CAUTIONS} />
        <div className={editor.sums}>
          <fieldset className={styles.plain} disabled={isInvoiced}>
            <AdjustmentFields store={store} taxRates={taxRates} />
            {isInvoiced && <p className={styles.note}>{t.adjustmentsLocked}</p>}
          </fieldset>
          <Sums store={store} company={company} taxRates={taxRates} />
        </div>
        <h2 className={editor.part}>{t.sections}</h2>
        <SectionFields store={store} />
        <h2 className={editor.part}>{t.choices}</h2>
        <ItemChoices store={store} />
        <h2 className={editor.part}>{texts.editor.texts}</h2>
        <TextFields store={store} cautions={NO_CAUTIONS} isTemplate={false} />
      </form>
      {leave && <LeaveDialog name={name} onStay={() => setLeave(undefined)} onDiscard={leave} onSave={() => void saveFirst(leave)} />}
    </Page>
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
