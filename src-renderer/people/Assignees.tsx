// On the page of a client or a project and beside a budget: who cares for it, and for who manages people a way to change that.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Assignable } from '#shared/people/person'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Notice } from '../kit/States'
import { useMay, useSession } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './People.module.css'

interface AssigneesProps {
  subject?: Assignable
  id: string
}

export function Assignees({ subject = 'client', id }: AssigneesProps) {
  const t = useTexts().people
  const may = useMay()
  const { data: session } = useSession()
  const { data: people } = useQuery(api.people.assignedTo.queryOptions({ input: { subject, id }, enabled: may('clients.read') }))
  const [isOpen, setIsOpen] = useState(false)
  if (!session?.isLoginOn || !people) return null
  return (
    <div className={styles.assignees}>
      <span>
        {t.assigned}: {people.map(({ name }) => name).join(', ') || t.assignedNobody}
      </span>
      {may('people.manage') && (
        <Button weight="quiet" aria-label={t.assignChange} onPress={() => setIsOpen(true)}>
          {t.edit}
        </Button>
      )}
      {isOpen && <AssignDialog subject={subject} id={id} chosen={people.map(({ id }) => id)} onClose={() => setIsOpen(false)} />}
    </div>
  )
}

interface AssignDialogProps {
  subject: Assignable
  id: string
  chosen: readonly string[]
  onClose: () => void
}

function AssignDialog({ subject, id: subjectId, chosen, onClose }: AssignDialogProps) {
  const texts = useTexts()
  const t = texts.people
  const [personIds, setPersonIds] = useState<readonly string[]>(chosen)
  const { data: names = [] } = useQuery(api.people.names.queryOptions({ input: {} }))
  const save = useMutation({
    mutationFn: () => client.people.assign({ subject, id: subjectId, personIds: [...personIds] }),
    onSuccess: onClose,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog title={t.assignTitle} isOpen onClose={onClose} width="small">
      <form onSubmit={submit}>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <p>{t.assignTexts[subject]}</p>
          {names
            .filter(({ isArchived }) => !isArchived)
            .map(({ id, name }) => (
              <CheckField
                key={id}
                label={name}
                isChecked={personIds.includes(id)}
                onChange={(isChecked) => setPersonIds(isChecked ? [...personIds, id] : personIds.filter((one) => one !== id))}
              />
            ))}
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={save.isPending}>
            {t.save}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
