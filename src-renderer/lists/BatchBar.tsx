// What can be done with the selected rows, its progress, and a report of what was refused.
import { useRef, useState } from 'react'
import { sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, Question } from '../kit/Dialog'
import { countText } from '../kit/format'
import { Progress } from '../kit/States'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { type BatchAction, type BatchState, runBatch } from './batch'
import styles from './Lists.module.css'

interface BatchBarProps<R> {
  actions: readonly BatchAction<R>[]
  rows: readonly R[]
  nameOf: (row: R) => string
  onClear: () => void
}

export function BatchBar<R>({ actions, rows, nameOf, onClear }: BatchBarProps<R>) {
  const t = useTexts()
  const [asked, setAsked] = useState<BatchAction<R>>()
  const [state, setState] = useState<BatchState>()
  const isStopped = useRef(false)
  const start = async (action: BatchAction<R>) => {
    setAsked(undefined)
    isStopped.current = false
    const end = await runBatch({
      action,
      rows: rows.filter(action.isFor),
      nameOf,
      sentenceOf,
      isStopped: () => isStopped.current,
      show: setState,
    })
    if (end.refused.length > 0 || end.isStopped) return
    setState(undefined)
    tell(`${action.label}: ${t.list.batchDone(countText(end.done))}`)
    onClear()
  }
  const close = () => {
    setState(undefined)
    onClear()
  }
  const question = asked?.question?.(rows.filter(asked.isFor).length)
  return (
    <div className={styles.batch} role="toolbar" aria-label={t.list.chosen(countText(rows.length))}>
      <span className={styles.chosen} role="status">
        {t.list.chosen(countText(rows.length))}
      </span>
      {actions.map((action) => {
        const count = rows.filter(action.isFor).length
        return (
          <Button key={action.id} isDisabled={count === 0} onPress={() => (action.question ? setAsked(action) : void start(action))}>
            {action.label} ({countText(count)})
          </Button>
        )
      })}
      <Button weight="quiet" onPress={onClear}>
        {t.list.unselect}
      </Button>
      {asked && question && <Question {...question} isOpen onYes={() => void start(asked)} onNo={() => setAsked(undefined)} />}
      {state && (
        <BatchDialog
          state={state}
          onStop={() => {
            isStopped.current = true
          }}
          onClose={close}
        />
      )}
    </div>
  )
}

interface BatchDialogProps {
  state: BatchState
  onStop: () => void
  onClose: () => void
}

function BatchDialog({ state, onStop, onClose }: BatchDialogProps) {
  const t = useTexts()
  const { label, done, total, refused, isOver, isStopped } = state
  const at = Math.min(total, done + refused.length + 1)
  if (!isOver)
    return (
      <Dialog title={label} isOpen onClose={onStop} width="small">
        <DialogBody>
          <Progress
            label={t.list.batchProgress(countText(at), countText(total))}
            done={done + refused.length}
            total={total}
            cancelLabel={t.frame.cancel}
            onCancel={onStop}
          />
        </DialogBody>
      </Dialog>
    )
  const footer = (
    <Button weight="primary" onPress={onClose} autoFocus>
      {t.list.done}
    </Button>
  )
  const counts = [t.list.batchDone(countText(done)), ...(refused.length > 0 ? [t.list.batchRefused(countText(refused.length))] : [])]
  return (
    <Dialog title={`${label}: ${counts.join(', ')}`} isOpen onClose={onClose} footer={footer}>
      <DialogBody>
        {isStopped && <p>{t.list.batchStopped}</p>}
        <ul>
          {refused.map(({ name, sentence }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes, and two rows may have one name
            <li key={index} className={styles.refused}>
              <strong>{name}</strong>
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      </DialogBody>
    </Dialog>
  )
}
