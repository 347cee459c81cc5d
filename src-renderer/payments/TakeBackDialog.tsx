// What was recorded by mistake is taken back: the fact stays in the timeline, and so does why it no longer counts.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, sentenceOf } from '../api'
import { FormDialog } from '../kit/FormDialog'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'

interface TakeBackProps {
  /** a whole payment with all that it pays, or one settlement */
  what: { kind: 'payment' | 'settlement'; id: string }
  title: string
  text: string
  onClose: () => void
  onDone?: () => void
}

export function TakeBackDialog({ what, title, text, onClose, onDone }: TakeBackProps) {
  const { life, frame, payments: t } = useTexts()
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isEmpty = reason.trim() === ''
  const remove = useMutation({
    mutationFn: () => client.payments[what.kind === 'payment' ? 'remove' : 'takeBack']({ id: what.id, reason }),
    onSuccess: () => {
      tell(t.isTakenBack)
      onClose()
      onDone?.()
    },
  })
  return (
    <FormDialog
      title={title}
      yes={what.kind === 'payment' ? t.remove : t.takeBack}
      no={frame.cancel}
      weight="danger"
      problem={remove.isError ? sentenceOf(remove.error) : undefined}
      isPending={remove.isPending}
      onSubmit={() => (isEmpty ? setIsTried(true) : remove.mutate())}
      onClose={onClose}
    >
      <p>{text}</p>
      <TextField
        label={life.reason}
        value={reason}
        onChange={setReason}
        error={isTried && isEmpty ? life.reasonWanted : undefined}
        isRequired
        autoFocus
      />
    </FormDialog>
  )
}
