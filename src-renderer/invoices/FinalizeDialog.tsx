// The question before a draft becomes a document: its number, its dates, and what is still missing.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, daysBetween } from '#shared/basics/calendar-date'
import type { Invoice } from '#shared/invoices/contract'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { Dialog, DialogBody } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { FormDialog } from '../kit/FormDialog'
import { dateText, moneyText } from '../kit/format'
import { goTo } from '../kit/place'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { problemText, useTexts } from '../texts/texts'
import styles from './Invoice.module.css'
import type { ActionDialogProps } from './InvoiceActions'
import { finalizeRefusals } from './refused-field'
import { showNow } from './use-direct-actions'
import { useNumberUsed } from './use-problems'

export function FinalizeDialog(props: ActionDialogProps) {
  return props.invoice.problems.length === 0 ? <ReadyDialog {...props} /> : <NotReadyDialog {...props} />
}

function NotReadyDialog({ invoice: { problems, warnings }, onClose }: ActionDialogProps) {
  const t = useTexts().editor
  const footer = (
    <Button onPress={onClose} autoFocus>
      {t.backToDraft}
    </Button>
  )
  return (
    <Dialog title={t.notReady} isOpen onClose={onClose} footer={footer} width="small">
      <DialogBody>
        <ProblemList problems={[...problems, ...warnings]} />
      </DialogBody>
    </Dialog>
  )
}

function ProblemList({ problems }: { problems: Invoice['problems'] }) {
  return (
    <ul className={styles.bullets}>
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.code}`}>{problemText(problem)}</li>
      ))}
    </ul>
  )
}

interface Choice {
  number: string
  issueOn: string
  dueOn: string | null
}

/** Dates that were changed here are saved into the draft first. */
async function finalize({ id, version, content }: Invoice, { number, issueOn, dueOn }: Choice): Promise<Invoice> {
  const isSame = issueOn === content.issueOn && dueOn === content.dueOn
  const draft = isSame ? { version } : await client.invoices.save({ id, version, content: { ...content, issueOn, dueOn } })
  if ('content' in draft) showNow(draft)
  return client.invoices.finalize({ id, version: draft.version, number: number.trim() })
}

function ReadyDialog({ invoice, onClose }: ActionDialogProps) {
  const texts = useTexts()
  const t = texts.editor
  const { content, warnings, currency, payableMinor, type } = invoice
  const [choice, setChoice] = useState<Choice>({ number: content.number, issueOn: content.issueOn, dueOn: content.dueOn })
  const { number, issueOn, dueOn } = choice
  const next = useQuery(
    api.numberSeries.preview.queryOptions({
      input: { companyId: content.companyId, clientId: content.clientId, documentType: type, issueOn },
    }),
  )
  const isUsed = useNumberUsed(invoice.id, { ...content, number })
  const done = useMutation({
    mutationFn: () => finalize(invoice, choice),
    onSuccess: (issued) => {
      showNow(issued)
      tell(t.isFinal(issued.number))
      onClose()
      goTo(`/invoices/${issued.id}`)
    },
  })
  const refusals = finalizeRefusals(done.error)
  const choose = (change: Partial<Choice>) => {
    setChoice({ ...choice, ...change })
    done.reset()
  }
  const issue = (on: string) => choose({ issueOn: on, dueOn: dueOn && addDays(on, daysBetween(issueOn, dueOn)) })
  const amount = moneyText(payableMinor, currency)
  return (
    <FormDialog
      title={t.ask}
      yes={t.finalize}
      no={t.notYet}
      problem={done.isError && Object.keys(refusals).length === 0 ? sentenceOf(done.error) : undefined}
      isPending={done.isPending}
      width="normal"
      isFilled
      onSubmit={() => done.mutate()}
      onClose={onClose}
    >
      <p>
        {type === 'invoice' ? t.willOwe(invoice.clientName, amount) : t.willHave(invoice.clientName, amount)}{' '}
        {number.trim() || next.data ? t.takesNumber(number.trim() || (next.data?.number ?? '')) : t.takesSomeNumber}
      </p>
      <Fields>
        <Cell span="third">
          <DateField
            label={t.issueDate}
            value={issueOn}
            onChange={(on) => on && issue(on)}
            expected={t.dateExpected}
            error={refusals.issueOn}
          />
        </Cell>
        <Cell span="third">
          <DateField
            label={t.dueDate}
            value={dueOn}
            onChange={(on) => choose({ dueOn: on })}
            countFrom={issueOn}
            error={refusals.dueOn}
            expected={t.dateExpected}
            caution={dueOn !== null && dueOn < issueOn ? texts.life.dueBeforeIssue(dateText(issueOn)) : undefined}
            canBeEmpty
          />
        </Cell>
        <Cell span="third">
          <TextField
            label={t.number}
            value={number}
            onChange={(typed) => choose({ number: typed })}
            error={refusals.number}
            placeholder={next.data?.number}
            caution={isUsed ? t.numberUsed(number.trim()) : undefined}
          />
        </Cell>
      </Fields>
      <ProblemList problems={warnings.filter(({ path }) => path !== 'dueOn')} />
    </FormDialog>
  )
}
