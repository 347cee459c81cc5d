// Said when nothing of a period is left to do: what was invoiced, sent, is still unpaid, and what was left out and why.
import { durationText } from '#shared/basics/hours'
import type { Overview } from '#shared/cycle/contract'
import { Notice } from '../kit/States'
import { useTexts } from '../texts/texts'
import styles from './Cycle.module.css'
import { amountsText } from './period'

export function ClearNotice({ data }: { data: Overview }) {
  const t = useTexts().cycle
  const facts = [
    [t.invoiced, data.invoicedAmounts],
    [t.sentSum, data.sentAmounts],
    [t.unpaid, data.unpaidAmounts],
  ] as const
  return (
    <div className={styles.clear}>
      <Notice tone="plain">
        <strong>{t.clear}.</strong> {t.clearText}
      </Notice>
      <dl className={styles.facts}>
        {facts.map(([label, amounts]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{amountsText(amounts, t.nothing)}</dd>
          </div>
        ))}
        <div>
          <dt>{t.leftOut}</dt>
          {data.leftOut.length === 0 && <dd>{t.nothing}</dd>}
          {data.leftOut.map(({ projectId, projectName, reason, minutes }) => (
            <dd key={`${projectId} ${reason}`}>{t.leftOutLine(projectName, durationText(minutes), t.leftOutReason[reason])}</dd>
          ))}
        </div>
      </dl>
    </div>
  )
}
