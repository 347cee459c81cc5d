// Writing a draft, or correcting a document that is not sent yet: the form beside the document as it will be.
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Client } from '#shared/clients/client'
import type { Company } from '#shared/company/company'
import type { Invoice } from '#shared/invoices/contract'
import { api, sentenceOf } from '../api'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { ErrorState, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import { editedContent, forgetDraft, openDraft } from './draft-copy'
import { Editor } from './Editor'
import { InvoiceError } from './InvoiceScreen'

export interface EditorScreenProps {
  id: string
  companies: readonly Company[]
  ClientDialog: ComponentType<{ client?: Client | undefined; name?: string; onClose: () => void; onSaved?: (client: Client) => void }>
}

export function EditorScreen({ id, companies, ClientDialog }: EditorScreenProps) {
  const t = useTexts().editor
  const { data: invoice, error, refetch } = useQuery(api.invoices.get.queryOptions({ input: { id } }))
  const rates = useQuery(api.taxRates.list.queryOptions({ input: {} }))
  const isOver = invoice !== undefined && !invoice.actions.includes('save') && !invoice.actions.includes('edit')
  useEffect(() => {
    if (!isOver) return
    forgetDraft(id)
    goTo(`/invoices/${id}`, { replace: true })
  }, [isOver, id])
  if (error) return <Frame>{<InvoiceError error={error} retry={() => void refetch()} />}</Frame>
  if (rates.error)
    return (
      <Frame>
        <ErrorState title={t.ratesUnreadable} text={sentenceOf(rates.error)} retryLabel={t.tryAgain} onRetry={() => void rates.refetch()} />
      </Frame>
    )
  if (!invoice || !rates.data || isOver)
    return (
      <Frame>
        <Waiting label={t.reading} />
      </Frame>
    )
  return (
    <LoadedEditor
      key={`${id} ${invoice.status}`}
      invoice={invoice}
      taxRates={rates.data}
      companies={companies}
      ClientDialog={ClientDialog}
    />
  )
}

function Frame({ children }: { children: React.ReactNode }) {
  const t = useTexts().editor
  return <Page title={t.draft}>{children}</Page>
}

type LoadedProps = Omit<React.ComponentProps<typeof Editor>, 'store' | 'company'> & { invoice: Invoice; companies: readonly Company[] }

/** Keeps one store for as long as the draft is open; what others save comes in while nothing is unsaved here. */
function LoadedEditor({ companies, ...props }: LoadedProps) {
  const { invoice } = props
  const [store] = useState(() => openDraft({ ...invoice, content: editedContent(invoice) }))
  useEffect(() => {
    const { version, save, replace } = store.getState()
    if (invoice.version > version && save.kind === 'saved') replace({ ...invoice, content: editedContent(invoice) })
  }, [invoice, store])
  // who bills is known at once, before the draft is saved
  const companyId = useStore(store, ({ content }) => content.companyId)
  const company = companies.find(({ id }) => id === companyId)
  return company && <Editor {...props} store={store} company={company} />
}
