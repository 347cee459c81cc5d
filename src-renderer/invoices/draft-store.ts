// The draft that one is writing: its content, undo and redo, what of it is saved, and a copy that survives a crash or a reload.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Invoice } from '#shared/invoices/contract'
import type { InvoiceContent, InvoiceLine } from '#shared/invoices/invoice'

/** `keys` names each line for as long as it lives, so that fields keep their place when lines come and go. */
export interface Draft {
  content: InvoiceContent
  keys: readonly number[]
}
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'conflict' }
  | { kind: 'refused'; error: unknown }

export interface DraftState extends Draft {
  id: string
  version: number
  /** what the core has */
  savedContent: InvoiceContent
  save: SaveState
  past: readonly Draft[]
  future: readonly Draft[]
  change: (change: Partial<InvoiceContent>, what?: string) => void
  changeLine: (key: number, change: Partial<InvoiceLine>) => void
  /** adds a line after another, or at the end; answers its key */
  addLine: (after: number | undefined, line: InvoiceLine) => number
  removeLine: (key: number) => void
  undo: () => void
  redo: () => void
  setSave: (save: SaveState) => void
  /** the core took `sent` */
  markSaved: (version: number, sent: InvoiceContent) => void
  /** what somebody else saved takes the place of what is here */
  replace: (invoice: Pick<Invoice, 'version' | 'content'>) => void
}
export type DraftStore = StoreApi<DraftState>

const UNDO_LIMIT = 500
const TOGETHER = 800
const storageKey = (id: string) => `draft-${id}`
let lastKey = 0

function keysFor(content: InvoiceContent): number[] {
  return content.lines.map(() => ++lastKey)
}

export function createDraftStore(invoice: Pick<Invoice, 'id' | 'version' | 'content'>): DraftStore {
  const kept = readKept(invoice.id)
  const content = kept?.content ?? invoice.content
  let lastWhat = ''
  let lastAt = 0
  const store = createStore<DraftState>()((set, get) => {
    const put = (draft: Draft, what: string) => {
      const { past, content: before, keys } = get()
      const isTogether = what === lastWhat && Date.now() - lastAt < TOGETHER && past.length > 0
      lastWhat = what
      lastAt = Date.now()
      set({ ...draft, future: [], past: isTogether ? past : [...past.slice(1 - UNDO_LIMIT), { content: before, keys }], ...dirty(get()) })
    }
    const putLines = (lines: InvoiceLine[], keys: readonly number[], what: string) =>
      put({ content: { ...get().content, lines }, keys }, what)
    return {
      id: invoice.id,
      version: kept?.version ?? invoice.version,
      content,
      keys: keysFor(content),
      savedContent: invoice.content,
      save: kept ? { kind: 'unsaved' } : { kind: 'saved' },
      past: [],
      future: [],
      change: (change, what = Object.keys(change).join()) => {
        const { content: now, keys } = get()
        const next = { ...now, ...change }
        if ((Object.keys(change) as (keyof InvoiceContent)[]).some((name) => next[name] !== now[name])) put({ content: next, keys }, what)
      },
      changeLine: (key, change) => {
        const { content: now, keys } = get()
        const lines = now.lines.map((line, index) => (keys[index] === key ? { ...line, ...change } : line))
        putLines(lines, keys, `${key} ${Object.keys(change).join()}`)
      },
      addLine: (after, line) => {
        const { content: now, keys } = get()
        const at = after === undefined ? keys.length : keys.indexOf(after) + 1
        const key = ++lastKey
        putLines(now.lines.toSpliced(at, 0, line), keys.toSpliced(at, 0, key), `add ${key}`)
        return key
      },
      removeLine: (key) => {
        const { content: now, keys } = get()
        const at = keys.indexOf(key)
        if (at >= 0) putLines(now.lines.toSpliced(at, 1), keys.toSpliced(at, 1), `remove ${key}`)
      },
      undo: () => step(set, get(), 'past', 'future'),
      redo: () => step(set, get(), 'future', 'past'),
      setSave: (save) => set({ save }),
      markSaved: (version, sent) => set({ version, savedContent: sent, save: { kind: get().content === sent ? 'saved' : 'unsaved' } }),
      replace: ({ version, content: theirs }) =>
        set({ version, content: theirs, keys: keysFor(theirs), savedContent: theirs, save: { kind: 'saved' }, past: [], future: [] }),
    }
  })
  store.subscribe(keep)
  return store
}

/** Typing goes on during a conflict; everything else becomes unsaved by a change. */
function dirty({ save }: DraftState): Pick<DraftState, 'save'> {
  return { save: save.kind === 'conflict' || save.kind === 'saving' ? save : { kind: 'unsaved' } }
}

function step(set: (change: Partial<DraftState>) => void, state: DraftState, from: 'past' | 'future', to: 'past' | 'future'): void {
  const target = state[from].at(-1)
  if (target === undefined) return
  set({ ...target, [from]: state[from].slice(0, -1), [to]: [...state[to], { content: state.content, keys: state.keys }], ...dirty(state) })
}

function keep({ id, version, content, savedContent }: DraftState): void {
  if (content === savedContent) localStorage.removeItem(storageKey(id))
  else localStorage.setItem(storageKey(id), JSON.stringify({ version, content }))
}

function readKept(id: string): { version: number; content: InvoiceContent } | undefined {
  const text = localStorage.getItem(storageKey(id))
  return text === null ? undefined : (JSON.parse(text) as { version: number; content: InvoiceContent })
}

/** Forgets the copy of a draft that is one no longer. */
export function forgetDraft(id: string): void {
  localStorage.removeItem(storageKey(id))
}
