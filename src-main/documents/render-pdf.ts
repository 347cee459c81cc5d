// The one door to PDFs: a model goes in, the bytes come out. Runs in any thread; the same model gives the same bytes.
import type { Printable } from '#shared/documents/document-model'
import type { StatementModel } from '#shared/statements/statement-model'
import type { RenderedPdf } from './draw-pdf'

/** Draws a document. React and the fonts are loaded at the first call only, so that importing this costs nothing. */
export async function renderPdf(model: Printable | StatementModel): Promise<RenderedPdf> {
  // without this React's development build is taken, which is slower; it has to be set before React is loaded
  Object.assign(process.env, { NODE_ENV: process.env['NODE_ENV'] ?? 'production' })
  const { drawPdf } = await import('./draw-pdf')
  return drawPdf(model)
}
