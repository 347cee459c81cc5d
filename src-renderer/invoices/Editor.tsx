// The editor of one draft: what it says, what is missing, what it comes to, and how it will look.

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Company } from '#shared/company/company'
import type { Invoice } from '#shared/invoices/contract'
import { missingForFinalizing, type Problem, problemSentence, warningsForFinalizing } from '#shared/invoices/readiness'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { api } from '../api'
import { Button } from '../kit/Button'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { SplitView } from '../kit/SplitView'
import { useShortcuts } from '../kit/shortcuts'
import { DetailFields } from './DetailFields'
import type { DraftStore } from './draft-store'
import styles from './Editor.module.css'
import { EditorMenu } from './EditorMenu'
import type { EditorScreenProps } from './EditorScreen'
import { EditorTotals } from './EditorTotals'
import { FinalizeDialog } from './FinalizeDialog'
import { HeadFields } from './HeadFields'
import { InvoicePdf } from './InvoicePdf'
import { LinesEditor } from './LinesEditor'
import { SaveNotice, SaveWord } from './SaveNotice'
import { documentName } from './status-words'
import { TextFields } from './TextFields'
import { useAutosave } from './use-autosave'

interface EditorProps {
  invoice: Invoice
  store: DraftStore
  company: Company
  taxRates: readonly TaxRate[]
  ClientDialog: EditorScreenProps['ClientDialog']
}

/** What is missing, by the path of its field. */
function useProblems({ store, company, taxRates }: Pick<EditorProps, 'store' | 'company' | 'taxRates'>) {
  const content = useStore(store, (state) => state.content)
  const { clientId } = content
  const { data: client } = useQuery(api.clients.get.queryOptions({ input: { id: clientId ?? '' }, enabled: clientId !== null }))
  const rates = useMemo(() => new Map(taxRates.map((rate) => [rate.id, rate])), [taxRates])
  const problems = useMemo(() => {
    const input = { content, company, client: clientId === null ? undefined : client, taxRates: rates }
    const isReading = clientId !== null && client === undefined
    const all = [...missingForFinalizing(input), ...warningsForFinalizing(input)]
    return all.filter(({ path }) => !(isReading && path === 'clientId'))
  }, [content, company, client, clientId, rates])
  const cautions: Record<string, string> = {}
  for (const problem of problems) cautions[problem.path] ??= problemSentence(problem)
  return { client, rates, cautions, general: problems.filter(({ path }) => path === 'companyId' || path === 'lines') }
}

export function Editor(props: EditorProps) {
  const { invoice, store, taxRates, ClientDialog, company } = props
  const save = useAutosave(store)
  const [ready, setReady] = useState<Invoice>()
  const { client, rates, cautions, general } = useProblems(props)
  const name = documentName(invoice)
  const finalize = async () => setReady(await save())
  const close = () => goTo(`/invoices/${invoice.id}`)
  useShortcuts([
    { keys: 'mod+s', words: 'Save', run: () => void save() },
    { keys: 'mod+z', words: 'Undo', run: () => store.getState().undo() },
    { keys: 'mod+y', words: 'Redo', run: () => store.getState().redo() },
    { keys: 'mod+enter', words: 'Finalise and number', run: () => void finalize() },
  ])
  const actions = (
    <>
      <SaveWord store={store} />
      <EditorMenu store={store} />
      <Button onPress={close}>Close</Button>
      <Button weight="primary" onPress={() => void finalize()}>
        Finalise and number
      </Button>
    </>
  )
  const form = (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate aria-label={name}>
      <SaveNotice store={store} save={save} />
      <General problems={general} />
      <HeadFields
        store={store}
        client={client}
        clientName={invoice.clientName}
        cautions={cautions}
        ClientDialog={ClientDialog}
        company={company}
      />
      <LinesEditor store={store} company={company} taxRates={taxRates} cautions={cautions} />
      <EditorTotals store={store} rates={rates} company={company} />
      <DetailFields store={store} cautions={cautions} />
      <TextFields store={store} />
    </form>
  )
  return (
    <Page title={invoice.clientName ? `${name}, ${invoice.clientName}` : name} heading={name} actions={actions}>
      <SplitView wide="main" main={form} side={<InvoicePdf invoiceId={invoice.id} name={name} />} />
      {ready && <FinalizeDialog invoice={ready} onClose={() => setReady(undefined)} />}
    </Page>
  )
}

function General({ problems }: { problems: readonly Problem[] }) {
  const sentences = [...new Set(problems.map(problemSentence))]
  if (sentences.length === 0) return null
  return (
    <ul className={styles.general}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
