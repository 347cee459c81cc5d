// An import from its first file to its report.
import type { ImportReport } from '#shared/imports/contract'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { Notice, Progress } from '../kit/States'
import styles from './Import.module.css'
import { ImportedFiles } from './ImportedFiles'
import type { ImportState } from './use-import'

interface ImportDialogProps {
  state: Exclude<ImportState, { kind: 'idle' }>
  onCancel: () => void
  onClose: () => void
}

function summary({ imported, known, refused }: ImportReport): string {
  const parts = [`${imported} imported`]
  if (known > 0) parts.push(`${known} known before`)
  if (refused > 0) parts.push(`${refused} refused`)
  return parts.join(', ')
}

export function ImportDialog({ state, onCancel, onClose }: ImportDialogProps) {
  if (state.kind === 'report')
    return (
      <Dialog title={summary(state.report)} isOpen onClose={onClose} width="wide" footer={<CloseButton onClose={onClose} />}>
        <DialogBody>
          <ImportedFiles files={state.report.files} onOpen={onClose} />
        </DialogBody>
      </Dialog>
    )
  if (state.kind === 'stopped')
    return (
      <Dialog title="Import" isOpen onClose={onClose} width="small" footer={<CloseButton onClose={onClose} />}>
        <DialogBody>
          <Notice tone={state.isProblem ? 'bad' : 'plain'}>{state.sentence}</Notice>
        </DialogBody>
      </Dialog>
    )
  const { done, total } = state.kind === 'reading' ? state : state.job
  const word = state.kind === 'reading' ? 'Reading' : 'Importing'
  return (
    <Dialog title="Import" isOpen onClose={onCancel} width="small">
      <DialogBody>
        <div className={styles.progress}>
          <Progress
            label={total > 0 ? `${word} ${Math.min(done + 1, total)} of ${total}` : word}
            done={done}
            total={total}
            cancelLabel="Cancel"
            onCancel={onCancel}
          />
        </div>
      </DialogBody>
    </Dialog>
  )
}

function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <Button weight="primary" onPress={onClose} autoFocus>
      Done
    </Button>
  )
}
