// From a model to the bytes of its PDF: print, load fonts, compose, draw.
import { pdf } from '@react-pdf/renderer'
import type { Printable } from '#shared/documents/document-model'
import { type PrintedDocument, printDocument } from '#shared/documents/printed-document'
import { printTimesheet } from '#shared/documents/printed-timesheet'
import { printStatement } from '#shared/statements/printed-statement'
import type { StatementModel } from '#shared/statements/statement-model'
import { type Composition, compose } from './composition'
import { loadFontsFor } from './fonts'
import { InvoiceDocument } from './invoice-document'

export interface RenderedPdf {
  bytes: Uint8Array
  pages: number
}

export async function drawPdf(model: Printable | StatementModel): Promise<RenderedPdf> {
  const printed = [printOf(model), 'content' in model ? printTimesheet(model) : undefined].filter((one) => one !== undefined)
  await loadFontsFor(textsIn(printed))
  const compositions = printed.map((one) => compose(one, model.logo))
  return { bytes: await draw(compositions), pages: compositions.reduce((sum, { pages }) => sum + pages.length, 0) }
}

function printOf(model: Printable | StatementModel): PrintedDocument {
  if ('printed' in model) return model.printed
  return 'statement' in model ? printStatement(model) : printDocument(model)
}

// One for all documents: React would keep every one that it ever made, with its document.
const paper = pdf()
const made = paper.container as { document: unknown }
let drawn = 0
let turn: Promise<unknown> = Promise.resolve()

/** Draws one document after the other. */
function draw(compositions: readonly Composition[]): Promise<Uint8Array> {
  const result = turn.then(async () => {
    drawn += 1
    made.document = null
    paper.updateContainer(<InvoiceDocument key={drawn} compositions={compositions} />)
    // a document that React could not make must never come out as the one before it
    if (made.document === null) throw new Error('the document could not be composed')
    const chunks: Uint8Array[] = []
    for await (const chunk of await paper.toBuffer()) chunks.push(chunk as unknown as Uint8Array)
    return new Uint8Array(Buffer.concat(chunks))
  })
  turn = result.catch(() => undefined)
  return result
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
