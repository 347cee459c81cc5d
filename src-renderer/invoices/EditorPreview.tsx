// The document beside its form: the very PDF, drawn while one types.
import { memo } from 'react'
import { sentenceOf } from '../api'
import { PdfView } from '../kit/PdfView'
import { ErrorState, Notice, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import type { DraftStore } from './draft-store'
import { usePreview } from './use-preview'

interface EditorPreviewProps {
  store: DraftStore
  name: string
  /** of an issued document, empty for a draft */
  number: string
  /** what the document also shows */
  facts: readonly unknown[]
}

export const EditorPreview = memo(function EditorPreview({ store, name, number, facts }: EditorPreviewProps) {
  const t = useTexts().editor
  const { pdf, error, retry } = usePreview(store, number, facts)
  if (pdf === undefined)
    return error ? (
      <ErrorState title={t.previewFailed} text={sentenceOf(error)} retryLabel={t.tryAgain} onRetry={retry} />
    ) : (
      <Waiting label={t.previewDrawing} />
    )
  return (
    <>
      {error !== undefined && <Notice tone="bad">{`${t.previewFailed}. ${sentenceOf(error)}`}</Notice>}
      <PdfView base64={pdf.base64} label={t.preview(name)} pageLabel={t.page} problem={t.previewProblem} />
    </>
  )
})
