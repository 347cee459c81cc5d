// Settings > People: who works with the file, with which role, and after how long screens lock.
import { useMutation, useQuery } from '@tanstack/react-query'
import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import type { Person } from '#shared/people/person'
import type { Role } from '#shared/people/role'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Menu } from '../kit/Menu'
import { ErrorState, Waiting } from '../kit/States'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { IdleField } from './IdleField'
import styles from './People.module.css'
import { PersonDialog } from './PersonDialog'
import { ResetDialog } from './ResetDialog'
import { roleName } from './role-name'
import { YourselfDialog } from './YourselfDialog'

type Open = { kind: 'person'; person: Person | undefined } | { kind: 'reset'; person: Person } | { kind: 'yourself'; person: Person }

export function PeopleSection() {
  const texts = useTexts()
  const t = texts.people
  const people = useQuery(api.people.list.queryOptions({ input: {} }))
  const roles = useQuery(api.people.roles.queryOptions({ input: {} }))
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const error = people.error ?? roles.error
  const retry = () => void Promise.all([people.refetch(), roles.refetch()])
  if (error) return <ErrorState title={t.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={retry} />
  if (!people.data || !roles.data) return <Waiting label={t.reading} />
  const own = people.data.find(({ email, hasPassword, isArchived }) => !isArchived && (email === '' || !hasPassword))
  const add = () => setOpen(own ? { kind: 'yourself', person: own } : { kind: 'person', person: undefined })
  return (
    <section className={styles.section} aria-labelledby="people-heading">
      <div className={styles.head}>
        <h2 id="people-heading">{t.people}</h2>
        <Button onPress={add}>{t.addPerson}</Button>
      </div>
      <p className={styles.soft}>{t.peopleText}</p>
      <ul>
        {people.data.map((person) => (
          <PersonRow key={person.id} person={person} roles={roles.data} onOpen={setOpen} />
        ))}
      </ul>
      {people.data.length > 1 && <IdleField />}
      {open?.kind === 'person' && <PersonDialog person={open.person} roles={roles.data} onClose={close} />}
      {open?.kind === 'reset' && <ResetDialog person={open.person} onClose={close} />}
      {open?.kind === 'yourself' && (
        <YourselfDialog person={open.person} onClose={close} onDone={() => setOpen({ kind: 'person', person: undefined })} />
      )}
    </section>
  )
}

interface RowProps {
  person: Person
  roles: readonly Role[]
  onOpen: (open: Open) => void
}

function PersonRow({ person, roles, onOpen }: RowProps) {
  const t = useTexts().people
  const { name, email, roleId, isArchived } = person
  const archive = useMutation({
    mutationFn: () => client.people.archive({ id: person.id, version: person.version, isArchived: !isArchived }),
    onSuccess: (saved) => tell(t.saved(saved.name)),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  const entries = [
    { id: 'reset', label: t.resetPassword, run: () => onOpen({ kind: 'reset', person }) },
    { id: 'archive', label: isArchived ? t.restore : t.archive, run: () => archive.mutate() },
  ]
  return (
    <li className={styles.row}>
      <span>{name}</span>
      <span className={styles.soft}>{email}</span>
      <span className={styles.soft}>
        {roleName(t, roles, roleId)}
        {isArchived && `, ${t.archived}`}
      </span>
      <span className={styles.tools}>
        <Button weight="quiet" aria-label={t.personOf(name)} onPress={() => onOpen({ kind: 'person', person })}>
          {t.edit}
        </Button>
        <Menu label={t.more(name)} icon={<EllipsisVertical aria-hidden />} entries={entries} />
      </span>
    </li>
  )
}
