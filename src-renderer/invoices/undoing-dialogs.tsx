// Going back on a document: not sent after all, cancelled, or void; what gives it up asks why.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, fieldErrorsOf, sentenceOf } from '../api'
import { Question } from '../kit/Dialog'
import { FormDialog } from '../kit/FormDialog'
import { moneyText } from '../kit/format'
import { TextField } from '../kit/TextField'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import type { ActionDialogProps } from './InvoiceActions'
import { showNow } from './use-direct-actions'

export function UnsentQuestion({ invoice: { id, version, number }, onClose }: ActionDialogProps) {
  const t = useTexts().life
  const mark = useMutation(
    api.invoices.markUnsent.mutationOptions({
      onSuccess: (unsent) => {
        showNow(unsent)
        tell(t.isUnsent(number))
        onClose()
      },
      onError: (error) => {
        tellProblem(sentenceOf(error))
        onClose()
      },
    }),
  )
  return (
    <Question
      title={t.unsentOf(number)}
      text={t.unsentText}
      yes={t.actions.mark_unsent}
      no={t.leaveIt}
      isOpen
      isBusy={mark.isPending}
      onYes={() => mark.mutate({ id, version })}
      onNo={onClose}
    />
  )
}

export function CancelDialog(props: ActionDialogProps) {
  const t = useTexts().life
  const cancel = useMutation(api.invoices.cancel.mutationOptions())
  return <ReasonDialog {...props} {...t.cancelling} change={cancel} />
}

export function VoidDialog(props: ActionDialogProps) {
  const t = useTexts().life
  const makeVoid = useMutation(api.invoices.void.mutationOptions())
  return <ReasonDialog {...props} {...t.voiding} change={makeVoid} />
}

interface ReasonDialogProps extends ActionDialogProps {
  title: (number: string) => string
  text: string
  yes: string
  done: (number: string) => string
  change: {
    mutate: (
      input: { id: string; version: number; reason: string },
      options: { onSuccess: (invoice: ActionDialogProps['invoice']) => void },
    ) => void
    isPending: boolean
    error: unknown
  }
}

function ReasonDialog({ invoice, onClose, title, text, yes, done, change }: ReasonDialogProps) {
  const texts = useTexts()
  const t = texts.life
  const { id, version, number } = invoice
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isEmpty = reason.trim() === ''
  const onSuccess = (invoice: ActionDialogProps['invoice']) => {
    showNow(invoice)
    tell(done(number))
    onClose()
  }
  const error = fieldErrorsOf(change.error)['reason'] ?? (isTried && isEmpty ? t.reasonWanted : undefined)
  return (
    <FormDialog
      title={title(number)}
      yes={yes}
      no={t.leaveIt}
      weight="danger"
      problem={change.error && !error ? sentenceOf(change.error) : undefined}
      isPending={change.isPending}
      onSubmit={() => (isEmpty ? setIsTried(true) : change.mutate({ id, version, reason }, { onSuccess }))}
      onClose={onClose}
    >
      <p>{text}</p>
      <Consequences invoice={invoice} />
      <TextField label={t.reason} value={reason} onChange={setReason} error={error} hint={t.reasonHint} isRequired autoFocus />
    </FormDialog>
  )
}

/** What the document took of proposals, budgets and deposits comes back; what a credit note gave back is taken again. */
function Consequences({ invoice: { content, currency } }: Pick<ActionDialogProps, 'invoice'>) {
  const t = useTexts().life
  const isTaking = content.lines.some(({ source }) => source)
  const isCredit = content.type === 'credit_note'
  const depositMinor = (content.deposits ?? []).reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  if (isCredit) return isTaking && content.givesBack !== false ? <p>{t.takesAgain}</p> : null
  return (
    <>
      {isTaking && <p>{t.comesBack}</p>}
      {depositMinor > 0 && <p>{t.depositComesBack(moneyText(depositMinor, currency))}</p>}
    </>
  )
}
