// A project in a dialog: begun, or changed.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { ROUNDING_STEPS } from '#shared/basics/hours'
import { PROJECT_STATUSES, type Project, type ProjectInput, projectInputSchema } from '#shared/projects/project'
import { api, client as call, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { useChoices } from '../kit/choices'
import { DateField } from '../kit/DateField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Cell, Fields } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { check, type Form, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'

interface ProjectDialogProps {
  project?: Project
  onClose: () => void
  onSaved?: (project: Project) => void
}
type Values = Omit<ProjectInput, 'clientId' | 'currency'> & { clientId: string | null; currency: string | null }

function valuesOf(project: Project | undefined): Values {
  if (project) return project
  return {
    ...projectInputSchema.parse({ clientId: '01890a5d-ac96-774b-bcce-b302099a8057', name: '-' }),
    clientId: null,
    currency: null,
    name: '',
  }
}

export function ProjectDialog({ project, onClose, onSaved }: ProjectDialogProps) {
  const texts = useTexts()
  const t = texts.projects
  const form = useForm(() => valuesOf(project))
  const save = useMutation({
    mutationFn: (input: ProjectInput) =>
      project
        ? call.projects.save({ ...input, id: project.id, version: project.version, isArchived: project.isArchived })
        : call.projects.create(input),
    onSuccess: (saved) => {
      tell(project ? t.projectSaved : t.projectAdded)
      onSaved?.(saved)
      onClose()
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { currency, clientId, ...rest } = form.value
    const checked = check(projectInputSchema, { ...rest, clientId: clientId ?? '', ...(currency ? { currency } : {}) })
    if ('data' in checked) return save.mutate(checked.data)
    form.setErrors(checked.errors)
    focusFirstError()
  }
  return (
    <Dialog title={project ? t.editProject : t.newProject} isOpen onClose={onClose} width="wide">
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <Fields>
            <ProjectFields form={form} isNew={!project} />
          </Fields>
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={save.isPending}>
            {project ? t.saveProject : t.addProject}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}

const NOBODY = 'nobody'

function ProjectFields({ form, isNew }: { form: Form<Values>; isNew: boolean }) {
  const { value, set, errors } = form
  const t = useTexts().projects
  const { currencies } = useChoices()
  const { data: clients } = useQuery(api.clients.list.queryOptions({ input: { limit: 500 } }))
  const { data: people = [] } = useQuery(api.people.names.queryOptions())
  const active = people.filter(({ isArchived, id }) => !isArchived || id === value.ownerId)
  const names = active.map(({ id, name }) => ({ id, label: name }))
  return (
    <>
      <Cell span="half">
        <TextField label={t.name} value={value.name} onChange={(name) => set({ name })} error={errors['name']} isRequired autoFocus />
      </Cell>
      <Cell span="half">
        <Combo
          label={t.client}
          options={clients?.rows.map(({ id, name, city }) => ({ id, label: name, detail: city })) ?? []}
          value={value.clientId}
          onChange={(clientId) => set({ clientId })}
          error={errors['clientId']}
          nothing={t.noClient}
          isRequired
        />
      </Cell>
      <Cell span="third">
        <TextField label={t.code} value={value.code} onChange={(code) => set({ code })} error={errors['code']} />
      </Cell>
      <Cell span="third">
        <Select
          label={t.status}
          options={PROJECT_STATUSES.map((id) => ({ id, label: t.statuses[id] }))}
          value={value.status}
          onChange={(id) => set({ status: PROJECT_STATUSES.find((one) => one === id) ?? 'active' })}
        />
      </Cell>
      <Cell span="third">
        <Combo
          label={t.currency}
          options={currencies}
          value={value.currency}
          onChange={(currency) => set({ currency })}
          error={errors['currency']}
        />
      </Cell>
      <Cell span="third">
        <Select
          label={t.owner}
          options={[{ id: NOBODY, label: t.nobody }, ...names]}
          value={value.ownerId ?? NOBODY}
          onChange={(id) => set({ ownerId: id === NOBODY ? null : id })}
        />
      </Cell>
      <Cell span="third">
        <DateField
          label={t.startsOn}
          value={value.startsOn}
          onChange={(startsOn) => set({ startsOn })}
          expected={t.dateExpected}
          canBeEmpty
        />
      </Cell>
      <Cell span="third">
        <DateField
          label={t.endsOn}
          value={value.endsOn}
          onChange={(endsOn) => set({ endsOn })}
          expected={t.dateExpected}
          error={errors['endsOn']}
          canBeEmpty
        />
      </Cell>
      <RoundingFields form={form} />
      <Cell span="full">
        <fieldset className={styles.members}>
          <legend>{t.members}</legend>
          <p className={styles.soft}>{t.membersHint}</p>
          {names.map(({ id, label }) => (
            <CheckField
              key={id}
              label={label}
              isChecked={value.memberIds.includes(id)}
              onChange={(isMember) => set({ memberIds: isMember ? [...value.memberIds, id] : value.memberIds.filter((one) => one !== id) })}
            />
          ))}
        </fieldset>
      </Cell>
      {!isNew && (
        <Cell span="full">
          <TextField label={t.notes} value={value.notes} onChange={(notes) => set({ notes })} isMultiline />
        </Cell>
      )}
    </>
  )
}

function RoundingFields({ form: { value, set } }: { form: Form<Values> }) {
  const t = useTexts().projects
  const { rounding } = value
  return (
    <>
      <Cell span="half">
        <Select
          label={t.roundingStep}
          options={ROUNDING_STEPS.map((step) => ({ id: String(step), label: t.roundingSteps(step) }))}
          value={String(rounding.stepMinutes)}
          onChange={(id) => set({ rounding: { ...rounding, stepMinutes: ROUNDING_STEPS.find((step) => String(step) === id) ?? 1 } })}
        />
      </Cell>
      <Cell span="half">
        {rounding.stepMinutes > 1 && (
          <Select
            label={t.roundingWay}
            options={(['up', 'nearest'] as const).map((id) => ({ id, label: t.roundingWays[id] }))}
            value={rounding.way}
            onChange={(id) => set({ rounding: { ...rounding, way: id === 'up' ? 'up' : 'nearest' } })}
          />
        )}
      </Cell>
    </>
  )
}
