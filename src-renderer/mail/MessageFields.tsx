// The fields of a message: to whom, and what it says.
import { useState } from 'react'
import type { Message } from '#shared/mail/message'
import { Cell, Fields } from '../kit/Fields'
import { Combo } from '../kit/Select'
import { TextField } from '../kit/TextField'
import type { Form } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './Mail.module.css'

interface Contact {
  name: string
  email: string
  role: string
}
interface MessageFieldsProps {
  form: Pick<Form<Message>, 'value' | 'set' | 'errors'>
  contacts?: readonly Contact[]
}

const typed = ({ name, email }: Contact) => (name ? `${name} <${email}>` : email)

export function MessageFields({ form: { value, set, errors }, contacts = [] }: MessageFieldsProps) {
  const t = useTexts().mail
  const text = (name: 'to' | 'cc' | 'bcc' | 'subject') => (
    <TextField
      label={t[name]}
      value={value[name]}
      onChange={(entered) => set({ [name]: entered })}
      error={errors[name]}
      isRequired={name === 'to' || name === 'subject'}
    />
  )
  return (
    <Fields>
      <Cell span={contacts.length > 0 ? 'twoThirds' : 'full'}>{text('to')}</Cell>
      {contacts.length > 0 && (
        <Cell span="third">
          <ContactPicker
            contacts={contacts}
            onPick={(contact) => set({ to: [value.to.trim(), typed(contact)].filter(Boolean).join(', ') })}
          />
        </Cell>
      )}
      <Cell span="half">{text('cc')}</Cell>
      <Cell span="half">{text('bcc')}</Cell>
      <Cell span="full">{text('subject')}</Cell>
      <Cell span="full">
        <div className={styles.body}>
          <TextField
            label={t.text}
            value={value.body}
            onChange={(body) => set({ body })}
            error={errors['body']}
            hint={t.placeholdersHint}
            isMultiline
            isRequired
          />
        </div>
      </Cell>
    </Fields>
  )
}

/** Begins anew after each choice, so that several can be added. */
function ContactPicker({ contacts, onPick }: { contacts: readonly Contact[]; onPick: (contact: Contact) => void }) {
  const t = useTexts().mail
  const [count, setCount] = useState(0)
  return (
    <Combo
      key={count}
      label={t.addContact}
      options={contacts.map(({ name, email, role }) => ({
        id: email,
        label: name || email,
        detail: [role, name && email].filter(Boolean).join(', '),
      }))}
      value={null}
      onChange={(email) => {
        const contact = contacts.find((one) => one.email === email)
        if (contact) onPick(contact)
        setCount(count + 1)
      }}
      nothing={t.noContact}
    />
  )
}
