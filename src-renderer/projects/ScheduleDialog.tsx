// One schedule for several projects that miss theirs.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ProjectRow } from '#shared/projects/contract'
import type { Schedule } from '#shared/projects/schedule'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { Dialog, DialogBody, DialogFooter } from '../kit/Dialog'
import { Notice } from '../kit/States'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { ScheduleFields } from './ScheduleFields'

export function ScheduleDialog({
  projects,
  onClose,
}: {
  projects: readonly Pick<ProjectRow, 'id' | 'name' | 'clientName'>[]
  onClose: () => void
}) {
  const texts = useTexts()
  const t = texts.projects
  const [chosen, setChosen] = useState<readonly string[]>(projects.map(({ id }) => id))
  const [schedule, setSchedule] = useState<Schedule | null>({ kind: 'monthly', on: { kind: 'last' }, billsUpTo: 'date' })
  const save = useMutation({
    mutationFn: async () => schedule && client.projects.schedule({ ids: [...chosen], schedule }),
    onSuccess: () => {
      tell(t.scheduleSet)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog title={t.setSchedule} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
          <ScheduleFields value={schedule} onChange={setSchedule} />
          {projects.map(({ id, name, clientName }) => (
            <CheckField
              key={id}
              label={`${name}, ${clientName}`}
              isChecked={chosen.includes(id)}
              onChange={(isChosen) => setChosen(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
          ))}
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{texts.frame.cancel}</Button>
          <Button type="submit" weight="primary" isPending={save.isPending} isDisabled={chosen.length === 0 || schedule === null}>
            {t.setSchedule}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
