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

type Label = (page: number, of: number) => string

/** One page, `width` CSS pixels wide and sharp on the present screen. */
async function drawPage(pdf: PDFDocumentProxy, number: number, width: number, label: Label): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number)
  const density = Math.min(3, window.devicePixelRatio || 1)
  const viewport = page.getViewport({ scale: (width * density) / page.getViewport({ scale: 1 }).width })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', label(number, pdf.numPages))
  await page.render({ canvas, viewport }).promise
  return canvas
}

/** A blank sheet in the place of a page that cannot be seen yet, so that the scroll bar is true. */
function blankSheet(like: HTMLElement | null): HTMLElement {
  const sheet = document.createElement('div')
  sheet.style.aspectRatio = like instanceof HTMLCanvasElement ? `${like.width} / ${like.height}` : '210 / 297'
  return sheet
}

/** Shows a document inside `paper`, page by page as they come into view, in the place of what was there. Answers how to stop. */
export function showPages(pdf: PDFDocumentProxy, paper: HTMLElement, width: number, label: Label): () => void {
  let isOver = false
  let turn: Promise<unknown> = Promise.resolve()
  const wanted = new Map<Element, number>()
  const draw = async (sheet: Element, number: number) => {
    if (isOver || !sheet.isConnected) return
    const canvas = await drawPage(pdf, number, width, label)
    if (isOver || !sheet.isConnected) return
    sheet.replaceWith(canvas)
    paper.dataset['pages'] = String(pdf.numPages)
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const number = wanted.get(target)
        if (!isIntersecting || number === undefined) continue
        observer.unobserve(target)
        // One page after the other: keys are answered in between.
        turn = turn.then(() => draw(target, number)).catch(() => undefined)
      }
    },
    { root: paper.parentElement, rootMargin: '200px 0px' },
  )
  while (paper.children.length > pdf.numPages) paper.lastElementChild?.remove()
  while (paper.children.length < pdf.numPages) paper.append(blankSheet(paper.querySelector('canvas')))
  for (const [index, sheet] of [...paper.children].entries()) {
    wanted.set(sheet, index + 1)
    observer.observe(sheet)
  }
  return () => {
    isOver = true
    observer.disconnect()
  }
}
