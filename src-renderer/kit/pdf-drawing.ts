// Draws the pages of a PDF on canvases with pdf.js, whose worker comes from our own bundle through our trusted-types policy.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

interface UrlPolicy {
  createScriptURL: (url: string) => string
}
declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: UrlPolicy) => UrlPolicy }
  }
}

let isReady = false

/** The worker of pdf.js is the only script address that the policy trusts. */
function startWorker(): void {
  if (isReady) return
  isReady = true
  const rules: UrlPolicy = {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError(`not a script of ours: ${url}`)
      return url
    },
  }
  const url = (window.trustedTypes?.createPolicy('quittance', rules) ?? rules).createScriptURL(workerUrl)
  GlobalWorkerOptions.workerPort = new Worker(url, { type: 'module' })
}

/** Opens a document; `destroy` its loading task when it is no longer shown. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  startWorker()
  return getDocument({ data: bytes, enableXfa: false, useWasm: false, useWorkerFetch: false }).promise
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
