// The draft that one is writing: its content, undo and redo over all of it, and what of it is saved.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Invoice } from '#shared/invoices/contract'
import type { InvoiceContent, InvoiceLine } from '#shared/invoices/invoice'
import type { Row, Rows } from './lines/line-commands'

/** `keys` names each line for as long as it lives, so that cells keep their place when lines come and go. */
export interface Draft {
  content: InvoiceContent
  keys: readonly number[]
}
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  /** `sent` is on its way to the core */
  | { kind: 'saving'; sent: InvoiceContent }
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
  /** changes the lines as a whole, as one step */
  arrange: (how: (rows: Rows, newKey: () => number) => Rows) => void
  /** what is typed next is a step of its own, in the same field too */
  rest: () => void
  undo: () => void
  redo: () => void
  setSave: (save: SaveState) => void
  /** the core took `sent` */
  markSaved: (version: number, sent: InvoiceContent) => void
  /** what somebody else saved takes the place of what is here */
  replace: (invoice: Pick<Invoice, 'version' | 'content'>) => void
}
export type DraftStore = StoreApi<DraftState>
export type DraftStart = Pick<DraftState, 'id' | 'version' | 'content' | 'savedContent'>

const UNDO_LIMIT = 5000
/** Typing in one field is one step until one pauses for so long, in milliseconds. */
const TOGETHER = 1500
let lastKey = 0
const newKey = () => ++lastKey

/** Lines keep their keys by their place. */
function keysFor(content: InvoiceContent, known: readonly number[] = []): number[] {
  return content.lines.map((_, index) => known[index] ?? newKey())
}

export function createDraftStore(start: DraftStart, now: () => number = Date.now): DraftStore {
  let lastWhat = ''
  let lastAt = 0
  const rest = () => {
    lastWhat = ''
  }
  return createStore<DraftState>()((set, get) => {
    const put = (draft: Draft, what: string) => {
      const { past, content, keys } = get()
      const isTogether = what !== '' && what === lastWhat && now() - lastAt < TOGETHER && past.length > 0
      lastWhat = what
      lastAt = now()
      set({ ...draft, future: [], past: isTogether ? past : [...past.slice(1 - UNDO_LIMIT), { content, keys }], ...dirty(get()) })
    }
    const step = (from: 'past' | 'future', to: 'past' | 'future') => {
      const state = get()
      const target = state[from].at(-1)
      if (target === undefined) return
      rest()
      const { content, keys } = state
      set({ ...target, [from]: state[from].slice(0, -1), [to]: [...state[to], { content, keys }], ...dirty(state) })
    }
    return {
      ...start,
      keys: keysFor(start.content),
      save: { kind: start.content === start.savedContent ? 'saved' : 'unsaved' },
      past: [],
      future: [],
      change: (change, what = Object.keys(change).join()) => {
        const { content, keys } = get()
        if (differs(content, change)) put({ content: { ...content, ...change }, keys }, what)
      },
      changeLine: (key, change) => {
        const { content, keys } = get()
        const at = keys.indexOf(key)
        const line = content.lines[at]
        if (line === undefined || !differs(line, change)) return
        put(
          { content: { ...content, lines: content.lines.with(at, { ...line, ...change }) }, keys },
          `${key} ${Object.keys(change).join()}`,
        )
      },
      arrange: (how) => {
        const { content, keys } = get()
        const rows: Row[] = content.lines.map((line, index) => ({ key: keys[index] ?? 0, line }))
        const next = how(rows, newKey)
        if (next !== rows) put({ content: { ...content, lines: next.map(({ line }) => line) }, keys: next.map(({ key }) => key) }, '')
      },
      rest,
      undo: () => step('past', 'future'),
      redo: () => step('future', 'past'),
      setSave: (save) => set({ save }),
      markSaved: (version, sent) => set({ version, savedContent: sent, save: { kind: get().content === sent ? 'saved' : 'unsaved' } }),
      replace: ({ version, content }) =>
        set({ version, content, keys: keysFor(content, get().keys), savedContent: content, save: { kind: 'saved' }, past: [], future: [] }),
    }
  })
}

function differs<T extends object>(now: T, change: Partial<T>): boolean {
  return (Object.keys(change) as (keyof T)[]).some((name) => change[name] !== now[name])
}

/** Typing goes on during a conflict; everything else becomes unsaved by a change. */
function dirty({ save }: DraftState): Pick<DraftState, 'save'> {
  return { save: save.kind === 'conflict' || save.kind === 'saving' ? save : { kind: 'unsaved' } }
}
