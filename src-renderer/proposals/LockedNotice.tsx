// Says what of an accepted proposal can no longer be changed, because parts of it are on invoices.
import type { Proposal } from '#shared/proposals/contract'
import { moneyText } from '../kit/format'
import { Notice } from '../kit/States'
import { useTexts } from '../texts/texts'
import styles from './Proposals.module.css'

export function LockedNotice({ proposal: { progress, currency } }: { proposal: Proposal }) {
  const t = useTexts().proposals
  const taken = progress.items.filter(({ issuedMinor, draftMinor }) => issuedMinor !== 0 || draftMinor !== 0)
  return (
    <Notice tone="plain">
      {t.locked}
      <ul className={styles.locked}>
        {taken.map(({ itemId, name, issuedMinor, draftMinor, valueMinor }) => (
          <li key={itemId}>{t.takenOf(name, moneyText(issuedMinor + draftMinor, currency), moneyText(valueMinor, currency))}</li>
        ))}
      </ul>
    </Notice>
  )
}
