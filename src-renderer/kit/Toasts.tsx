// Short messages that come and go at the foot of the window; F6 reaches them by keyboard.
import { X } from 'lucide-react'
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import styles from './Toasts.module.css'

interface Undo {
  label: string
  run: () => void
}
interface Message {
  text: string
  tone: 'done' | 'problem'
  undo?: Undo | undefined
}
const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 })

/** Says that something was done; it goes by itself, later where it can be undone. */
export function tell(text: string, undo?: Undo): void {
  queue.add({ text, tone: 'done', undo }, { timeout: undo ? 10_000 : 5000 })
}

/** Says that something did not work; it stays until it is closed. */
export function tellProblem(text: string): void {
  queue.add({ text, tone: 'problem' })
}

export function Toasts({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <ToastRegion queue={queue} className={styles.region ?? ''} aria-label={label}>
      {({ toast }) => (
        <Toast toast={toast} className={`${styles.toast} ${styles[toast.content.tone]}`}>
          <ToastContent className={styles.content}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              className={styles.undo ?? ''}
              onPress={() => {
                toast.content.undo?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.undo.label}
            </Button>
          )}
          <Button slot="close" className={styles.close ?? ''} aria-label={closeLabel}>
            <X aria-hidden />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  )
}
