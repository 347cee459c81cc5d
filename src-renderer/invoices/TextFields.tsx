// The texts above and below the lines.
import { memo } from 'react'
import { Cell, Fields } from '../kit/Fields'
import { PlaceholderField } from '../placeholders/PlaceholderField'
import { useTexts } from '../texts/texts'
import type { DraftStore } from './draft-store'
import { useContent } from './use-content'

interface TextFieldsProps {
  store: DraftStore
  cautions: Readonly<Record<string, string>>
  isTemplate: boolean
}

export const TextFields = memo(function TextFields({ store, cautions, isTemplate }: TextFieldsProps) {
  const t = useTexts().editor
  const content = useContent(store, 'introduction', 'notes', 'terms')
  const { change } = store.getState()
  const field = (name: 'introduction' | 'notes' | 'terms', hint?: string) => (
    <PlaceholderField
      label={t[name]}
      value={content[name]}
      onChange={(text) => change({ [name]: text })}
      hint={hint}
      caution={cautions[name]}
      hasPeriod={isTemplate}
      isMultiline
    />
  )
  return (
    <Fields>
      <Cell span="full">{field('introduction', t.introductionHint)}</Cell>
      <Cell span="half">{field('notes')}</Cell>
      <Cell span="half">{field('terms')}</Cell>
    </Fields>
  )
})
