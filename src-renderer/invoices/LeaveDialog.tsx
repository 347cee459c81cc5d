// The question before one leaves what was changed and not saved.
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { useTexts } from '../texts/texts'

interface LeaveDialogProps {
  name: string
  onStay: () => void
  onDiscard: () => void
  onSave: () => void
}

export function LeaveDialog({ name, onStay, onDiscard, onSave }: LeaveDialogProps) {
  const t = useTexts().editor
  const footer = (
    <>
      <Button onPress={onStay}>{t.keepEditing}</Button>
      <Button weight="danger" onPress={onDiscard}>
        {t.discardChanges}
      </Button>
      <Button weight="primary" onPress={onSave} autoFocus>
        {t.saveChanges}
      </Button>
    </>
  )
  return (
    <Dialog title={t.leaveTitle} isOpen role="alertdialog" width="small" onClose={onStay} footer={footer}>
      <DialogBody>
        <p>{t.leaveText(name)}</p>
      </DialogBody>
    </Dialog>
  )
}
