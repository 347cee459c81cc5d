// A draft being written: undo and redo give back every state, typing is one step, and no copy of it can keep it from opening.
import './browser'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { copyOf, isSame, startOf } from '../../../src-renderer/invoices/draft-copy'
import { createDraftStore, type DraftStore } from '../../../src-renderer/invoices/draft-store'
import { duplicateRows, fillDown, insertRows, moveRows, removeRows } from '../../../src-renderer/invoices/lines/line-commands'
import { rowsOf, someContent, someLine } from './fixture'

const ID = '01900000-0000-7000-8000-000000000009'
const first = someContent({ lines: rowsOf('a', 'b', 'c').map(({ line }) => line) })
const open = (now?: () => number) => createDraftStore({ id: ID, version: 1, content: first, savedContent: first }, now)

type Edit = (store: DraftStore) => void
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.string({ maxLength: 8 }).map(
    (subject): Edit =>
      (store) =>
        store.getState().change({ subject }),
  ),
  fc.tuple(fc.nat(), fc.string({ maxLength: 8 })).map(
    ([at, name]): Edit =>
      (store) => {
        const { keys, changeLine } = store.getState()
        changeLine(keys[at % Math.max(1, keys.length)] ?? 0, { name })
      },
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('insert', 'remove', 'duplicate', 'move', 'fill')).map(
    ([a, b, gap, what]): Edit =>
      (store) => {
        const count = store.getState().keys.length
        const [x, y] = [a % Math.max(1, count), b % Math.max(1, count)]
        const range = { from: Math.min(x, y), to: Math.min(Math.max(x, y), Math.min(x, y) + 2) }
        store.getState().arrange((rows, newKey) => {
          if (what === 'insert' || count === 0) return insertRows(rows, x, [{ key: newKey(), line: someLine({ name: String(gap) }) }])
          if (what === 'remove') return removeRows(rows, range)
          if (what === 'duplicate') return count > 60 ? rows : duplicateRows(rows, range, newKey)
          return what === 'move' ? moveRows(rows, range, gap % (count + 1)) : fillDown(rows, range, 'quantity')
        })
      },
  ),
)

it('goes back to the first state and forward to the last over a thousand random edits (property)', () => {
  fc.assert(
    fc.property(
      fc.array(edit, { minLength: 1000, maxLength: 1000 }),
      fc.array(fc.nat(2000), { minLength: 50, maxLength: 50 }),
      (edits, pauses) => {
        let now = 0
        const store = open(() => now)
        const keys = store.getState().keys
        edits.forEach((one, index) => {
          now += pauses[index % pauses.length] ?? 0
          one(store)
        })
        const last = store.getState()
        for (let left = last.past.length; left > 0; left -= 1) store.getState().undo()
        expect(store.getState().content).toEqual(first)
        expect(store.getState().keys).toEqual(keys)
        while (store.getState().future.length > 0) store.getState().redo()
        expect(store.getState().content).toEqual(last.content)
        expect(store.getState().keys).toEqual(last.keys)
      },
    ),
    { numRuns: 5 },
  )
}, 60_000)

it('takes typing in one cell as one step until one pauses or leaves', () => {
  let now = 0
  const store = open(() => now)
  const { keys, changeLine, change, rest } = store.getState()
  for (const name of ['x', 'xy', 'xyz']) changeLine(keys[0] ?? 0, { name })
  change({ subject: 'S' })
  change({ subject: 'Su' })
  rest()
  change({ subject: 'Sub' })
  now += 5000
  change({ subject: 'Subj' })
  expect(store.getState().past).toHaveLength(4)
  store.getState().undo()
  change({ subject: 'Other' })
  expect(store.getState().past).toHaveLength(4)
  expect(store.getState().future).toHaveLength(0)
})

it('opens with the copy, and never with one that cannot be read (property)', () => {
  const store = open()
  store.getState().change({ subject: 'Typed' })
  const copy = copyOf(store.getState()) ?? ''
  expect(startOf({ id: ID, version: 1, content: first }, copy).content.subject).toBe('Typed')
  fc.assert(
    fc.property(fc.nat(copy.length), fc.string(), (at, noise) => {
      const start = startOf({ id: ID, version: 1, content: first }, copy.slice(0, at) + noise)
      expect(Array.isArray(start.content.lines) && start.content.subject).toMatch(/^(|Typed.*)$/s)
      expect(createDraftStore(start).getState().keys).toHaveLength(3)
    }),
  )
  const broken = ['null', '{}', '{"version":1,"content":{"lines":5}}', '{"version":1,"content":{"lines":[{}],"adjustments":[]}}']
  for (const text of broken) expect(startOf({ id: ID, version: 1, content: first }, text).content).toBe(first)
})

it('knows its own saving again when the window closed before the answer came', () => {
  const store = open()
  store.getState().change({ subject: 'Sent ' })
  const sent = store.getState().content
  store.getState().setSave({ kind: 'saving', sent })
  store.getState().change({ subject: 'Sent and more' })
  const copy = copyOf(store.getState()) ?? ''
  const arrived = { ...first, subject: 'Sent' }
  expect(isSame(sent, arrived)).toBe(true)
  expect(startOf({ id: ID, version: 2, content: arrived }, copy)).toMatchObject({ version: 2, content: { subject: 'Sent and more' } })
  expect(startOf({ id: ID, version: 2, content: { ...first, subject: 'Theirs' } }, copy)).toMatchObject({ version: 1 })
})
