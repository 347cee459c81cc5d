// What can be done with several documents at once.
import { useMemo } from 'react'
import type { InvoiceRow } from '#shared/invoices/contract'
import type { PermissionName } from '#shared/people/permissions'
import { client } from '../api'
import { countText } from '../kit/format'
import { base64OfBytes, bytesFromBase64, saveFile } from '../kit/platform'
import { type ZippedFile, zip } from '../kit/zip'
import type { BatchAction } from '../lists/batch'
import { useSession } from '../session/use-session'
import { type Texts, useTexts } from '../texts/texts'

const SENDABLE = ['finalized', 'sent', 'partially_paid', 'overdue']

/** One PDF is saved as it is, several as one archive. */
function savePdfs({ invoices: t }: Texts): BatchAction<InvoiceRow> {
  let files: ZippedFile[] = []
  return {
    id: 'pdfs',
    label: t.savePdfs,
    isFor: () => true,
    run: async ({ id }) => {
      const { fileName, base64 } = await client.documents.pdf({ invoiceId: id })
      files.push({ name: fileName, bytes: bytesFromBase64(base64) })
    },
    finish: async () => {
      const [all, only] = [files, files.length === 1 ? files[0] : undefined]
      files = []
      if (only) await saveFile(only.name, base64OfBytes(only.bytes), 'application/pdf')
      else if (all.length > 0) await saveFile(t.pdfArchive, base64OfBytes(zip(all)), 'application/zip')
    },
  }
}

/** `review` shows the mails of those that are to be sent before anything goes. */
export function useInvoiceBatch(review: (rows: readonly InvoiceRow[]) => void): readonly BatchAction<InvoiceRow>[] {
  const t = useTexts()
  const { data: session } = useSession()
  return useMemo(() => {
    const words = t.invoices
    const all: readonly (BatchAction<InvoiceRow> & { needs?: PermissionName })[] = [
      savePdfs(t),
      {
        id: 'finalize',
        needs: 'invoices.finalize',
        label: words.finalizeAll,
        isFor: ({ status }) => status === 'draft',
        question: (count) => ({
          title: words.finalizeQuestion(countText(count)),
          text: words.finalizeWarning,
          yes: words.finalize,
          no: words.keepDrafts,
        }),
        run: async ({ id }) => {
          const { version } = await client.invoices.get({ id })
          await client.invoices.finalize({ id, version })
        },
      },
      {
        id: 'mail',
        needs: 'mail.send',
        label: words.mailAll,
        isFor: ({ status }) => SENDABLE.includes(status),
        review,
      },
      {
        id: 'send',
        needs: 'invoices.send',
        label: words.sendAll,
        isFor: ({ status }) => status === 'finalized',
        run: async ({ id }) => {
          const { version } = await client.invoices.get({ id })
          await client.invoices.markSent({ id, version })
        },
      },
      {
        id: 'archive',
        needs: 'invoices.edit',
        label: words.archiveAll,
        isFor: ({ status }) => ['finalized', 'cancelled', 'void'].includes(status),
        question: (count) => ({
          title: words.archiveQuestion(countText(count)),
          text: words.archiveText,
          yes: words.archiveAll,
          no: words.keepThem,
        }),
        run: async ({ id }) => {
          const { version } = await client.invoices.get({ id })
          await client.invoices.archive({ id, version })
        },
      },
    ]
    return all.filter(({ needs }) => needs === undefined || session?.permissions.includes(needs))
  }, [t, session, review])
}
