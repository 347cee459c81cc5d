// The overlay of all keys that work on the present screen.

import { Button } from './Button'
import { Dialog, DialogBody } from './Dialog'
import styles from './KeysDialog.module.css'
import { keyName } from './key-names'
import { useActiveShortcuts } from './shortcuts'

interface KeysDialogProps {
  title: string
  closeLabel: string
  isOpen: boolean
  onClose: () => void
}

export function KeysDialog({ title, closeLabel, isOpen, onClose }: KeysDialogProps) {
  const shortcuts = useActiveShortcuts()
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} width="small" footer={<Button onPress={onClose}>{closeLabel}</Button>}>
      <DialogBody>
        <dl className={styles.keys} tabIndex={0}>
          {shortcuts.map(({ keys, words }) => (
            <div key={keys} className={styles.row}>
              <dt>{words}</dt>
              <dd>
                {keys.split(/[ +]/).map((key) => (
                  <kbd key={key} className={styles.key}>
                    {keyName(key)}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </DialogBody>
    </Dialog>
  )
}
