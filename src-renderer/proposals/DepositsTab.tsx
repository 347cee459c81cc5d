// The deposit of a proposal: received, on invoices, given back, left; each with its receipt, and removed where it was a mistake.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Deposit } from '#shared/deposits/deposit'
import { api, client } from '../api'
import { Button } from '../kit/Button'
import { dateText, moneyText } from '../kit/format'
import { Section } from '../kit/Section'
import { PaperDialog } from '../mail/PaperDialog'
import { methodName } from '../payments/methods'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Proposals.module.css'
import type { TabProps } from './ProposalTabs'
import { ReasonDialog } from './ReasonDialog'
import { savePdf } from './save-pdf'

export function DepositsTab({ proposal: { progress, deposits, refunds, currency } }: TabProps) {
  const t = useTexts().proposals
  const [leaving, setLeaving] = useState<Deposit>()
  const { receivedMinor, usedMinor, refundedMinor, leftMinor } = progress.deposit
  const sums = [
    [t.received, receivedMinor],
    [t.used, usedMinor],
    [t.refunded, refundedMinor],
    [t.left, leftMinor],
  ] as const
  return (
    <Section title={t.tabs.deposits}>
      <dl className={styles.facts}>
        {sums.map(([label, amount]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{moneyText(amount, currency)}</dd>
          </div>
        ))}
      </dl>
      {deposits.length === 0 && <p className={styles.note}>{t.noDeposits}</p>}
      <ul className={styles.items}>
        {deposits.map((deposit) => (
          <OneDeposit key={deposit.id} deposit={deposit} onRemove={() => setLeaving(deposit)} />
        ))}
        {refunds.map(({ id, refundedOn, amountMinor, reference }) => (
          <li key={id} className={styles.item}>
            <span>{[dateText(refundedOn), t.refunded, reference].filter(Boolean).join(' · ')}</span>
            <span className={styles.value}>{moneyText(-amountMinor, currency)}</span>
          </li>
        ))}
      </ul>
      {leaving && <Removal deposit={leaving} onClose={() => setLeaving(undefined)} />}
    </Section>
  )
}

function OneDeposit({ deposit, onRemove }: { deposit: Deposit; onRemove: () => void }) {
  const { proposals: t, mail } = useTexts()
  const may = useMay()
  const [isSending, setIsSending] = useState(false)
  const { id, receivedOn, amountMinor, currency, method, reference } = deposit
  return (
    <li className={styles.item}>
      <span>{[dateText(receivedOn), methodName(method), reference].filter(Boolean).join(' · ')}</span>
      <span className={styles.value}>{moneyText(amountMinor, currency)}</span>
      <span className={styles.deeds}>
        <Button weight="quiet" onPress={() => void savePdf(() => api.deposits.receipt.call({ id }))}>
          {t.receipt}
        </Button>
        {may('mail.send') && (
          <Button weight="quiet" aria-label={t.sendReceipt(dateText(receivedOn))} onPress={() => setIsSending(true)}>
            {mail.send}
          </Button>
        )}
        {may('payments.write') && (
          <Button weight="quiet" onPress={onRemove}>
            {t.removeDeposit}
          </Button>
        )}
      </span>
      {isSending && <PaperDialog paper={{ kind: 'receipt', depositId: id }} onClose={() => setIsSending(false)} />}
    </li>
  )
}

function Removal({ deposit: { id, amountMinor, currency }, onClose }: { deposit: Deposit; onClose: () => void }) {
  const t = useTexts().proposals
  const run = useMutation({ mutationFn: (reason: string) => client.deposits.remove({ id, reason }), onSuccess: onClose })
  return <ReasonDialog title={t.removeDepositOf(moneyText(amountMinor, currency))} yes={t.removeDepositYes} run={run} onClose={onClose} />
}
