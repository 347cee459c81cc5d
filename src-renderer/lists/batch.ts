// Doing one thing with many rows: one by one, each by itself, so that a refusal of one stops no other.

export interface BatchAction<R> {
  id: string
  label: string
  isFor: (row: R) => boolean
  /** asked before what cannot be undone */
  question?: ((count: number) => { title: string; text: string; yes: string; no: string }) | undefined
  /** does it with one row; left out where `review` looks at all of them first */
  run?: ((row: R) => Promise<void>) | undefined
  review?: ((rows: readonly R[]) => void) | undefined
  /** once after the last row, with what was done; also after a stop */
  finish?: ((done: number) => Promise<void>) | undefined
}

export interface BatchState {
  label: string
  done: number
  total: number
  refused: readonly { name: string; sentence: string }[]
  isOver: boolean
  isStopped: boolean
}

interface BatchRun<R> {
  action: BatchAction<R>
  rows: readonly R[]
  nameOf: (row: R) => string
  sentenceOf: (error: unknown) => string
  isStopped: () => boolean
  show: (state: BatchState) => void
}

/** Runs to the end or until it is stopped; what was refused is told at the end, never thrown. */
export async function runBatch<R>({ action, rows, nameOf, sentenceOf, isStopped, show }: BatchRun<R>): Promise<BatchState> {
  let state: BatchState = { label: action.label, done: 0, total: rows.length, refused: [], isOver: false, isStopped: false }
  const refuse = (name: string, error: unknown) => ({ refused: [...state.refused, { name, sentence: sentenceOf(error) }] })
  show(state)
  for (const row of rows) {
    if (isStopped()) {
      state = { ...state, isStopped: true }
      break
    }
    try {
      await action.run?.(row)
      state = { ...state, done: state.done + 1 }
    } catch (error) {
      state = { ...state, ...refuse(nameOf(row), error) }
    }
    show(state)
  }
  try {
    await action.finish?.(state.done)
  } catch (error) {
    state = { ...state, ...refuse(action.label, error) }
  }
  state = { ...state, isOver: true }
  show(state)
  return state
}
