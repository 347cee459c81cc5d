// The question before a draft becomes a document: its number, and what is still missing.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Invoice } from '#shared/invoices/contract'
import { api, queryClient, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { moneyText } from '../kit/format'
import { goTo } from '../kit/place'
import { Notice } from '../kit/States'
import { tell } from '../kit/Toasts'
import { problemText, useTexts } from '../texts/texts'
import styles from './Invoice.module.css'

export function FinalizeDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useTexts().editor
  const { id, version, content, problems, warnings } = invoice
  const { companyId, clientId, type: documentType, issueOn } = content
  const next = useQuery(api.numberSeries.preview.queryOptions({ input: { companyId, clientId, documentType, issueOn } }))
  const finalize = useMutation(
    api.invoices.finalize.mutationOptions({
      onSuccess: (done) => {
        queryClient.setQueryData(api.invoices.get.queryKey({ input: { id } }), done)
        tell(t.isFinal(done.number))
        onClose()
        goTo(`/invoices/${id}`)
      },
    }),
  )
  const number = content.number || next.data?.number
  const isReady = problems.length === 0
  const footer = (
    <>
      <Button onPress={onClose} autoFocus={!isReady}>
        {isReady ? t.notYet : t.backToDraft}
      </Button>
      {isReady && (
        <Button weight="primary" onPress={() => finalize.mutate({ id, version })} isPending={finalize.isPending} autoFocus>
          {t.finalize}
        </Button>
      )}
    </>
  )
  return (
    <Dialog title={isReady ? t.ask : t.notReady} isOpen onClose={onClose} footer={footer} width="small">
      <DialogBody>
        {finalize.isError && <Notice tone="bad">{sentenceOf(finalize.error)}</Notice>}
        {isReady && (
          <p>
            {t.willOwe(invoice.clientName, moneyText(invoice.payableMinor, invoice.currency))}{' '}
            {number ? t.takesNumber(number) : t.takesSomeNumber}
          </p>
        )}
        <ul className={styles.bullets}>
          {[...problems, ...warnings].map((problem) => (
            <li key={`${problem.path} ${problem.code}`}>{problemText(problem)}</li>
          ))}
        </ul>
      </DialogBody>
    </Dialog>
  )
}
