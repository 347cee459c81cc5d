// Why an opportunity was won or lost; what was typed stays for the next time when one leaves.
import { type FormEvent, useState } from 'react'
import type { Stage } from '#shared/pipelines/pipeline'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'

interface OutcomeDialogProps {
  id: string
  name: string
  stage: Stage
  problem: string | undefined
  isPending: boolean
  onSubmit: (reason: string) => void
  onClose: () => void
}
const keyOf = (id: string, stage: Stage) => `reason ${id} ${stage.outcome}`

export function OutcomeDialog({ id, name, stage, problem, isPending, onSubmit, onClose }: OutcomeDialogProps) {
  const texts = useTexts()
  const t = texts.opportunities
  const key = keyOf(id, stage)
  const [reason, setReason] = useState(() => sessionStorage.getItem(key) ?? '')
  const [isMissing, setIsMissing] = useState(false)
  const isWon = stage.outcome === 'won'
  const change = (text: string) => {
    sessionStorage.setItem(key, text)
    setReason(text)
    setIsMissing(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setIsMissing(true)
    sessionStorage.removeItem(key)
    onSubmit(reason.trim())
  }
  return (
    <Dialog title={isWon ? t.wonTitle(name) : t.lostTitle(name)} isOpen onClose={onClose} width="small" isKept>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {problem && <Notice tone="bad">{problem}</Notice>}
          <TextField
            label={isWon ? t.whyWon : t.whyLost}
            value={reason}
            onChange={change}
            error={isMissing ? t.reasonExpected : undefined}
            isRequired
            autoFocus
          />
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={isPending}>
            {t.moveTo(stage.name)}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
