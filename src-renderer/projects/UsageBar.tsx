// How much of a budget is used and left: as words, and as a bar with its warning line.
import type { BudgetUsage } from '#shared/budgets/contract'
import { groupedText, moneyText } from '../kit/format'
import { Status } from '../kit/Status'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'

export function UsageBar({ usage }: { usage: BudgetUsage | undefined }) {
  const t = useTexts().projects
  if (!usage) return null
  const { usedMinor, leftMinor, usedPpm, warnPpm, currency, isWarning } = usage
  const percent = groupedText(String(Math.floor((usedPpm ?? 0) / 10_000)))
  const isOver = leftMinor !== null && leftMinor < 0
  return (
    <div className={styles.usage}>
      {usedPpm !== null && (
        <div className={styles.track} aria-hidden>
          <div className={styles.fill} data-warning={isWarning || undefined} style={{ width: `${Math.min(100, usedPpm / 10_000)}%` }} />
          <div className={styles.line} style={{ left: `${Math.min(100, warnPpm / 10_000)}%` }} />
        </div>
      )}
      <p className={styles.figures}>
        <span>
          {t.used} {moneyText(usedMinor, currency)}
        </span>
        {leftMinor !== null && (
          <span>
            {t.left} {moneyText(Math.max(0, leftMinor), currency)}
          </span>
        )}
        {isOver && <Status tone="bad" word={t.over(moneyText(-leftMinor, currency))} />}
        {usedPpm !== null && !isOver && (isWarning ? <Status tone="warn" word={t.warning(percent)} /> : <span>{t.usedPart(percent)}</span>)}
      </p>
    </div>
  )
}
