// Declining or reopening a proposal: with the reason that stays in its history.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Proposal } from '#shared/proposals/contract'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'

export function ReasonDialog({
  proposal: { id, version },
  what,
  onClose,
}: {
  proposal: Proposal
  what: 'decline' | 'reopen'
  onClose: () => void
}) {
  const texts = useTexts()
  const t = texts.proposals
  const [reason, setReason] = useState('')
  const run = useMutation(api.proposals[what].mutationOptions({ onSuccess: onClose }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run.mutate({ id, version, reason })
  }
  return (
    <Dialog title={t.reasonOf[what]} isOpen onClose={onClose} width="small">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {run.isError && <Notice tone="bad">{sentenceOf(run.error)}</Notice>}
          <TextField label={t.reason} value={reason} onChange={setReason} autoFocus isRequired />
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={run.isPending}>
            {t[what]}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
