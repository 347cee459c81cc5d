// Whether what one writes is saved already.
import { useStore } from 'zustand'
import editor from '../invoices/Editor.module.css'
import { useTexts } from '../texts/texts'
import type { OpportunityDraft } from './use-opportunity-draft'

export function Saved({ draft: { store } }: { draft: OpportunityDraft }) {
  const t = useTexts().opportunities
  const isSaved = useStore(store, ({ content, savedContent }) => content === savedContent)
  return (
    <span role="status" className={editor.saved}>
      {isSaved ? t.saved : t.notSaved}
    </span>
  )
}
