// A copy of what is typed but not saved yet, kept on this computer at every moment: a crash or a reload loses nothing.
import { z } from 'zod'
import type { Invoice } from '#shared/invoices/contract'
import { type InvoiceContent, invoiceContentSchema } from '#shared/invoices/invoice'
import { createDraftStore, type DraftStart, type DraftState, type DraftStore } from './draft-store'

/** `sent` was on its way to the core when the copy was made. */
const copySchema = z.object({ version: z.int(), content: z.looseObject({}), sent: z.looseObject({}).optional() })

/** What one edits: an issued document has its number in a field, where another can be typed over it. */
export function editedContent({ status, number, content }: Pick<Invoice, 'status' | 'number' | 'content'>): InvoiceContent {
  return status === 'draft' ? content : { ...content, number }
}
type Opening = Pick<Invoice, 'id' | 'version' | 'content'>
const PAUSE = 30
const storageKey = (id: string) => `draft-${id}`

/** Opens a draft with what was typed into it last, and keeps a copy from now on. */
export function openDraft(invoice: Opening): DraftStore {
  const store = createDraftStore(startOf(invoice, localStorage.getItem(storageKey(invoice.id))))
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    clearTimeout(timer)
    timer = undefined
    const text = copyOf(store.getState())
    if (text === undefined) localStorage.removeItem(storageKey(invoice.id))
    else localStorage.setItem(storageKey(invoice.id), text)
  }
  store.subscribe((state, before) => {
    if (state.content === before.content && state.savedContent === before.savedContent && state.save === before.save) return
    // After the key is painted: writing waits for the disk.
    timer ??= setTimeout(write, PAUSE)
  })
  window.addEventListener('pagehide', () => timer !== undefined && write())
  return store
}

/** The copy of a draft as text; undefined when everything is saved. */
export function copyOf({ version, content, savedContent, save }: DraftState): string | undefined {
  if (content === savedContent) return undefined
  return JSON.stringify({ version, content, ...(save.kind === 'saving' ? { sent: save.sent } : {}) })
}

/** How a draft begins: with the copy where there is one that can be read, else as the core has it. */
export function startOf({ id, version, content }: Opening, copy: string | null): DraftStart {
  const saved = { id, version, content, savedContent: content }
  const kept = copy === null ? undefined : readCopy(copy, content)
  if (kept === undefined || isSame(kept.content, content)) return saved
  // What was on its way did arrive: nobody else was quicker.
  const hasArrived = version === kept.version + 1 && kept.sent !== undefined && isSame(kept.sent, content)
  return { ...saved, version: hasArrived ? version : kept.version, content: kept.content }
}

function readCopy(text: string, savedContent: InvoiceContent) {
  try {
    const { version, content, sent } = copySchema.parse(JSON.parse(text))
    const whole = { ...savedContent, ...content } as InvoiceContent
    // A text that is too long is refused when it is saved, and can be mended; anything else that is wrong is no draft.
    const isDraft = Array.isArray(whole.lines) && Array.isArray(whole.adjustments) && isReadable(whole)
    return isDraft ? { version, content: whole, sent: sent as InvoiceContent | undefined } : undefined
  } catch {
    return undefined
  }
}

function isReadable(content: InvoiceContent): boolean {
  const { success, error } = invoiceContentSchema.safeParse(content)
  return success || error.issues.every(({ code }) => code === 'too_big' || code === 'invalid_format')
}

/** Whether two contents say the same, apart from what the core tidies (spaces around a line of text). */
export function isSame(a: InvoiceContent, b: InvoiceContent): boolean {
  const tidy = (content: InvoiceContent) => JSON.stringify(invoiceContentSchema.safeParse(content).data ?? content)
  return tidy(a) === tidy(b)
}

/** Forgets the copy of a draft that is one no longer. */
export function forgetDraft(id: string): void {
  localStorage.removeItem(storageKey(id))
}
