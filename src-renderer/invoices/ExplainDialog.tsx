// How the total of a document comes about, step by step.
import { useQuery } from '@tanstack/react-query'
import type { Invoice } from '#shared/invoices/contract'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { Notice, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import { ExplainSteps } from './ExplainSteps'
import { documentName } from './status-words'

export function ExplainDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useTexts().explain
  const { data: steps, error } = useQuery(api.invoices.explain.queryOptions({ input: { id: invoice.id } }))
  const footer = (
    <Button onPress={onClose} autoFocus>
      {t.closeSteps}
    </Button>
  )
  return (
    <Dialog title={t.title(documentName(invoice))} isOpen onClose={onClose} width="wide" footer={footer}>
      <DialogBody>
        {error && <Notice tone="bad">{sentenceOf(error)}</Notice>}
        {!steps && !error && <Waiting label={t.reading} />}
        {steps && <ExplainSteps steps={steps} currency={invoice.currency} />}
      </DialogBody>
    </Dialog>
  )
}
