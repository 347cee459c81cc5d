// The texts below the lines, and a number typed by hand.
import { useStore } from 'zustand'
import { Cell, Fields } from '../kit/Fields'
import { TextField } from '../kit/TextField'
import type { DraftStore } from './draft-store'

export function TextFields({ store }: { store: DraftStore }) {
  const { notes, terms, number } = useStore(store, (state) => state.content)
  const { change } = store.getState()
  return (
    <Fields>
      <Cell span="half">
        <TextField label="Notes" value={notes} onChange={(text) => change({ notes: text })} isMultiline />
      </Cell>
      <Cell span="half">
        <TextField label="Terms" value={terms} onChange={(text) => change({ terms: text })} isMultiline />
      </Cell>
      <Cell span="half">
        <TextField
          label="Number typed by hand"
          value={number}
          onChange={(text) => change({ number: text })}
          hint="Empty: the next number of the series, when it is finalised."
        />
      </Cell>
    </Fields>
  )
}
