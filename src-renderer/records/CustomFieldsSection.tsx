// The custom fields of the settings: which there are, on which records, and one more.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustomField } from '#shared/records/custom-field'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Section } from '../kit/Section'
import { EmptyState, Notice, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import { CustomFieldDialog } from './CustomFieldDialog'
import styles from './Records.module.css'

export function CustomFieldsSection() {
  const t = useTexts().records
  const { data, error } = useQuery(api.customFields.list.queryOptions({ input: {} }))
  const [open, setOpen] = useState<CustomField | 'new'>()
  const add = <Button onPress={() => setOpen('new')}>{t.addField}</Button>
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!data) return <Waiting label={t.readingFields} />
  return (
    <Section title={t.fields} actions={add}>
      {data.length === 0 && <EmptyState title={t.noFields}>{t.noFieldsText}</EmptyState>}
      <ul>
        {data.map((field) => (
          <li key={field.id} className={styles.field}>
            <span className={styles.name}>{field.name}</span>
            <span className={styles.soft}>
              {[t.on[field.on], t.kinds[field.kind], field.isArchived ? t.archived : ''].filter(Boolean).join(' · ')}
            </span>
            <Button weight="quiet" aria-label={t.editField(field.name)} onPress={() => setOpen(field)}>
              {t.edit}
            </Button>
          </li>
        ))}
      </ul>
      {open && <CustomFieldDialog field={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Section>
  )
}
