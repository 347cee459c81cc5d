// What settles a document: payments, credit, write-offs; of a credit note where it was used. Each can be taken back with a reason.
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import { dateText, moneyText } from '../kit/format'
import { Menu } from '../kit/Menu'
import { PlaceLink } from '../kit/PlaceLink'
import { goTo } from '../kit/place'
import { Section } from '../kit/Section'
import { useTexts } from '../texts/texts'
import styles from './InvoicePayments.module.css'
import { TakeBackDialog } from './TakeBackDialog'

type Settlement = Invoice['settlements'][number]
const placeOf = ({ kind, sourceId }: Settlement) =>
  kind === 'payment' ? `/payments/${sourceId}` : kind === 'credit' || kind === 'used' ? `/invoices/${sourceId}` : undefined

export function InvoicePayments({ invoice: { settlements, currency, type } }: { invoice: Invoice }) {
  const { payments: t, life } = useTexts()
  const [taking, setTaking] = useState<Settlement>()
  if (settlements.length === 0) return null
  const nameOf = ({ kind, amountMinor }: Settlement) => life.settled(life.settlements[kind], moneyText(amountMinor, currency))
  return (
    <Section title={type === 'credit_note' ? t.whereUsed : t.title}>
      <ul>
        {settlements.map((one) => {
          const place = placeOf(one)
          return (
            <li key={one.id} className={styles.payment}>
              <span>{dateText(one.on)}</span>
              <span className={styles.method}>
                {place ? <PlaceLink to={place}>{life.settlements[one.kind]}</PlaceLink> : life.settlements[one.kind]}
                {one.note && `, ${one.note}`}
              </span>
              <span className={styles.amount}>{moneyText(one.amountMinor, currency)}</span>
              <Menu
                label={t.actionsOf(nameOf(one))}
                icon={<Ellipsis aria-hidden />}
                entries={[
                  ...(place ? [{ id: 'show', label: t.show, run: () => goTo(place) }] : []),
                  { id: 'back', label: t.takeBackThis, run: () => setTaking(one) },
                ]}
              />
            </li>
          )
        })}
      </ul>
      {taking && (
        <TakeBackDialog
          what={{ kind: 'settlement', id: taking.id }}
          title={t.takeBackTitle(nameOf(taking))}
          text={taking.kind === 'payment' ? t.takeBackPart : t.takeBackText}
          onClose={() => setTaking(undefined)}
        />
      )}
    </Section>
  )
}
