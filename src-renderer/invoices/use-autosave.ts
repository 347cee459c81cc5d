// Saves the draft a moment after the last change, one saving after the other, and stops when somebody else was quicker.
import { useCallback, useEffect, useRef } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import { api, client, isChangedMeanwhile, queryClient } from '../api'
import type { DraftStore } from './draft-store'

const PAUSE = 700

/** Answers how to save now; it resolves to the saved invoice, or undefined when it could not be saved. */
export function useAutosave(store: DraftStore): () => Promise<Invoice | undefined> {
  const running = useRef<Promise<Invoice | undefined>>(undefined)
  const save = useCallback((): Promise<Invoice | undefined> => {
    const mine = (running.current ?? Promise.resolve()).then(() => saveOnce(store))
    running.current = mine
    return mine
  }, [store])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const unsubscribe = store.subscribe(({ save: { kind }, content }, before) => {
      if (kind !== 'unsaved' || (content === before.content && before.save.kind === 'unsaved')) return
      clearTimeout(timer)
      timer = setTimeout(() => void save(), PAUSE)
    })
    if (store.getState().save.kind === 'unsaved') void save()
    return () => {
      unsubscribe()
      clearTimeout(timer)
      if (store.getState().save.kind === 'unsaved') void save()
    }
  }, [store, save])
  return save
}

async function saveOnce(store: DraftStore): Promise<Invoice | undefined> {
  const { id, version, content, savedContent, save, setSave, markSaved } = store.getState()
  const key = api.invoices.get.queryKey({ input: { id } })
  if (content === savedContent) return queryClient.getQueryData<Invoice>(key)
  if (save.kind === 'conflict') return undefined
  setSave({ kind: 'saving' })
  try {
    const invoice = await client.invoices.save({ id, version, content })
    queryClient.setQueryData(key, invoice)
    markSaved(invoice.version, content)
    return invoice
  } catch (error) {
    setSave(isChangedMeanwhile(error) ? { kind: 'conflict' } : { kind: 'refused', error })
    return undefined
  }
}
