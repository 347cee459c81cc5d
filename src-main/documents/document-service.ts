// The PDF of a document: the bytes that were kept when it was sent, or freshly drawn in a worker thread.
import type { PdfAnswer } from '#shared/documents/contract'
import type { DocumentModel } from '#shared/documents/document-model'
import type { Context } from '../context'
import { loadDocument } from '../invoices/invoice-service'

export async function pdfOf(context: Context, { invoiceId }: { invoiceId: string }): Promise<PdfAnswer> {
  const { model, kept } = loadDocument(context, invoiceId)
  const begin = performance.now()
  const { bytes, pages } = kept ?? (await context.tasks.renderPdf(model))
  const milliseconds = Math.round((performance.now() - begin) * 10) / 10
  return { fileName: fileName(model), pages, milliseconds, base64: Buffer.from(bytes).toString('base64') }
}

/** A name that every file system takes: "2026-0001 Client.pdf". */
function fileName({ number, snapshot, content }: DocumentModel): string {
  const words = [number || 'draft', snapshot.buyer?.name ?? content.subject]
  const name = words
    .join(' ')
    .replace(/[^\p{L}\p{N}._-]+/gu, ' ')
    .trim()
  return `${name.slice(0, 120)}.pdf`
}
