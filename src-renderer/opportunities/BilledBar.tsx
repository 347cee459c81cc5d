// How far an opportunity is invoiced and paid: in words, and as a bar of what is paid, open and on drafts.
import type { OpportunityView } from '#shared/opportunities/contract'
import { moneyText } from '../kit/format'
import { useTexts } from '../texts/texts'
import styles from './Opportunity.module.css'

export function BilledBar({
  opportunity,
}: {
  opportunity: Pick<OpportunityView, 'invoicedMinor' | 'draftMinor' | 'paidMinor' | 'currency'>
}) {
  const t = useTexts().opportunities
  const { invoicedMinor, draftMinor, paidMinor, currency } = opportunity
  const whole = Math.max(1, invoicedMinor + draftMinor)
  const part = (amount: number) => ({ width: `${Math.min(100, Math.max(0, (100 * amount) / whole))}%` })
  const figures = [
    { id: 'invoiced', label: t.invoiced, amount: invoicedMinor },
    { id: 'paid', label: t.paid, amount: paidMinor },
    { id: 'open', label: t.stillOpen, amount: invoicedMinor - paidMinor },
    { id: 'drafts', label: t.inDrafts, amount: draftMinor },
  ]
  return (
    <div className={styles.billed}>
      <div className={styles.bar} aria-hidden>
        <span className={styles.paid} style={part(paidMinor)} />
        <span className={styles.open} style={part(invoicedMinor - paidMinor)} />
        <span className={styles.drafts} style={part(draftMinor)} />
      </div>
      <dl className={styles.worth}>
        {figures.map(({ id, label, amount }) => (
          <div key={id}>
            <dt>
              <span className={`${styles.key} ${styles[id] ?? ''}`} aria-hidden /> {label}
            </dt>
            <dd>{moneyText(amount, currency)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
