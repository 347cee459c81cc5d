// A new password for somebody who forgot theirs.
import type { Person } from '#shared/people/person'
import { client } from '../api'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { PasswordForm } from './PasswordForm'

export function ResetDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTexts().people
  const done = () => {
    tell(t.passwordSet)
    onClose()
  }
  return (
    <PasswordForm
      title={t.resetOf(person.name)}
      submitLabel={t.giveIt}
      work={(password) => client.people.resetPassword({ id: person.id, password })}
      onDone={done}
      onClose={onClose}
    />
  )
}
