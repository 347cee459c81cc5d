// Short labels on a thing: shown as tags that Delete or their cross removes, and added by typing.
import { X } from 'lucide-react'
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components'
import field from './Field.module.css'
import { Combo } from './Select'
import styles from './TagField.module.css'

interface TagFieldProps {
  label: string
  addLabel: string
  removeLabel: string
  createLabel: (typed: string) => string
  nothing: string
  tags: readonly string[]
  /** what can be offered */
  known: readonly string[]
  onAdd: (tag: string) => void
  onRemove: (tags: readonly string[]) => void
}

export function TagField({ label, addLabel, removeLabel, createLabel, nothing, tags, known, onAdd, onRemove }: TagFieldProps) {
  const options = known.filter((tag) => !tags.includes(tag)).map((tag) => ({ id: tag, label: tag }))
  const add = (tag: string) => tag.trim() && onAdd(tag.trim())
  return (
    <div className={styles.tagField}>
      {tags.length > 0 && (
        <TagGroup onRemove={(keys) => onRemove(tags.filter((tag) => keys.has(tag)))}>
          <Label className={field.label}>{label}</Label>
          <TagList className={styles.list} items={tags.map((id) => ({ id }))}>
            {({ id }) => (
              <Tag id={id} textValue={id} className={styles.tag}>
                {id}
                <Button slot="remove" className={styles.remove} aria-label={removeLabel}>
                  <X aria-hidden />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      <Combo
        key={tags.join('\n')}
        label={addLabel}
        options={options}
        value={null}
        onChange={add}
        onCreate={add}
        createLabel={createLabel}
        nothing={nothing}
      />
    </div>
  )
}
