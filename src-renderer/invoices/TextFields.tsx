// The texts above and below the lines.
import { memo } from 'react'
import { Cell, Fields } from '../kit/Fields'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import type { DraftStore } from './draft-store'
import { useContent } from './use-content'

export const TextFields = memo(function TextFields({ store }: { store: DraftStore }) {
  const t = useTexts().editor
  const { introduction, notes, terms } = useContent(store, 'introduction', 'notes', 'terms')
  const { change } = store.getState()
  return (
    <Fields>
      <Cell span="full">
        <TextField
          label={t.introduction}
          value={introduction}
          onChange={(text) => change({ introduction: text })}
          hint={t.introductionHint}
          isMultiline
        />
      </Cell>
      <Cell span="half">
        <TextField label={t.notes} value={notes} onChange={(text) => change({ notes: text })} isMultiline />
      </Cell>
      <Cell span="half">
        <TextField label={t.terms} value={terms} onChange={(text) => change({ terms: text })} isMultiline />
      </Cell>
    </Fields>
  )
})
