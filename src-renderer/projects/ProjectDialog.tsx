// A project in a dialog: begun, or changed.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { type Project, type ProjectInput, projectInputSchema } from '#shared/projects/project'
import { client as call, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Fields } from '../kit/Fields'
import { Notice } from '../kit/States'
import { tell } from '../kit/Toasts'
import { check, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import { ProjectFields, type ProjectValues } from './ProjectFields'

interface ProjectDialogProps {
  project?: Project
  onClose: () => void
  onSaved?: (project: Project) => void
}

function valuesOf(project: Project | undefined): ProjectValues {
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
