// The name of a view: a new one, or another name for one that is there.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SavedView } from '#shared/views/contract'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'

interface ViewDialogProps {
  list: string
  state: Record<string, string>
  /** the view to rename; a new one when left out */
  view?: SavedView | undefined
  onClose: () => void
}

export function ViewDialog({ list, state, view, onClose }: ViewDialogProps) {
  const t = useTexts()
  const [name, setName] = useState(view?.name ?? '')
  const save = useMutation({
    mutationFn: async () => {
      const saved = await client.views.save({ list, name, state })
      if (view && view.id !== saved.id) await client.views.delete({ id: view.id })
      return saved
    },
    onSuccess: (saved) => {
      tell(t.list.viewSaved(saved.name))
      onClose()
    },
  })
  const error = save.error ? (fieldErrorsOf(save.error)['name'] ?? '') : ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    save.mutate()
  }
  return (
    <Dialog title={t.list.save} isOpen onClose={onClose} width="small">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && !error && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <TextField label={t.list.viewName} value={name} onChange={setName} error={error || undefined} isRequired autoFocus />
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{t.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={save.isPending}>
            {t.list.save}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
