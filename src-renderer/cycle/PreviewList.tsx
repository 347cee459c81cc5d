// What would be made: the lines and attributions of each invoice, or why there is none.
import type { GenerationPreview } from '#shared/generating/contract'
import { dateText, decimalText, moneyText } from '../kit/format'
import { Notice } from '../kit/States'
import { refusalText, useTexts } from '../texts/texts'
import styles from './Cycle.module.css'

interface Previewed {
  preview: GenerationPreview | null
  refusal: { code: string; facts: Record<string, unknown> } | null
}

/** So many invoices are shown line by line; of more, the sums say enough. */
const IN_FULL = 20

export function PreviewList({ previews }: { previews: readonly Previewed[] }) {
  const t = useTexts().cycle
  return (
    <section className={styles.preview} aria-label={t.preview}>
      {previews.map(({ preview, refusal }, index) =>
        preview ? (
          <PreviewOfOne key={preview.fingerprint} preview={preview} isFull={index < IN_FULL} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a refusal stands at the place of its invoice
          <Notice key={index} tone="warn">
            {refusal && (refusalText(refusal.code, refusal.facts) ?? refusal.code)}
          </Notice>
        ),
      )}
    </section>
  )
}

function PreviewOfOne({ preview, isFull }: { preview: GenerationPreview; isFull: boolean }) {
  const t = useTexts().cycle
  const { content, currency, clientName, lines, attributions, netMinor, over } = preview
  return (
    <article>
      <h3>
        {[clientName, content.subject].filter(Boolean).join(', ')} · {moneyText(netMinor, currency)}
      </h3>
      {over.map(({ budgetId, budget, invoicedMinor, valueMinor }) => (
        <Notice key={budgetId} tone="warn">
          {t.over(budget, moneyText(invoicedMinor, currency), moneyText(valueMinor, currency))}
        </Notice>
      ))}
      {isFull && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              {[t.quantity, t.price, t.amount].map((head) => (
                <th key={head} scope="col" className={styles.amount}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, quantity, unitPrice, amountMinor }, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a preview do not move
              <tr key={position}>
                <th scope="row">{name}</th>
                <td className={styles.amount}>{decimalText(quantity)}</td>
                <td className={styles.amount}>{decimalText(unitPrice)}</td>
                <td className={styles.amount}>{moneyText(amountMinor, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.soft}>
        {attributions
          .map(({ budgetName, amountMinor, from, to }) =>
            t.attribution(budgetName, moneyText(amountMinor, currency), from && to ? `${dateText(from)} – ${dateText(to)}` : ''),
          )
          .join(' · ')}
      </p>
    </article>
  )
}
