// Why: how the total of a document comes about, why it is overdue, and what stands in the way of editing it.
import { useQuery } from '@tanstack/react-query'
import type { Invoice } from '#shared/invoices/contract'
import { type WhyOverdue, wayToEdit, whyOverdue } from '#shared/invoices/why'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { countText, dateText, moneyText } from '../kit/format'
import { Notice, Waiting } from '../kit/States'
import { today } from '../kit/today'
import { type Texts, useTexts } from '../texts/texts'
import { ExplainSteps } from './ExplainSteps'
import styles from './Invoice.module.css'
import { documentName, statusWord } from './status-words'

export function ExplainDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.explain
  const overdue = whyOverdue(invoice, today())
  const { data: steps, error } = useQuery(api.invoices.explain.queryOptions({ input: { id: invoice.id } }))
  const footer = (
    <Button onPress={onClose} autoFocus>
      {t.closeSteps}
    </Button>
  )
  return (
    <Dialog title={t.title(documentName(invoice))} isOpen onClose={onClose} width="wide" footer={footer}>
      <DialogBody>
        {overdue && (
          <section className={styles.why}>
            <h3>{t.whyOverdue}</h3>
            <p>{overdueText(overdue, invoice.currency, t)}</p>
          </section>
        )}
        <WhyLocked invoice={invoice} />
        <h3 className={styles.whyTitle}>{t.whyTotal}</h3>
        {error && <Notice tone="bad">{sentenceOf(error)}</Notice>}
        {!steps && !error && <Waiting label={t.reading} />}
        {steps && <ExplainSteps steps={steps} currency={invoice.currency} />}
      </DialogBody>
    </Dialog>
  )
}

function overdueText({ dueOn, days, openMinor, payableMinor }: WhyOverdue, currency: string, t: Texts['explain']): string {
  return t.overdue(dateText(dueOn), days, countText(days), moneyText(openMinor, currency), moneyText(payableMinor, currency))
}

function WhyLocked({ invoice }: { invoice: Invoice }) {
  const { explain: t, life } = useTexts()
  const steps = wayToEdit(invoice)
  if (steps.length === 0) return null
  const { isImported, isArchived, status } = invoice
  const reason = isArchived ? t.lockedArchived : isImported ? t.lockedImported : t.locked(statusWord(status)[0])
  const words = { ...life.actions, take_back: t.takeBackFirst }
  return (
    <section className={styles.why}>
      <h3>{t.whyLocked}</h3>
      <p>{reason}</p>
      <p>{steps.includes('edit') ? t.wayToEdit : t.instead}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{words[step]}</li>
        ))}
      </ol>
    </section>
  )
}
