// What can be done with the selected rows, its progress, and a report of what was refused.
import { Button } from '../kit/Button'
import { Dialog, DialogBody, Question } from '../kit/Dialog'
import { countText } from '../kit/format'
import { Progress } from '../kit/States'
import { useTexts } from '../texts/texts'
import type { BatchAction, BatchState } from './batch'
import styles from './Lists.module.css'
import { type Batch, useBatch } from './use-batch'

interface BatchBarProps<R> extends Batch<R> {
  actions: readonly BatchAction<R>[]
}

export function BatchBar<R>({ actions, ...batch }: BatchBarProps<R>) {
  const t = useTexts()
  const { selected, total, clear, narrow } = batch.selection
  const { isBeyond, asked, read, state, press, start, stop, close, unask } = useBatch(batch)
  const question = asked?.action.question?.(asked.rows.length)
  const words = isBeyond ? t.list.chosenAll(countText(total)) : t.list.chosen(countText(total))
  return (
    <div className={styles.batch} role="toolbar" aria-label={words}>
      <span className={styles.chosen} role="status">
        {words}
      </span>
      {actions.map((action) => (
        <BatchButton key={action.id} action={action} rows={isBeyond ? undefined : selected} onPress={() => void press(action)} />
      ))}
      {isBeyond && selected.length > 0 && (
        <Button weight="quiet" onPress={narrow}>
          {t.list.onlyLoaded(countText(selected.length))}
        </Button>
      )}
      <Button weight="quiet" onPress={clear}>
        {t.list.unselect}
      </Button>
      {asked && question && <Question {...question} isOpen onYes={() => void start(asked.action, asked.rows)} onNo={unask} />}
      {read !== undefined && <Reading read={read} total={total} onStop={stop} />}
      {state && <BatchDialog state={state} onStop={stop} onClose={close} />}
    </div>
  )
}

interface BatchButtonProps<R> {
  action: BatchAction<R>
  /** undefined: not all are loaded, so nobody knows yet how many it is for */
  rows: readonly R[] | undefined
  onPress: () => void
}

function BatchButton<R>({ action, rows, onPress }: BatchButtonProps<R>) {
  const count = rows?.filter(action.isFor).length
  return (
    <Button isDisabled={count === 0} onPress={onPress}>
      {count === undefined ? action.label : `${action.label} (${countText(count)})`}
    </Button>
  )
}

function Reading({ read, total, onStop }: { read: number; total: number; onStop: () => void }) {
  const t = useTexts()
  const label = t.list.batchProgress(countText(read), countText(total))
  return (
    <Dialog title={t.list.gathering} isOpen onClose={onStop} width="small">
      <DialogBody>
        <Progress label={label} done={read} total={total} cancelLabel={t.frame.cancel} onCancel={onStop} />
      </DialogBody>
    </Dialog>
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
