// One client: who it is, who works there, and its documents with what is open of them.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import type { Client } from '#shared/clients/client'
import type { PermissionName } from '#shared/people/permissions'
import { api, client as call, isNotFound, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Page } from '../kit/Page'
import { goTo, usePlaceQuery } from '../kit/place'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { Tabs } from '../kit/Tabs'
import { tell, tellProblem } from '../kit/Toasts'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { ClientDialog } from './ClientDialog'
import { ClientFacts } from './ClientFacts'
import styles from './Clients.module.css'

const TABS = ['documents', 'proposals', 'open', 'statement', 'opportunities', 'details'] as const
const TAB_NEEDS: Readonly<Record<(typeof TABS)[number], PermissionName>> = {
  documents: 'invoices.read',
  proposals: 'sales.read',
  open: 'payments.read',
  statement: 'payments.read',
  opportunities: 'sales.read',
  details: 'clients.read',
}

interface ClientScreenProps {
  id: string
  /** the documents of a client */
  Invoices: ComponentType<{ clientId: string }>
  /** who cares for the client */
  Assignees: ComponentType<{ id: string }>
  OpenItems: ComponentType<{ clientId: string }>
  Statement: ComponentType<{ clientId: string }>
  Opportunities: ComponentType<{ clientId: string }>
  Proposals: ComponentType<{ clientId: string }>
  /** what people added to the client */
  Record: ComponentType<{ kind: 'client'; id: string }>
  onNewInvoice: (clientId: string) => void
}

export function ClientScreen({
  id,
  Invoices,
  Assignees,
  OpenItems,
  Statement,
  Proposals,
  Opportunities,
  Record,
  onNewInvoice,
}: ClientScreenProps) {
  const texts = useTexts()
  const t = texts.clients
  const { data: client, error, refetch } = useQuery(api.clients.get.queryOptions({ input: { id } }))
  const [isEditing, setIsEditing] = useState(false)
  const archive = useArchive(client)
  const may = useMay()
  const keys = [
    { keys: 'e', words: t.editClient, run: () => setIsEditing(true), isAllowed: may('clients.write') },
    { keys: 'n', words: t.newInvoice, run: () => onNewInvoice(id), isAllowed: may('invoices.draft') },
  ]
  useShortcuts(keys.filter(({ isAllowed }) => isAllowed))
  const [place, change] = usePlaceQuery()
  const tabs = TABS.filter((one) => may(TAB_NEEDS[one]))
  const tab = tabs.find((one) => one === place.get('tab')) ?? tabs[0] ?? 'details'
  if (!client)
    return (
      <Page title={t.client}>
        {!error ? (
          <Waiting label={t.readingOne} />
        ) : isNotFound(error) ? (
          <EmptyState title={t.missing} actions={<Button onPress={() => goTo('/clients')}>{t.allClients}</Button>} />
        ) : (
          <ErrorState title={t.notReadOne} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
        )}
      </Page>
    )
  const actions = (
    <>
      {may('clients.write') && (
        <Button weight="quiet" onPress={() => archive.mutate(!client.isArchived)} isPending={archive.isPending}>
          {client.isArchived ? t.unarchive : t.archive}
        </Button>
      )}
      {may('clients.write') && <Button onPress={() => setIsEditing(true)}>{t.editClient}</Button>}
      {may('invoices.draft') && (
        <Button weight="primary" onPress={() => onNewInvoice(id)}>
          {t.newInvoice}
        </Button>
      )}
    </>
  )
  return (
    <Page title={client.name} actions={actions}>
      <Tabs
        label={texts.statements.tabsLabel}
        tabs={tabs.map((one) => ({ id: one, label: texts.statements.tabs[one] }))}
        chosen={tab}
        onChange={(one) => change({ tab: one === 'documents' ? null : one })}
      >
        {tab === 'documents' && <Invoices clientId={id} />}
        {tab === 'proposals' && <Proposals clientId={id} />}
        {tab === 'open' && <OpenItems clientId={id} />}
        {tab === 'statement' && <Statement clientId={id} />}
        {tab === 'opportunities' && <Opportunities clientId={id} />}
        {tab === 'details' && (
          <div className={styles.details}>
            <ClientFacts client={client} />
            <Assignees id={id} />
            {may('records.read') && <Record kind="client" id={id} />}
          </div>
        )}
      </Tabs>
      {isEditing && <ClientDialog client={client} onClose={() => setIsEditing(false)} />}
    </Page>
  )
}

/** Archives at once, and offers to undo it. */
function useArchive(client: Client | undefined) {
  const texts = useTexts()
  const refused = (error: unknown) => tellProblem(sentenceOf(error))
  return useMutation({
    mutationFn: async (isArchived: boolean) => (client ? call.clients.save({ ...client, isArchived }) : undefined),
    onSuccess: (saved) => {
      if (!saved) return
      const say = saved.isArchived ? texts.clients.clientArchived : texts.clients.clientUnarchived
      const run = () => void call.clients.save({ ...saved, isArchived: !saved.isArchived }).catch(refused)
      tell(say(saved.name), { label: texts.frame.undo, run })
    },
    onError: refused,
  })
}
