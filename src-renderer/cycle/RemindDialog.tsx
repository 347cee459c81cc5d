// The message to those who still owe time: it can be changed, copied, or opened in the mail program.
import { useState } from 'react'
import type { CycleRow } from '#shared/cycle/contract'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { dateText } from '../kit/format'
import { TextField } from '../kit/TextField'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Cycle.module.css'

export function RemindDialog({ rows, onClose }: { rows: readonly CycleRow[]; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.cycle
  const until = dateText(rows.map(({ to }) => to).reduce((a, b) => (a > b ? a : b), ''))
  const owing = Map.groupBy(
    rows.flatMap(({ open, projectName }) => open.map((one) => ({ ...one, projectName }))),
    ({ personId }) => personId,
  )
  const people = [...owing.values()].map((own) => ({
    name: own[0]?.name ?? '',
    days: Math.max(...own.map(({ openDays }) => openDays)),
    projects: [...new Set(own.map(({ projectName }) => projectName))].join(', '),
  }))
  const [message, setMessage] = useState(
    [
      t.messageHello(people.map(({ name }) => name).join(', ')),
      '',
      t.messageBody(until),
      ...people.map(({ name, days, projects }) => t.messageLine(name, days, projects)),
      '',
      t.messageEnd,
    ].join('\n'),
  )
  const copy = () =>
    void navigator.clipboard.writeText(message).then(
      () => tell(t.copied),
      () => tellProblem(t.notCopied),
    )
  const openMail = () => {
    const query = `subject=${encodeURIComponent(t.subject(until))}&body=${encodeURIComponent(message.replaceAll('\n', '\r\n'))}`
    window.open(`mailto:?${query}`)
  }
  return (
    <Dialog
      title={t.remindTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{texts.frame.close}</Button>
          <Button onPress={openMail}>{t.openMail}</Button>
          <Button weight="primary" onPress={copy}>
            {t.copy}
          </Button>
        </>
      }
    >
      <DialogBody>
        <div className={styles.message}>
          <TextField label={t.message} value={message} onChange={setMessage} hint={t.remindText} isMultiline />
        </div>
      </DialogBody>
    </Dialog>
  )
}
