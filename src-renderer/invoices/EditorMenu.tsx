// What else can be done with a draft, for those who use the mouse; what has a key shows it.
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import { AdvanceDialog } from '../advances/AdvanceDialog'
import { useAdvanceEntries } from '../advances/use-advances'
import { keysText } from '../kit/key-names'
import { Menu } from '../kit/Menu'
import { useTexts } from '../texts/texts'
import type { DraftStore } from './draft-store'
import { useSavePdf } from './use-direct-actions'

interface EditorMenuProps {
  store: DraftStore
  canAdvance: boolean
  onExplain: () => void
  save: () => Promise<Invoice | undefined>
}

export function EditorMenu({ store, canAdvance, onExplain, save }: EditorMenuProps) {
  const texts = useTexts()
  const t = texts.editor
  const { id, undo, redo, replace } = store.getState()
  const [asked, setAsked] = useState<Invoice>()
  const savePdf = useSavePdf(id)
  const deductions = useAdvanceEntries({ invoiceId: id, save, onDeducted: replace })
  const ask = async () => {
    const saved = await save()
    if (saved?.type === 'invoice') setAsked(saved)
  }
  const advances = canAdvance ? [...deductions, { id: 'advance', label: texts.advances.menu, run: () => void ask() }] : []
  const entries = [
    { id: 'undo', label: t.undo, detail: keysText('mod+z'), run: undo },
    { id: 'redo', label: t.redo, detail: keysText('mod+shift+z'), run: redo },
    { id: 'explain', label: t.explain, detail: keysText('mod+e'), run: onExplain },
    ...advances,
    { id: 'pdf', label: t.savePdf, run: () => savePdf.mutate() },
  ]
  return (
    <>
      <Menu label={t.more} icon={<Ellipsis aria-hidden />} entries={entries} />
      {asked && <AdvanceDialog invoice={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}
