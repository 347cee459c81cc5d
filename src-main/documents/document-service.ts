// The PDF of a document: the bytes that were kept when it was sent, or freshly drawn in a worker thread.
import type { PdfAnswer } from '#shared/documents/contract'
import type { DocumentModel, PrintedSheet } from '#shared/documents/document-model'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { printedTexts } from '#shared/invoices/snapshot'
import type { Context } from '../context'
import { draftDocument, loadDocument } from '../invoices/invoice-service'
import type { RenderedPdf } from '../tasks'

export async function pdfOf(context: Context, { invoiceId }: { invoiceId: string }): Promise<PdfAnswer> {
  const { model, kept } = loadDocument(context, invoiceId)
  return answerPdf(nameOf(model), () => kept ?? context.tasks.renderPdf(model))
}

export async function previewOf(context: Context, { content, number }: { content: InvoiceContent; number: string }): Promise<PdfAnswer> {
  const model = draftDocument(context, content, number)
  return answerPdf(nameOf(model), () => context.tasks.renderPdf(model))
}

/** Any other document, already printed; `words` make the name of its file. */
export function drawSheet(context: Context, sheet: PrintedSheet, words: readonly string[]): Promise<PdfAnswer> {
  return answerPdf(words, () => context.tasks.renderPdf(sheet))
}

/** Draws, and answers the bytes under a name made of `words`. */
export async function answerPdf(words: readonly string[], draw: () => RenderedPdf | Promise<RenderedPdf>): Promise<PdfAnswer> {
  const begin = performance.now()
  const { bytes, pages } = await draw()
  const milliseconds = Math.round((performance.now() - begin) * 10) / 10
  return { fileName: fileName(words), pages, milliseconds, base64: Buffer.from(bytes).toString('base64') }
}

function nameOf({ number, snapshot, content }: DocumentModel): string[] {
  return [number || 'draft', snapshot.buyer?.name ?? printedTexts(content, snapshot).subject]
}

/** A name that every file system takes: "2026-0001 Client.pdf". */
function fileName(words: readonly string[]): string {
  const name = words
    .join(' ')
    .replace(/[^\p{L}\p{N}._-]+/gu, ' ')
    .trim()
  return `${name.slice(0, 120)}.pdf`
}
