// One client: who it is, who works there, and its documents.
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import type { Client } from '#shared/clients/client'
import { api, isNotFound, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { countryName } from '../kit/choices'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { ClientDialog } from './ClientDialog'
import styles from './Clients.module.css'

interface ClientScreenProps {
  id: string
  /** the documents of a client */
  Invoices: ComponentType<{ clientId: string }>
}

export function ClientScreen({ id, Invoices }: ClientScreenProps) {
  const { data: client, error, refetch } = useQuery(api.clients.get.queryOptions({ input: { id } }))
  const [isEditing, setIsEditing] = useState(false)
  useShortcuts([{ keys: 'e', words: 'Edit client', run: () => setIsEditing(true) }])
  if (error && isNotFound(error))
    return (
      <Page title="Client">
        <EmptyState title="There is no such client" actions={<Button onPress={() => goTo('/clients')}>All clients</Button>} />
      </Page>
    )
  if (error)
    return (
      <Page title="Client">
        <ErrorState title="The client could not be read" text={sentenceOf(error)} retryLabel="Try again" onRetry={() => void refetch()} />
      </Page>
    )
  if (!client)
    return (
      <Page title="Client">
        <Waiting label="Reading the client" />
      </Page>
    )
  return (
    <Page title={client.name} actions={<Button onPress={() => setIsEditing(true)}>Edit client</Button>}>
      <ClientFacts client={client} />
      <Invoices clientId={id} />
      {isEditing && <ClientDialog client={client} onClose={() => setIsEditing(false)} />}
    </Page>
  )
}

function ClientFacts({ client }: { client: Client }) {
  const { address, contacts } = client
  const lines = [address.line1, address.line2, `${address.postalCode} ${address.city}`.trim(), address.region, countryName(address.country)]
  const facts: [string, string][] = [
    ['Address', lines.filter(Boolean).join('\n')],
    ['VAT number', client.vatNumber],
    ['Tax number', client.taxNumber],
    ['Email', client.email],
    ['Phone', client.phone],
    ['Currency', client.currency ?? ''],
    ['Days to pay', client.paymentDays === null ? '' : String(client.paymentDays)],
    ['Buyer reference', client.buyerReference],
    ['Contacts', contacts.map(({ name, role, email }) => [name, role, email].filter(Boolean).join(', ')).join('\n')],
    ['Notes', client.notes],
  ]
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  )
}
