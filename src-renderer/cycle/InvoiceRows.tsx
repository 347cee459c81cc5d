// The documents of a period: those that are to be numbered and sent, or those that were sent.
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { InvoiceRow } from '#shared/invoices/contract'
import { sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { goTo } from '../kit/place'
import { tellProblem } from '../kit/Toasts'
import type { BatchAction } from '../lists/batch'
import { type LocalColumn, LocalList } from '../lists/LocalList'
import { useMay } from '../session/use-session'
import { type Texts, useTexts } from '../texts/texts'
import styles from './Cycle.module.css'
import { stepsOf } from './invoice-steps'

const order = { sort: 'client', upwards: ['document', 'client', 'issueOn', 'status'] }
const keyOf = ({ id }: InvoiceRow) => id
const nameOf = ({ number, clientName }: InvoiceRow) => number || clientName
const textOf = ({ number, clientName, subject }: InvoiceRow) => `${number} ${clientName} ${subject}`
const open = ({ id }: InvoiceRow) => goTo(`/invoices/${id}`)

export function InvoiceRows({ rows, kind }: { rows: readonly InvoiceRow[]; kind: 'toSend' | 'sent' }) {
  const texts = useTexts()
  const t = texts.cycle
  const may = useMay()
  const [mayFinalize, maySend] = [may('invoices.finalize'), may('invoices.send')]
  const steps = useMemo(() => stepsOf(t, { mayFinalize, maySend }), [t, mayFinalize, maySend])
  const { mutate, isPending } = useMutation({
    mutationFn: ({ step, row }: { step: BatchAction<InvoiceRow>; row: InvoiceRow }) => step.run?.(row) ?? Promise.resolve(),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  const columns = useMemo(
    () => columnsOf(texts, { steps, kind, isPending, run: (step, row) => mutate({ step, row }) }),
    [texts, steps, kind, isPending, mutate],
  )
  if (rows.length === 0) return <p className={styles.none}>{kind === 'sent' ? t.sentNone : t.toSendNone}</p>
  return (
    <LocalList
      label={t.tab[kind]}
      search={t.searchDocuments}
      {...{ columns, rows, order, keyOf, nameOf, textOf }}
      batch={steps}
      onOpen={open}
    />
  )
}

interface Cells {
  steps: readonly BatchAction<InvoiceRow>[]
  kind: 'toSend' | 'sent'
  isPending: boolean
  run: (step: BatchAction<InvoiceRow>, row: InvoiceRow) => void
}

function columnsOf({ cycle: t, invoices }: Texts, { steps, kind, isPending, run }: Cells): LocalColumn<InvoiceRow>[] {
  const net = ({ type, netMinor }: InvoiceRow) => (type === 'credit_note' ? 0 - netMinor : netMinor)
  const date = ({ issueOn }: InvoiceRow) => dateText(issueOn)
  const status = (row: InvoiceRow) => invoices.statuses[row.status]
  const amount = (row: InvoiceRow) => moneyText(net(row), row.currency)
  const unpaid = (row: InvoiceRow) => moneyText(row.openMinor, row.currency)
  const number = (row: InvoiceRow) => row.number || t.draft
  const next = (row: InvoiceRow) => (
    <span className={styles.steps}>
      {steps
        .filter(({ isFor }) => isFor(row))
        .slice(0, 1)
        .map((step) => (
          <Button key={step.id} weight="quiet" isDisabled={isPending} onPress={() => run(step, row)}>
            {step.label}
          </Button>
        ))}
    </span>
  )
  const link = (row: InvoiceRow) => <PlaceLink to={`/invoices/${row.id}`}>{number(row)}</PlaceLink>
  return [
    { id: 'document', title: t.document, text: number, cell: link, sortBy: ({ number: said }) => said },
    { id: 'client', title: t.client, least: 120, share: 1.5, cell: ({ clientName }) => clientName, sortBy: (row) => row.clientName },
    { id: 'subject', title: t.subjectColumn, least: 100, share: 1.5, cell: ({ subject }) => subject },
    { id: 'issueOn', title: t.scheduledOn, text: date, cell: date, sortBy: (row) => row.issueOn },
    { id: 'status', title: t.status, text: status, cell: status, sortBy: status },
    { id: 'amount', title: t.beforeTax, text: amount, cell: amount, isAmount: true, sortBy: net },
    ...(kind === 'sent'
      ? [{ id: 'unpaid', title: t.unpaidColumn, text: unpaid, cell: unpaid, isAmount: true, sortBy: (row: InvoiceRow) => row.openMinor }]
      : []),
    { id: 'next', title: t.next, least: 220, cell: next },
  ]
}
