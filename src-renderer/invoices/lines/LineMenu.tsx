// What can be done with a line, for those who use the mouse; each has its key, and Shift+F10 opens it.
import { Ellipsis } from 'lucide-react'
import { keysText } from '../../kit/key-names'
import { Menu } from '../../kit/Menu'
import type { GridCommand } from './grid-keys'
import type { LinesContext } from './lines-context'

export function LineMenu({ number, context }: { number: number; context: LinesContext }) {
  const { t, run } = context
  const entry = (id: GridCommand, label: string, keys: string) => ({ id, label, detail: keys, run: () => void run(id) })
  const entries = [
    entry('describe', t.describe, keysText('shift+Enter')),
    entry('insertAbove', t.insertAbove, keysText('alt+shift+↑')),
    entry('insertBelow', t.insertBelow, keysText('alt+shift+↓')),
    entry('duplicate', t.duplicate, keysText('mod+shift+d')),
    entry('fillDown', t.fillDown, keysText('mod+d')),
    entry('moveUp', t.moveUp, keysText('alt+↑')),
    entry('moveDown', t.moveDown, keysText('alt+↓')),
    entry('remove', t.remove, keysText('mod+⌫')),
  ]
  return <Menu label={t.lineMenu(number)} icon={<Ellipsis aria-hidden />} entries={entries} isSkippedByTab />
}
