// A client in a dialog: entered from anywhere, or changed.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Client, ClientInput } from '#shared/clients/client'
import { client as call, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Notice } from '../kit/States'
import { tell } from '../kit/Toasts'
import { focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { ClientFields } from './ClientFields'
import { checkClient, valuesOf } from './client-form'

export interface ClientDialogProps {
  /** the client to change; a new one when left out */
  client?: Client | undefined
  /** the name to begin a new one with */
  name?: string
  onClose: () => void
  onSaved?: (client: Client) => void
}

export function ClientDialog({ client, name, onClose, onSaved }: ClientDialogProps) {
  const texts = useTexts()
  const t = texts.clients
  const form = useForm(() => valuesOf(client, name))
  const save = useMutation({
    mutationFn: (input: ClientInput) =>
      client
        ? call.clients.save({ ...input, id: client.id, version: client.version, isArchived: client.isArchived })
        : call.clients.create(input),
    onSuccess: (saved) => {
      tell(client ? t.clientSaved : t.clientAdded)
      onSaved?.(saved)
      onClose()
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const checked = checkClient(form.value, t.daysExpected)
    if ('data' in checked) return save.mutate(checked.data)
    form.setErrors(checked.errors)
    focusFirstError()
  }
  return (
    <Dialog title={client ? t.editClient : t.newClient} isOpen onClose={onClose} width="wide">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <ClientFields form={form} />
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={save.isPending}>
            {client ? t.saveClient : t.addClient}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
