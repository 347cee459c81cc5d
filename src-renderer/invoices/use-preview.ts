// The PDF of the draft as it is being written: asked for when one pauses, one drawing at a time, and the newest is what shows.
import { useEffect, useState } from 'react'
import type { PdfAnswer } from '#shared/documents/contract'
import { client } from '../api'
import type { DraftStore } from './draft-store'

const PAUSE = 250

interface Preview {
  pdf?: PdfAnswer
  error?: unknown
}

/** `number` is that of an issued document, empty for a draft; `facts` are what the document also shows: a change of them draws it again. */
export function usePreview(store: DraftStore, number: string, facts: unknown): Preview & { retry: () => void } {
  const [preview, setPreview] = useState<Preview>({})
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: facts change what is drawn
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isDrawing = false
    let isOver = false
    const draw = async () => {
      timer = undefined
      // Whoever waits is drawn afterwards.
      if (isDrawing) return
      isDrawing = true
      const { content } = store.getState()
      const next = await client.documents.preview({ content, number }).then(
        (pdf): Preview => ({ pdf }),
        (error: unknown): Preview => ({ error }),
      )
      isDrawing = false
      if (isOver) return
      setPreview((before) => ({ ...before, error: undefined, ...next }))
      if (store.getState().content !== content) timer ??= setTimeout(() => void draw(), PAUSE)
    }
    const unsubscribe = store.subscribe(({ content }, before) => {
      if (content === before.content) return
      clearTimeout(timer)
      timer = setTimeout(() => void draw(), PAUSE)
    })
    void draw()
    return () => {
      isOver = true
      clearTimeout(timer)
      unsubscribe()
    }
  }, [store, number, attempt, facts])
  return { ...preview, retry: () => setAttempt((count) => count + 1) }
}
