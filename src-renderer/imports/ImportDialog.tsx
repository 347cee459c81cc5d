// An import from its first file to its report.
import type { ImportReport } from '#shared/imports/contract'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { Notice, Progress } from '../kit/States'
import { type Texts, useTexts } from '../texts/texts'
import styles from './Import.module.css'
import { ImportedFiles } from './ImportedFiles'
import type { ImportState } from './use-import'

interface ImportDialogProps {
  state: Exclude<ImportState, { kind: 'idle' }>
  onCancel: () => void
  onClose: () => void
}

function summary({ imported, known, refused }: ImportReport, { imports: t }: Texts): string {
  const parts = [t.imported(imported)]
  if (known > 0) parts.push(t.known(known))
  if (refused > 0) parts.push(t.refused(refused))
  return parts.join(', ')
}

export function ImportDialog({ state, onCancel, onClose }: ImportDialogProps) {
  const texts = useTexts()
  const t = texts.imports
  if (state.kind === 'report')
    return (
      <Dialog title={summary(state.report, texts)} isOpen onClose={onClose} width="wide" footer={<CloseButton onClose={onClose} />}>
        <DialogBody>
          <ImportedFiles files={state.report.files} onOpen={onClose} />
        </DialogBody>
      </Dialog>
    )
  if (state.kind === 'stopped')
    return (
      <Dialog title={t.title} isOpen onClose={onClose} width="small" footer={<CloseButton onClose={onClose} />}>
        <DialogBody>
          <Notice tone={state.isProblem ? 'bad' : 'plain'}>{state.sentence}</Notice>
        </DialogBody>
      </Dialog>
    )
  const { done, total } = state.kind === 'reading' ? state : state.job
  const word = state.kind === 'reading' ? t.reading : t.importing
  return (
    <Dialog title={t.title} isOpen onClose={onCancel} width="small">
      <DialogBody>
        <div className={styles.progress}>
          <Progress
            label={word(total > 0 ? t.atOf(Math.min(done + 1, total), total) : '').trim()}
            done={done}
            total={total}
            cancelLabel={texts.frame.cancel}
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
      {useTexts().imports.done}
    </Button>
  )
}
