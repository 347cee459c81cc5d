// Who a client is, in words.
import { shortCodeOf } from '#shared/basics/short-code'
import type { Client } from '#shared/clients/client'
import { countryName } from '../kit/choices'
import { useTexts } from '../texts/texts'
import styles from './Clients.module.css'

export function ClientFacts({ client }: { client: Client }) {
  const t = useTexts().clients
  const { address, contacts } = client
  const lines = [address.line1, address.line2, `${address.postalCode} ${address.city}`.trim(), address.region, countryName(address.country)]
  const facts: [string, string][] = [
    [t.address, lines.filter(Boolean).join('\n')],
    [t.contacts, contacts.map(({ name, role, email, phone }) => [name, role, email, phone].filter(Boolean).join(', ')).join('\n')],
    [t.shortCode, client.shortCode || shortCodeOf(client.name)],
    [t.vatNumber, client.vatNumber],
    [t.taxNumber, client.taxNumber],
    [t.email, client.email],
    [t.phone, client.phone],
    [t.currency, client.currency ?? ''],
    [t.paymentDays, client.paymentDays === null ? '' : String(client.paymentDays)],
    [t.buyerReference, client.buyerReference],
    [t.notes, client.notes],
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
