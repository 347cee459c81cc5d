// How the total comes about, step by step.
import { useQuery } from '@tanstack/react-query'
import type { Invoice } from '#shared/invoices/contract'
import type { Step } from '#shared/invoices/explain'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { amountText } from '../kit/format'
import { Notice, Waiting } from '../kit/States'
import styles from './Invoice.module.css'
import { documentName } from './status-words'

const STEP_WORDS: Readonly<Record<Step['kind'], string>> = {
  line: '',
  lines: 'Sum of the lines',
  discount: 'Discount',
  charge: 'Charge',
  share: 'Split over the taxes',
  tax_base: 'Amount to be taxed',
  tax: 'Tax',
  net: 'Without tax',
  tax_total: 'Tax in all',
  total: 'With tax',
  prepaid: 'Prepaid',
  rounding: 'Cash rounding',
  payable: 'To pay',
}

export function ExplainDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { data: steps, error } = useQuery(api.invoices.explain.queryOptions({ input: { id: invoice.id } }))
  return (
    <Dialog
      title={`How ${documentName(invoice)} adds up`}
      isOpen
      onClose={onClose}
      width="wide"
      footer={
        <Button onPress={onClose} autoFocus>
          Close
        </Button>
      }
    >
      <DialogBody>
        {error && <Notice tone="bad">{sentenceOf(error)}</Notice>}
        {!steps && !error && <Waiting label="Reading the steps" />}
        {steps && <Steps steps={steps} currency={invoice.currency} />}
      </DialogBody>
    </Dialog>
  )
}

function Steps({ steps, currency }: { steps: readonly Step[]; currency: string }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Arithmetic</th>
          <th scope="col">{currency}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ kind, subject, formula, resultMinor }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are never reordered
          <tr key={index} className={kind === 'payable' ? styles.strong : undefined}>
            <th scope="row">{[STEP_WORDS[kind], subject].filter(Boolean).join(' ')}</th>
            <td>{formula}</td>
            <td>{amountText(resultMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
