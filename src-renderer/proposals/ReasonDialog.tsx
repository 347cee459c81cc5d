// What goes back on something asks why: the reason stays in the history.
import { useState } from 'react'
import { sentenceOf } from '../api'
import { FormDialog } from '../kit/FormDialog'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'

interface Props {
  title: string
  yes: string
  run: { mutate: (reason: string) => void; isPending: boolean; error: unknown }
  onClose: () => void
}

export function ReasonDialog({ title, yes, run, onClose }: Props) {
  const texts = useTexts()
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={title}
      yes={yes}
      no={texts.frame.cancel}
      problem={run.error ? sentenceOf(run.error) : undefined}
      isPending={run.isPending}
      isReady={reason.trim() !== ''}
      onSubmit={() => run.mutate(reason)}
      onClose={onClose}
    >
      <TextField label={texts.proposals.reason} value={reason} onChange={setReason} autoFocus isRequired />
    </FormDialog>
  )
}
