// A document that was handed over by other means than this program: on which day.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, sentenceOf } from '../api'
import { DateField } from '../kit/DateField'
import { FormDialog } from '../kit/FormDialog'
import { tell } from '../kit/Toasts'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'
import type { ActionDialogProps } from './InvoiceActions'
import { showNow } from './use-direct-actions'

export function MarkSentDialog({ invoice: { id, version, number, content }, onClose }: ActionDialogProps) {
  const texts = useTexts()
  const t = texts.life
  const [on, setOn] = useState(today())
  const mark = useMutation(
    api.invoices.markSent.mutationOptions({
      onSuccess: (sent) => {
        showNow(sent)
        tell(texts.invoices.sent(sent.number))
        onClose()
      },
    }),
  )
  return (
    <FormDialog
      title={t.markSentOf(number)}
      yes={texts.invoices.markSent}
      no={texts.frame.cancel}
      problem={mark.isError ? sentenceOf(mark.error) : undefined}
      isPending={mark.isPending}
      isFilled
      onSubmit={() => mark.mutate({ id, version, on })}
      onClose={onClose}
    >
      <p>{t.markSentText}</p>
      <DateField
        label={t.sentOn}
        value={on}
        onChange={(date) => date && setOn(date)}
        expected={texts.editor.dateExpected}
        caution={on < content.issueOn ? t.sentBeforeIssue : on > today() ? t.sentLater : undefined}
      />
    </FormDialog>
  )
}
