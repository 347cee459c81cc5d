// Whether the draft is saved, and what to do when it could not be.
import { useState } from 'react'
import { useStore } from 'zustand'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Notice } from '../kit/States'
import { tellProblem } from '../kit/Toasts'
import { type Texts, useTexts } from '../texts/texts'
import { editedContent } from './draft-copy'
import type { DraftStore, SaveState } from './draft-store'
import styles from './Editor.module.css'

export function SaveWord({ store, isIssued }: { store: DraftStore; isIssued: boolean }) {
  const t = useTexts().editor
  const kind = useStore(store, ({ save }) => save.kind)
  const words: Readonly<Record<SaveState['kind'], string>> = {
    saved: t.saved,
    unsaved: isIssued ? t.unsaved : t.saving,
    saving: t.saving,
    conflict: t.notSaved,
    refused: t.notSaved,
  }
  return (
    <span className={styles.saved} role="status">
      {words[kind]}
    </span>
  )
}

/** The fields in which two contents differ, in the words of their labels. */
function differingFields(a: InvoiceContent, b: InvoiceContent, t: Texts['editor']): string {
  const labels: Partial<Record<keyof InvoiceContent, string>> = {
    clientId: t.client,
    contactId: t.contact,
    subject: t.subject,
    issueOn: t.issueDate,
    dueOn: t.dueDate,
    deliveryFrom: t.delivered,
    deliveryTo: t.delivered,
    currency: t.currency,
    language: t.language,
    lines: t.lines,
    adjustments: t.adjustments,
    introduction: t.introduction,
    notes: t.notes,
    terms: t.terms,
  }
  const keys = Object.keys(a) as (keyof InvoiceContent)[]
  const names = keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key])).map((key) => labels[key] ?? t.details)
  return [...new Set(names)].join(', ')
}

export function SaveNotice({ store, save }: { store: DraftStore; save: () => Promise<unknown> }) {
  const t = useTexts().editor
  const state = useStore(store, (draft) => draft.save)
  if (state.kind === 'conflict') return <Conflict store={store} save={save} />
  if (state.kind !== 'refused') return null
  return (
    <Notice tone="bad" actions={<Button onPress={() => void save()}>{t.retry}</Button>}>
      {sentenceOf(state.error)}
    </Notice>
  )
}

function Conflict({ store, save }: { store: DraftStore; save: () => Promise<unknown> }) {
  const t = useTexts().editor
  const [fields, setFields] = useState<string>()
  const theirs = () => client.invoices.get({ id: store.getState().id })
  const attempt = (work: () => Promise<unknown>) => () => void work().catch((error: unknown) => tellProblem(sentenceOf(error)))
  const look = async () => setFields(differingFields(store.getState().content, editedContent(await theirs()), t) || t.nothingDiffers)
  const load = async () => {
    const invoice = await theirs()
    store.getState().replace({ ...invoice, content: editedContent(invoice) })
  }
  const overwrite = async () => {
    const invoice = await theirs()
    store.setState({ version: invoice.version, savedContent: editedContent(invoice), save: { kind: 'unsaved' } })
    await save()
  }
  const actions = (
    <>
      {fields === undefined && (
        <Button weight="quiet" onPress={attempt(look)}>
          {t.whatDiffers}
        </Button>
      )}
      <Button onPress={attempt(load)}>{t.loadTheirs}</Button>
      <Button onPress={attempt(overwrite)}>{t.keepMine}</Button>
    </>
  )
  return (
    <Notice tone="bad" actions={actions}>
      {t.conflict}
      {fields !== undefined && ` ${t.different(fields)}`}
    </Notice>
  )
}
