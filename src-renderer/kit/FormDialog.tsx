// A dialog that is a form with one thing to do: Enter does it, Escape leaves, a refusal is said above the fields.
import type { FormEvent, ReactNode } from 'react'
import { Button, type ButtonProps } from './Button'
import { Dialog, DialogBody, DialogFooter } from './Dialog'
import { Notice } from './States'

interface FormDialogProps {
  title: string
  yes: string
  no: string
  /** why it was refused, in one sentence */
  problem?: string | undefined
  isPending: boolean
  /** whether it may be done as things stand */
  isReady?: boolean
  weight?: ButtonProps['weight']
  width?: 'small' | 'normal' | 'wide'
  /** Enter does it at once: for forms that are filled in already */
  isFilled?: boolean
  /** something was chosen that no typing tells of: Escape asks for it too */
  isChanged?: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

export function FormDialog({ title, yes, no, problem, isPending, onSubmit, onClose, children, ...props }: FormDialogProps) {
  const { isReady = true, weight = 'primary', width = 'small', isFilled = false, isChanged = false } = props
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (isReady && !isPending) onSubmit()
  }
  return (
    <Dialog title={title} isOpen onClose={onClose} width={width} isChanged={isChanged}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {problem && <Notice tone="bad">{problem}</Notice>}
          {children}
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{no}</Button>
          <Button type="submit" weight={weight} isPending={isPending} isDisabled={!isReady} autoFocus={isFilled}>
            {yes}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
