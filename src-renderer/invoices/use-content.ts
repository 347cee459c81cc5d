// Some fields of the draft: a part of the form is drawn again only when one of its own has changed.
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { DraftStore } from './draft-store'

export function useContent<K extends keyof InvoiceContent>(store: DraftStore, ...names: readonly K[]): Pick<InvoiceContent, K> {
  const pick = ({ content }: { content: InvoiceContent }) =>
    Object.fromEntries(names.map((name) => [name, content[name]])) as Pick<InvoiceContent, K>
  return useStore(store, useShallow(pick))
}
