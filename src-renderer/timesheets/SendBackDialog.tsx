// Sending submitted time back, with what is to be changed.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { focusFirstError } from '../kit/use-form'
import { useTexts } from '../texts/texts'

interface SendBackDialogProps {
  items: { personId: string; from: string; to: string; projectId: string | null }[]
  onClose: () => void
}

export function SendBackDialog({ items, onClose }: SendBackDialogProps) {
  const texts = useTexts()
  const t = texts.approvals
  const [comment, setComment] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const send = useMutation({
    mutationFn: () => client.timesheets.decide({ items, decision: 'sent_back', comment }),
    onSuccess: () => {
      tell(t.sentBack)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(comment.trim() === '')
    if (comment.trim() === '') focusFirstError()
    else send.mutate()
  }
  return (
    <Dialog title={t.sendBackTitle} isOpen onClose={onClose} width="small">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {send.isError && <Notice tone="bad">{sentenceOf(send.error)}</Notice>}
          <TextField
            label={t.comment}
            hint={t.sendBackText}
            value={comment}
            onChange={setComment}
            isMultiline
            autoFocus
            {...(isMissing ? { error: t.commentMissing } : {})}
          />
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={send.isPending}>
            {t.sendBackTitle}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
