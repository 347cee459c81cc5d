// What can be done with a line, for those who use the mouse; each has its key, and Shift+F10 opens it.
import { Ellipsis } from 'lucide-react'
import { Menu } from '../../kit/Menu'
import type { GridCommand } from './grid-keys'
import type { LinesContext } from './lines-context'

export function LineMenu({ number, context }: { number: number; context: LinesContext }) {
  const { t, run } = context
  const entry = (id: GridCommand, label: string, keys: string) => ({ id, label, detail: keys, run: () => void run(id) })
  const entries = [
    entry('describe', t.describe, 'Shift+Enter'),
    entry('insertAbove', t.insertAbove, 'Alt+Shift+↑'),
    entry('insertBelow', t.insertBelow, 'Alt+Shift+↓'),
    entry('duplicate', t.duplicate, 'Ctrl+Shift+D'),
    entry('fillDown', t.fillDown, 'Ctrl+D'),
    entry('moveUp', t.moveUp, 'Alt+↑'),
    entry('moveDown', t.moveDown, 'Alt+↓'),
    entry('remove', t.remove, 'Ctrl+⌫'),
  ]
  return <Menu label={t.lineMenu(number)} icon={<Ellipsis aria-hidden />} entries={entries} isSkippedByTab />
}
