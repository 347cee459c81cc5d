// Whether the draft is saved, and what to do when it could not be.
import { useState } from 'react'
import { useStore } from 'zustand'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Notice } from '../kit/States'
import { tellProblem } from '../kit/Toasts'
import type { DraftStore, SaveState } from './draft-store'
import styles from './Editor.module.css'

const WORDS: Readonly<Record<SaveState['kind'], string>> = {
  saved: 'Saved',
  unsaved: 'Saving…',
  saving: 'Saving…',
  conflict: 'Not saved',
  refused: 'Not saved',
}

export function SaveWord({ store }: { store: DraftStore }) {
  const kind = useStore(store, ({ save }) => save.kind)
  return (
    <span className={styles.saved} role="status">
      {WORDS[kind]}
    </span>
  )
}

const FIELD_NAMES: Partial<Record<keyof InvoiceContent, string>> = {
  clientId: 'client',
  contactId: 'contact',
  subject: 'subject',
  issueOn: 'issue date',
  dueOn: 'due date',
  currency: 'currency',
  language: 'language',
  lines: 'lines',
  adjustments: 'discounts and charges',
  notes: 'notes',
  terms: 'terms',
}

/** The fields in which two contents differ, in words. */
function differingFields(a: InvoiceContent, b: InvoiceContent): string {
  const keys = Object.keys(a) as (keyof InvoiceContent)[]
  const names = keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key])).map((key) => FIELD_NAMES[key] ?? 'other details')
  return [...new Set(names)].join(', ')
}

export function SaveNotice({ store, save }: { store: DraftStore; save: () => Promise<unknown> }) {
  const state = useStore(store, (draft) => draft.save)
  if (state.kind === 'conflict') return <Conflict store={store} save={save} />
  if (state.kind !== 'refused') return null
  return (
    <Notice tone="bad" actions={<Button onPress={() => void save()}>Save again</Button>}>
      {sentenceOf(state.error)}
    </Notice>
  )
}

function Conflict({ store, save }: { store: DraftStore; save: () => Promise<unknown> }) {
  const [fields, setFields] = useState<string>()
  const theirs = () => client.invoices.get({ id: store.getState().id })
  const attempt = (work: () => Promise<unknown>) => () => void work().catch((error: unknown) => tellProblem(sentenceOf(error)))
  const look = async () => setFields(differingFields(store.getState().content, (await theirs()).content) || 'nothing')
  const load = async () => store.getState().replace(await theirs())
  const overwrite = async () => {
    const { version, content } = await theirs()
    store.setState({ version, savedContent: content, save: { kind: 'unsaved' } })
    await save()
  }
  const actions = (
    <>
      {fields === undefined && (
        <Button weight="quiet" onPress={attempt(look)}>
          What differs?
        </Button>
      )}
      <Button onPress={attempt(load)}>Load theirs</Button>
      <Button onPress={attempt(overwrite)}>Keep mine</Button>
    </>
  )
  return (
    <Notice tone="bad" actions={actions}>
      This draft was changed in another window or program. What you typed is kept here and is not saved yet.
      {fields !== undefined && ` Different: ${fields}.`}
    </Notice>
  )
}
