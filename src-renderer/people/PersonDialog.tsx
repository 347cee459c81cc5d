// One person: name, e-mail, role, and the clients that are assigned where the role sees no others.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { type Person, type PersonInput, personInputSchema } from '#shared/people/person'
import { isBuiltIn, type Role } from '#shared/people/role'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { check, type Form, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { AssignedClients } from './AssignedClients'
import { AssignedWork } from './AssignedWork'
import { roleName } from './role-name'

interface PersonDialogProps {
  person: Person | undefined
  roles: readonly Role[]
  onClose: () => void
}
type Values = PersonInput & { password: string }

export function PersonDialog({ person, roles, onClose }: PersonDialogProps) {
  const texts = useTexts()
  const t = texts.people
  const form = useForm<Values>(() => ({ ...valuesOf(person), password: '' }))
  const save = useMutation({
    mutationFn: ({ password, ...input }: Values) =>
      person ? client.people.save({ ...input, id: person.id, version: person.version }) : client.people.create({ ...input, password }),
    onSuccess: ({ name }) => {
      tell(person ? t.saved(name) : t.added(name))
      onClose()
    },
    onError: (error) => {
      form.setErrors(fieldErrorsOf(error))
      focusFirstError()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = check(personInputSchema, form.value)
    if ('data' in checked) return save.mutate({ ...checked.data, password: form.value.password })
    form.setErrors(checked.errors)
    focusFirstError()
  }
  return (
    <Dialog title={person ? t.personOf(person.name) : t.newPerson} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <PersonFields form={form} roles={roles} isNew={!person} />
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={save.isPending}>
            {person ? t.save : t.add}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}

function valuesOf(person: Person | undefined): PersonInput {
  if (person === undefined) return { name: '', email: '', language: null, roleId: 'invoicer', clientIds: [], projectIds: [], budgetIds: [] }
  const { name, email, language, roleId, clientIds, projectIds, budgetIds } = person
  return { name, email, language, roleId, clientIds, projectIds, budgetIds }
}

function PersonFields({ form: { value, set, errors }, roles, isNew }: { form: Form<Values>; roles: readonly Role[]; isNew: boolean }) {
  const t = useTexts().people
  const role = roles.find(({ id }) => id === value.roleId)
  const languages = [
    { id: 'computer', label: t.ofComputer },
    { id: 'en', label: 'English' },
    { id: 'de', label: 'Deutsch' },
  ]
  return (
    <Fields>
      <Cell span="half">
        <TextField label={t.name} value={value.name} onChange={(name) => set({ name })} error={errors['name']} isRequired autoFocus />
      </Cell>
      <Cell span="half">
        <TextField
          label={t.email}
          type="email"
          value={value.email}
          onChange={(email) => set({ email })}
          error={errors['email']}
          hint={t.emailHint}
          isRequired
        />
      </Cell>
      <Cell span="half">
        <Select
          label={t.role}
          options={roles.map(({ id }) => ({ id, label: roleName(t, roles, id) }))}
          value={value.roleId}
          onChange={(id) => set({ roleId: id as PersonInput['roleId'] })}
          hint={isBuiltIn(value.roleId) ? t.roleMeanings[value.roleId] : undefined}
          error={errors['roleId']}
        />
      </Cell>
      <Cell span="half">
        <Select
          label={t.screenLanguage}
          options={languages}
          value={value.language ?? 'computer'}
          onChange={(id) => set({ language: id === 'computer' ? null : (id as 'en') })}
        />
      </Cell>
      {isNew && (
        <Cell span="full">
          <TextField
            label={t.firstPassword}
            type="password"
            autoComplete="new-password"
            value={value.password}
            onChange={(password) => set({ password })}
            hint={t.firstPasswordHint}
            error={errors['password']}
            isRequired
          />
        </Cell>
      )}
      {role?.reach === 'assigned' && (
        <Cell span="full">
          <AssignedClients value={value.clientIds} onChange={(clientIds) => set({ clientIds })} />
          <AssignedWork value={value} onChange={set} />
        </Cell>
      )}
    </Fields>
  )
}
