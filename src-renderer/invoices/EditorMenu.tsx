// What else can be done with a draft, for those who use the mouse; each has its key.
import { Ellipsis } from 'lucide-react'
import { Menu } from '../kit/Menu'
import type { DraftStore } from './draft-store'
import { useSavePdf } from './InvoiceActions'

export function EditorMenu({ store }: { store: DraftStore }) {
  const { id, undo, redo } = store.getState()
  const savePdf = useSavePdf(id)
  const entries = [
    { id: 'undo', label: 'Undo', run: undo },
    { id: 'redo', label: 'Redo', run: redo },
    { id: 'pdf', label: 'Save PDF', run: () => savePdf.mutate() },
  ]
  return <Menu label="More" icon={<Ellipsis aria-hidden />} entries={entries} />
}
