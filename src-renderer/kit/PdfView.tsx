// Shows a PDF, all pages as wide as the pane. Only pages that can be seen are drawn, and the old ones stay until the new ones are there:
// nothing flickers, nothing scrolls away, and a long document costs no more than a short one.
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import styles from './PdfView.module.css'
import { openPdf, showPages } from './pdf-drawing'
import { bytesFromBase64 } from './platform'

interface PdfViewProps {
  base64: string
  label: string
  pageLabel: (page: number, of: number) => string
  /** said when the document cannot be drawn */
  problem: string
}
const MAX_WIDTH = 880

export function PdfView({ base64, label, pageLabel, problem }: PdfViewProps) {
  const paper = useRef<HTMLDivElement>(null)
  const width = useWidth(paper)
  const [pdf, setPdf] = useState<PDFDocumentProxy>()
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    let isOver = false
    const opening = openPdf(bytesFromBase64(base64))
    opening.then(
      (opened) => {
        if (isOver) return
        setPdf(opened)
        setHasFailed(false)
      },
      () => !isOver && setHasFailed(true),
    )
    return () => {
      isOver = true
      void opening.then((opened) => opened.loadingTask.destroy()).catch(() => undefined)
    }
  }, [base64])
  const labelOf = useEffectEvent(pageLabel)
  useEffect(() => {
    if (pdf === undefined || width === 0 || paper.current === null) return
    return showPages(pdf, paper.current, width, (page, of) => labelOf(page, of))
  }, [pdf, width])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.view} aria-label={label} tabIndex={0}>
      {hasFailed && <p role="alert">{problem}</p>}
      <div ref={paper} className={styles.paper} />
    </section>
  )
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (element.current === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new ResizeObserver(([entry]) => {
      clearTimeout(timer)
      timer = setTimeout(() => setWidth(Math.min(MAX_WIDTH, Math.floor(entry?.contentRect.width ?? 0))), 60)
    })
    observer.observe(element.current)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [element])
  return width
}
