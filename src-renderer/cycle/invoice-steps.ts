// What is done with the documents of a period, one by one or with all that are selected.
import type { InvoiceRow } from '#shared/invoices/contract'
import { client } from '../api'
import { base64OfBytes, saveFile } from '../kit/platform'
import { tell } from '../kit/Toasts'
import type { BatchAction } from '../lists/batch'
import type { Texts } from '../texts/texts'

export function stepsOf(
  t: Texts['cycle'],
  { mayFinalize, maySend }: { mayFinalize: boolean; maySend: boolean },
): BatchAction<InvoiceRow>[] {
  return [
    {
      id: 'finalize',
      label: t.finalize,
      isFor: ({ status }) => mayFinalize && status === 'draft',
      run: async ({ id }) => {
        const { version } = await client.invoices.get({ id })
        tell(t.finalized((await client.invoices.finalize({ id, version })).number))
      },
    },
    {
      id: 'send',
      label: t.markSent,
      isFor: ({ status }) => maySend && status === 'finalized',
      run: async ({ id }) => {
        const { version } = await client.invoices.get({ id })
        tell(t.marked((await client.invoices.markSent({ id, version })).number))
      },
    },
    {
      id: 'timesheet',
      label: t.timesheet,
      isFor: () => true,
      run: ({ id }) => saveTimesheet(t, id),
    },
  ]
}

/** Saves the time of a document as comma-separated values. */
export async function saveTimesheet(t: Texts['cycle'], invoiceId: string): Promise<void> {
  const { fileName, csv, rows } = await client.generating.timesheet({ invoiceId })
  if (rows.length === 0) tell(t.noTime)
  else await saveFile(fileName, base64OfBytes(new TextEncoder().encode(csv)), 'text/csv')
}
