// The permission builder: what a role may, group by group. A built-in role is read here, and copied to change it.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { REACHES, type Role, roleInputSchema } from '#shared/people/role'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { RadioCards } from '../kit/RadioCards'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { check, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { choosable, PermissionChoice } from './PermissionChoice'

export function RoleDialog({ role, name, onClose }: { role: Role; name: string; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.people
  const [isReading, setIsReading] = useState(role.isBuiltIn)
  const form = useForm(() => ({ name, reach: role.reach, permissions: choosable(role.permissions) }))
  const { value, set, errors } = form
  const isOwn = role.id !== '' && !role.isBuiltIn
  const failed = (error: unknown) => {
    form.setErrors(fieldErrorsOf(error))
    focusFirstError()
  }
  const save = useMutation({
    mutationFn: (input: ReturnType<typeof roleInputSchema.parse>) =>
      isOwn ? client.people.saveRole({ ...input, id: role.id, version: role.version }) : client.people.createRole(input),
    onSuccess: (saved) => {
      tell(t.roleSaved(saved.name))
      onClose()
    },
    onError: failed,
  })
  const remove = useMutation({
    mutationFn: () => client.people.deleteRole({ id: role.id, version: role.version }),
    onSuccess: () => {
      tell(t.roleDeleted(name))
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = check(roleInputSchema, value)
    if ('data' in checked) return save.mutate(checked.data)
    form.setErrors(checked.errors)
    focusFirstError()
  }
  const copy = () => {
    setIsReading(false)
    set({ name: t.copyOf(name) })
  }
  const problem = save.error ?? remove.error
  return (
    <Dialog title={name || t.newRole} isOpen onClose={onClose} width="wide">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {problem && <Notice tone="bad">{sentenceOf(problem)}</Notice>}
          {!isReading && !problem && errors['permissions'] && <Notice tone="bad">{t.choosePermissions}</Notice>}
          <Fields>
            {!isReading && (
              <Cell span="full">
                <TextField
                  label={t.name}
                  value={value.name}
                  onChange={(typed) => set({ name: typed })}
                  error={errors['name']}
                  isRequired
                  autoFocus
                />
              </Cell>
            )}
            <Cell span="full">
              {isReading ? (
                <p>{t.reaches[value.reach]}</p>
              ) : (
                <RadioCards
                  label={t.reach}
                  options={REACHES.map((id) => ({ id, label: t.reaches[id] }))}
                  value={value.reach}
                  onChange={(id) => set({ reach: REACHES.find((one) => one === id) ?? 'assigned' })}
                />
              )}
            </Cell>
          </Fields>
          <PermissionChoice role={value} isDisabled={isReading} onChange={(permissions) => set({ permissions })} />
        </DialogBody>
        <DialogFooter>
          {isOwn && (
            <Button weight="danger" onPress={() => remove.mutate()} isPending={remove.isPending}>
              {t.deleteRole}
            </Button>
          )}
          <Button onPress={onClose}>{isReading ? t.close : texts.frame.cancel}</Button>
          {isReading ? (
            // Keys: were it the same element, the press that begins the copy would send the form too.
            <Button key="copy" weight="primary" onPress={copy} autoFocus>
              {t.copyRole}
            </Button>
          ) : (
            <Button key="save" type="submit" weight="primary" isPending={save.isPending}>
              {t.save}
            </Button>
          )}
        </DialogFooter>
      </form>
    </Dialog>
  )
}
