// The buttons that a document's state allows, and no others.
import { useMutation } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import { api, client, queryClient, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Question } from '../kit/Dialog'
import { goTo } from '../kit/place'
import { saveFile } from '../kit/platform'
import { type Shortcut, useShortcuts } from '../kit/shortcuts'
import { tell, tellProblem } from '../kit/Toasts'
import { MakeRecurring } from '../recurring/MakeRecurring'
import { textsNow, useTexts } from '../texts/texts'
import { FinalizeDialog } from './FinalizeDialog'

interface InvoiceActionsProps {
  invoice: Invoice
  PaymentDialog: ComponentType<{ invoice: Invoice; onClose: () => void }>
}
type Open = 'finalize' | 'delete' | 'pay' | undefined

export function useSavePdf(invoiceId: string) {
  return useMutation({
    mutationFn: async () => {
      const { fileName, base64 } = await client.documents.pdf({ invoiceId })
      return { fileName, path: await saveFile(fileName, base64, 'application/pdf') }
    },
    onSuccess: ({ fileName, path }) => path !== null && tell(textsNow().invoices.saved(path ?? fileName)),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
}

export function InvoiceActions({ invoice, PaymentDialog }: InvoiceActionsProps) {
  const t = useTexts().invoices
  const { id, version, actions } = invoice
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const savePdf = useSavePdf(id)
  const refused = { onError: (error: unknown) => tellProblem(sentenceOf(error)) }
  const markSent = useMutation(
    api.invoices.markSent.mutationOptions({
      ...refused,
      onSuccess: (sent) => {
        queryClient.setQueryData(api.invoices.get.queryKey({ input: { id } }), sent)
        tell(t.sent(sent.number))
      },
    }),
  )
  const may = (action: (typeof actions)[number]) => actions.includes(action)
  const edit = () => goTo(`/invoices/${id}/edit`)
  const send = () => !markSent.isPending && markSent.mutate({ id, version })
  const all: (Shortcut & { isAllowed: boolean })[] = [
    { keys: 'e', words: t.edit, run: edit, isAllowed: may('save') },
    { keys: 'f', words: t.finalize, run: () => setOpen('finalize'), isAllowed: may('finalize') },
    { keys: 's', words: t.markSent, run: send, isAllowed: may('mark_sent') },
    { keys: 'p', words: t.recordPaymentKey, run: () => setOpen('pay'), isAllowed: may('record_payment') },
    { keys: 'd', words: t.savePdfKey, run: () => savePdf.mutate(), isAllowed: true },
  ]
  useShortcuts(all.filter(({ isAllowed }) => isAllowed))
  return (
    <>
      {may('delete') && (
        <Button weight="danger" onPress={() => setOpen('delete')}>
          {t.deleteDraft}
        </Button>
      )}
      <MakeRecurring invoice={invoice} />
      <Button onPress={() => savePdf.mutate()} isPending={savePdf.isPending}>
        {t.savePdf}
      </Button>
      {may('save') && <Button onPress={edit}>{t.edit}</Button>}
      {may('finalize') && (
        <Button weight="primary" onPress={() => setOpen('finalize')}>
          {t.finalize}
        </Button>
      )}
      {may('mark_sent') && (
        <Button weight="primary" onPress={send} isPending={markSent.isPending}>
          {t.markSent}
        </Button>
      )}
      {may('record_payment') && (
        <Button weight="primary" onPress={() => setOpen('pay')}>
          {t.recordPayment}
        </Button>
      )}
      {open === 'finalize' && <FinalizeDialog invoice={invoice} onClose={close} />}
      {open === 'pay' && <PaymentDialog invoice={invoice} onClose={close} />}
      {open === 'delete' && <DeleteQuestion invoice={invoice} onClose={close} />}
    </>
  )
}

function DeleteQuestion({ invoice: { id, version, clientName }, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useTexts().invoices
  const remove = useMutation(
    api.invoices.delete.mutationOptions({
      onSuccess: () => {
        tell(t.draftDeleted)
        goTo('/invoices', { replace: true })
      },
      onError: (error) => {
        tellProblem(sentenceOf(error))
        onClose()
      },
    }),
  )
  return (
    <Question
      title={t.deleteQuestion}
      text={clientName ? t.deleteText(clientName) : t.deleteTextPlain}
      yes={t.deleteDraft}
      no={t.keepIt}
      isOpen
      isBusy={remove.isPending}
      onYes={() => remove.mutate({ id, version })}
      onNo={onClose}
    />
  )
}
