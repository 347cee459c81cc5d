// Draws the pages of a PDF on canvases with pdf.js, whose worker comes from our own bundle through our trusted-types policy.
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the bundler makes it
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

interface UrlPolicy {
  createScriptURL: (url: string) => string
}
declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: UrlPolicy) => UrlPolicy }
  }
}

interface Drawing {
  pdfjs: typeof import('pdfjs-dist')
  /** one for all documents, so that closing one does not end the drawing of another */
  worker: PDFWorker
}
let loading: Promise<Drawing> | undefined

/** pdf.js with its worker, loaded when the first document is shown. The worker is the only script address that the policy trusts. */
async function load(): Promise<Drawing> {
  const pdfjs = await import('pdfjs-dist')
  const rules: UrlPolicy = {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError(`not a script of ours: ${url}`)
      return url
    },
  }
  const url = (window.trustedTypes?.createPolicy('quittance', rules) ?? rules).createScriptURL(workerUrl)
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port: new Worker(url, { type: 'module' }) }) }
}

/** Opens a document; `destroy` its loading task when it is no longer shown. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  loading ??= load()
  const { pdfjs, worker } = await loading
  return pdfjs.getDocument({ data: bytes, worker, enableXfa: false, useWasm: false, useWorkerFetch: false }).promise
}

/** Draws all pages, `width` CSS pixels wide and sharp on the present screen. */
export async function drawPages(
  pdf: PDFDocumentProxy,
  width: number,
  label: (page: number, of: number) => string,
): Promise<HTMLCanvasElement[]> {
  const canvases: HTMLCanvasElement[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const density = Math.min(3, window.devicePixelRatio || 1)
    const viewport = page.getViewport({ scale: (width * density) / page.getViewport({ scale: 1 }).width })
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', label(number, pdf.numPages))
    await page.render({ canvas, viewport }).promise
    canvases.push(canvas)
  }
  return canvases
}
