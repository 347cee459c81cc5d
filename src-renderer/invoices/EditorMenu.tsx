// What else can be done with a draft, for those who use the mouse; each has its key.
import { Ellipsis } from 'lucide-react'
import { keysText } from '../kit/key-names'
import { Menu } from '../kit/Menu'
import { useTexts } from '../texts/texts'
import type { DraftStore } from './draft-store'
import { useSavePdf } from './use-direct-actions'

export function EditorMenu({ store, onExplain }: { store: DraftStore; onExplain: () => void }) {
  const t = useTexts().editor
  const { id, undo, redo } = store.getState()
  const savePdf = useSavePdf(id)
  const entries = [
    { id: 'undo', label: t.undo, detail: keysText('mod+z'), run: undo },
    { id: 'redo', label: t.redo, detail: keysText('mod+shift+z'), run: redo },
    { id: 'explain', label: t.explain, detail: keysText('mod+e'), run: onExplain },
    { id: 'pdf', label: t.savePdf, run: () => savePdf.mutate() },
  ]
  return <Menu label={t.more} icon={<Ellipsis aria-hidden />} entries={entries} />
}
