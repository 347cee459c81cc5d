// A credit note of an invoice: of all that is not credited yet, or of chosen lines and quantities.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Failure } from '#shared/basics/failure'
import { contentTotals } from '#shared/invoices/content-totals'
import type { Invoice } from '#shared/invoices/contract'
import { type CreditedLine, checkCredit, creditContent } from '#shared/invoices/credit'
import { api, sentenceOf } from '../api'
import { CheckField } from '../kit/CheckField'
import { DecimalField } from '../kit/DecimalField'
import { FormDialog } from '../kit/FormDialog'
import { decimalText, moneyText } from '../kit/format'
import { RadioCards } from '../kit/RadioCards'
import { tell } from '../kit/Toasts'
import { today } from '../kit/today'
import { refusalText, useTexts } from '../texts/texts'
import styles from './Credit.module.css'
import type { ActionDialogProps } from './InvoiceActions'
import { openDraftOf } from './use-direct-actions'

/** What the chosen lines come to, or why they cannot be credited. */
function creditOf(invoice: Invoice, lines: CreditedLine[] | undefined, cashRoundingMinor: Readonly<Record<string, number>>) {
  const { id, number, content, snapshot } = invoice
  try {
    const credit = creditContent({ id, number, content, totals: snapshot.totals }, lines, today())
    const { totalMinor } = contentTotals(credit, new Map(snapshot.taxRates.map((rate) => [rate.id, rate])), { cashRoundingMinor })
    checkCredit(totalMinor, invoice)
    return { totalMinor, problem: undefined }
  } catch (error) {
    if (error instanceof Failure) return { totalMinor: 0, problem: refusalText(error.code, error.facts) ?? error.message }
    throw error
  }
}

export function CreditDialog({ invoice, onClose }: ActionDialogProps) {
  const texts = useTexts()
  const t = texts.life.crediting
  const { id, number, content, currency, totalMinor, creditedMinor } = invoice
  const [what, setWhat] = useState('all')
  const [quantities, setQuantities] = useState<Readonly<Record<number, string>>>({})
  const { data: companies } = useQuery(api.company.list.queryOptions({ input: {} }))
  const company = companies?.find((one) => one.id === content.companyId)
  const chosen = Object.entries(quantities).map(([line, quantity]) => ({ line: Number(line), quantity }))
  const lines = what === 'all' ? undefined : chosen
  const { totalMinor: credit, problem } = creditOf(invoice, lines, company?.cashRoundingMinor ?? {})
  const create = useMutation(
    api.invoices.credit.mutationOptions({
      onSuccess: (draft) => {
        onClose()
        openDraftOf(draft)
        tell(t.done)
      },
    }),
  )
  const choose = (line: number, isChosen: boolean) => {
    const { [line]: _, ...others } = quantities
    setQuantities(isChosen ? { ...others, [line]: content.lines[line]?.quantity ?? '1' } : others)
  }
  return (
    <FormDialog
      title={t.title(number)}
      yes={t.yes}
      no={texts.frame.cancel}
      problem={create.isError ? sentenceOf(create.error) : lines === undefined || lines.length > 0 ? problem : undefined}
      isPending={create.isPending}
      isReady={problem === undefined && (lines === undefined || lines.length > 0)}
      width="normal"
      onSubmit={() => create.mutate(lines ? { id, lines } : { id })}
      onClose={onClose}
    >
      <RadioCards
        label={t.what}
        options={[
          { id: 'all', label: t.all, detail: moneyText(totalMinor, currency) },
          { id: 'lines', label: t.lines, detail: t.linesDetail },
        ]}
        value={what}
        onChange={setWhat}
      />
      {what === 'lines' && (
        <ul className={styles.lines}>
          {content.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an issued document never move
            <li key={index} className={styles.line}>
              <CheckField
                label={`${index + 1}. ${line.name || line.description}`}
                isChecked={quantities[index] !== undefined}
                onChange={(isChosen) => choose(index, isChosen)}
              />
              {quantities[index] !== undefined && (
                <DecimalField
                  label={t.quantity(index + 1)}
                  isLabelHidden
                  value={quantities[index]}
                  onChange={(quantity) => setQuantities({ ...quantities, [index]: quantity })}
                  expected={t.expected}
                />
              )}
              <span className={styles.of}>{t.of(decimalText(line.quantity))}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.sum} role="status">
        {creditedMinor > 0 && <span>{t.already(moneyText(creditedMinor, currency), moneyText(totalMinor - creditedMinor, currency))}</span>}
        <strong>{t.sum(moneyText(credit, currency))}</strong>
      </p>
    </FormDialog>
  )
}
