// A credit note of an invoice: of all that is not credited yet, or of chosen lines and quantities.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, sentenceOf } from '../api'
import { CheckField } from '../kit/CheckField'
import { FormDialog } from '../kit/FormDialog'
import { amountText, decimalText, moneyText } from '../kit/format'
import { RadioCards } from '../kit/RadioCards'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Credit.module.css'
import { CreditedLineFields } from './CreditedLineFields'
import type { ActionDialogProps } from './InvoiceActions'
import { refusedLine } from './refused-field'
import { openDraftOf } from './use-direct-actions'

/** By line: the typed quantity; undefined is not chosen. */
type Choices = Readonly<Record<number, string | undefined>>

function creditedLines(chosen: Choices) {
  return Object.entries(chosen).flatMap(([line, quantity]) => (quantity === undefined ? [] : [{ line: Number(line), quantity }]))
}

export function CreditDialog({ invoice, onClose }: ActionDialogProps) {
  const texts = useTexts()
  const t = texts.life.crediting
  const { id, number, content, currency, totalMinor, creditedMinor } = invoice
  const [what, setWhat] = useState('all')
  const [chosen, setChosen] = useState<Choices>({})
  const [givesBack, setGivesBack] = useState(true)
  const isTaken = content.lines.some(({ source }) => source)
  const lines = what === 'all' ? undefined : creditedLines(chosen)
  const isEmpty = lines?.length === 0
  const { data: all } = useQuery(api.invoices.previewCredit.queryOptions({ input: { id } }))
  const preview = useQuery({
    ...api.invoices.previewCredit.queryOptions({ input: lines ? { id, lines } : { id } }),
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
  })
  const create = useMutation(
    api.invoices.credit.mutationOptions({
      onSuccess: (draft) => {
        onClose()
        openDraftOf(draft)
        tell(t.done)
      },
    }),
  )
  const refusal = isEmpty ? undefined : (create.error ?? preview.error)
  const lineRefused = refusedLine(refusal)
  return (
    <FormDialog
      title={t.title(number)}
      yes={t.yes}
      no={texts.frame.cancel}
      problem={refusal && lineRefused === undefined ? sentenceOf(refusal) : undefined}
      isPending={create.isPending}
      isReady={preview.isSuccess && !preview.isPlaceholderData && !isEmpty}
      width="normal"
      onSubmit={() => create.mutate(lines ? { id, lines, givesBack } : { id, givesBack })}
      onClose={onClose}
    >
      <RadioCards
        label={t.what}
        options={[
          { id: 'all', label: creditedMinor > 0 ? t.rest : t.all, detail: moneyText(totalMinor - creditedMinor, currency) },
          { id: 'lines', label: t.lines, detail: t.linesDetail },
        ]}
        value={what}
        onChange={setWhat}
      />
      {what === 'lines' && all && (
        <ul className={styles.lines}>
          {all.left.map((left, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an issued document never move
            <li key={index} className={styles.line}>
              <CreditedLineFields
                line={index}
                name={content.lines[index]?.name || content.lines[index]?.description || ''}
                left={left}
                quantity={chosen[index]}
                isRefused={lineRefused === index}
                onChange={(quantity) => {
                  setChosen({ ...chosen, [index]: quantity })
                  create.reset()
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {what === 'all' && all && <CreditedLines lines={all.lines} currency={currency} />}
      {isTaken && <CheckField label={t.givesBack} isChecked={givesBack} onChange={setGivesBack} />}
      <p className={styles.sum} role="status">
        {creditedMinor > 0 && <span>{t.already(moneyText(creditedMinor, currency), moneyText(totalMinor - creditedMinor, currency))}</span>}
        <strong>{t.sum(moneyText(isEmpty ? 0 : (preview.data?.totalMinor ?? 0), currency))}</strong>
        {!isEmpty && preview.data && preview.data.taxMinor !== 0 && <span>{t.withTax(moneyText(preview.data.taxMinor, currency))}</span>}
      </p>
    </FormDialog>
  )
}

/** What the credit note will say, line by line. */
function CreditedLines({
  lines,
  currency,
}: {
  lines: readonly { name: string; quantity: string; amountMinor: number }[]
  currency: string
}) {
  return (
    <ul className={styles.lines}>
      {lines.map(({ name, quantity, amountMinor }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an issued document never move
        <li key={index} className={styles.line}>
          <span>{`${index + 1}. ${name}`}</span>
          <span className={styles.figure}>{`${decimalText(quantity)} ×`}</span>
          <span className={styles.figure}>{amountText(amountMinor, currency)}</span>
        </li>
      ))}
    </ul>
  )
}
