// Before a second person comes, the first one gets what signing in takes.
import { useState } from 'react'
import type { Person } from '#shared/people/person'
import { client } from '../api'
import { Cell } from '../kit/Fields'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import { PasswordForm } from './PasswordForm'

export function YourselfDialog({ person, onClose, onDone }: { person: Person; onClose: () => void; onDone: () => void }) {
  const t = useTexts().people
  const [name, setName] = useState(person.name)
  const [email, setEmail] = useState(person.email)
  const work = async (password: string) => {
    const { version } = await client.people.get({ id: person.id })
    await client.people.save({ ...person, version, name, email })
    await client.people.resetPassword({ id: person.id, password })
  }
  return (
    <PasswordForm
      title={t.yourself}
      text={t.yourselfText}
      submitLabel={t.goOn}
      work={work}
      onDone={onDone}
      onClose={onClose}
      fields={(errors) => (
        <>
          <Cell span="full">
            <TextField label={t.name} value={name} onChange={setName} error={errors['name']} autoFocus />
          </Cell>
          <Cell span="full">
            <TextField label={t.email} type="email" value={email} onChange={setEmail} error={errors['email']} />
          </Cell>
        </>
      )}
    />
  )
}
