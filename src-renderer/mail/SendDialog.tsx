// Sends an invoice or a credit note by mail.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import type { MailDraft } from '#shared/mail/contract'
import { api, client, queryClient, sentenceOf } from '../api'
import { CheckField } from '../kit/CheckField'
import { Dialog, DialogBody } from '../kit/Dialog'
import { Notice, Waiting } from '../kit/States'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { LetterForm } from './LetterForm'

export interface SendDialogProps {
  invoice: Invoice
  onClose: () => void
}

export function SendDialog({ invoice, onClose }: SendDialogProps) {
  const t = useTexts().mail
  const mayRemind = useMay()('reminders.write')
  const draft = useQuery({ ...api.mail.draft.queryOptions({ input: { invoiceId: invoice.id } }), gcTime: 0, staleTime: 0 })
  const ladder = useQuery(api.reminders.ladder.queryOptions({ input: { companyId: invoice.content.companyId }, enabled: mayRemind }))
  const error = draft.error ?? ladder.error
  const isReady = draft.data && !draft.isFetching && !ladder.isLoading
  return (
    <Dialog title={t.sendOf(invoice.number)} isOpen onClose={onClose} width="wide" isKept>
      {error || !isReady ? (
        <DialogBody>{error ? <Notice tone="bad">{sentenceOf(error)}</Notice> : <Waiting label={t.reading} />}</DialogBody>
      ) : (
        <SendForm
          key={draft.dataUpdatedAt}
          invoice={invoice}
          draft={draft.data}
          planning={mayRemind && invoice.type === 'invoice' ? { isUsual: ladder.data?.isOn === true } : undefined}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}

interface SendFormProps extends SendDialogProps {
  draft: MailDraft
  /** whether reminders are usually planned; undefined where nobody may or can */
  planning: { isUsual: boolean } | undefined
}

function SendForm({ invoice, draft, planning, onClose }: SendFormProps) {
  const t = useTexts().mail
  const { id: invoiceId } = invoice
  const [attachOriginal, setAttachOriginal] = useState(false)
  const [planReminders, setPlanReminders] = useState(planning?.isUsual === true && draft.willMarkSent)
  return (
    <LetterForm
      letter={draft}
      keptUnder={invoiceId}
      consequence={draft.willMarkSent ? t.marksSent : undefined}
      send={async (outgoing) => {
        const { version } = draft
        const { invoice: sent } = await client.mail.send({ ...outgoing, invoiceId, attachOriginal, version, planReminders })
        queryClient.setQueryData(api.invoices.get.queryKey({ input: { id: invoiceId } }), sent)
        return t.queued(sent.number)
      }}
      file={(outgoing) => client.mail.file({ ...outgoing, invoiceId, attachOriginal })}
      onClose={onClose}
    >
      {draft.hasOriginal && <CheckField label={t.attachOriginal} isChecked={attachOriginal} onChange={setAttachOriginal} />}
      {planning && <CheckField label={t.planReminders} isChecked={planReminders} onChange={setPlanReminders} />}
    </LetterForm>
  )
}
