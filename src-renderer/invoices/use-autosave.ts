// Saves what is edited, one saving after the other, and stops when somebody else was quicker: a draft by itself a moment after the last change, an issued document only when one says so.
import { useCallback, useEffect, useRef } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { api, client, isChangedMeanwhile, queryClient } from '../api'
import { editedContent, isSame } from './draft-copy'
import type { DraftStore } from './draft-store'

const PAUSE = 700

/** Answers how to save now; it resolves to the saved invoice, or undefined when it could not be saved. */
export function useSave(store: DraftStore, isIssued: boolean): () => Promise<Invoice | undefined> {
  const running = useRef<Promise<Invoice | undefined>>(undefined)
  const save = useCallback((): Promise<Invoice | undefined> => {
    const mine = (running.current ?? Promise.resolve()).then(() => saveOnce(store, isIssued))
    running.current = mine
    return mine
  }, [store, isIssued])
  useEffect(() => {
    if (isIssued) return
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
  }, [store, save, isIssued])
  return save
}

async function saveOnce(store: DraftStore, isIssued: boolean): Promise<Invoice | undefined> {
  const { id, version, content, savedContent, save, setSave } = store.getState()
  const key = api.invoices.get.queryKey({ input: { id } })
  if (content === savedContent) return queryClient.getQueryData<Invoice>(key)
  if (save.kind === 'conflict') return undefined
  setSave({ kind: 'saving', sent: content })
  try {
    return keepSaved(store, await client.invoices[isIssued ? 'edit' : 'save']({ id, version, content }), content)
  } catch (error) {
    if (!isChangedMeanwhile(error)) {
      setSave({ kind: 'refused', error })
      return undefined
    }
    return await adoptOwn(store, content)
  }
}

function keepSaved(store: DraftStore, invoice: Invoice, sent: InvoiceContent): Invoice {
  queryClient.setQueryData(api.invoices.get.queryKey({ input: { id: invoice.id } }), invoice)
  store.getState().markSaved(invoice.version, sent)
  return invoice
}

/** An answer that got lost on the way is no conflict: what the core has is then what we sent. */
async function adoptOwn(store: DraftStore, sent: InvoiceContent): Promise<Invoice | undefined> {
  const theirs = await client.invoices.get({ id: store.getState().id }).catch(() => undefined)
  if (theirs && isSame(editedContent(theirs), sent)) return keepSaved(store, theirs, sent)
  store.getState().setSave({ kind: 'conflict' })
  return undefined
}
