// From a model to the bytes of its PDF: print, load fonts, compose, draw.
import { renderToBuffer } from '@react-pdf/renderer'
import type { DocumentModel } from '#shared/documents/document-model'
import { printDocument } from '#shared/documents/printed-document'
import { compose } from './composition'
import { loadFontsFor } from './fonts'
import { InvoiceDocument } from './invoice-document'

export interface RenderedPdf {
  bytes: Uint8Array
  pages: number
}

export async function drawPdf(model: DocumentModel): Promise<RenderedPdf> {
  const printed = printDocument(model)
  await loadFontsFor(textsIn(printed))
  const composition = compose(printed)
  // a plain call, so that renderToBuffer gets the Document element itself
  const buffer = await renderToBuffer(InvoiceDocument({ composition }))
  return { bytes: new Uint8Array(buffer), pages: composition.pages.length }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
