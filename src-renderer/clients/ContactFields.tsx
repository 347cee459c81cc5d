// The people at a client.
import { Trash2 } from 'lucide-react'
import type { Contact } from '#shared/clients/client'
import { Button } from '../kit/Button'
import { TextField } from '../kit/TextField'
import type { Form } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './Clients.module.css'
import type { ClientValues } from './client-form'

const emptyContact: Contact = { name: '', email: '', phone: '', role: '' }

export function ContactFields({ form: { value, set, errors } }: { form: Form<ClientValues> }) {
  const t = useTexts().clients
  const { contacts } = value
  const change = (index: number, change: Partial<Contact>) =>
    set({ contacts: contacts.map((contact, at) => (at === index ? { ...contact, ...change } : contact)) })
  const text = (index: number, name: 'name' | 'email' | 'phone' | 'role', label: string) => (
    <TextField
      label={label}
      value={contacts[index]?.[name] ?? ''}
      onChange={(typed) => change(index, { [name]: typed })}
      error={errors[`contacts.${index}.${name}`]}
      autoFocus={name === 'name' && contacts[index]?.id === undefined && contacts[index]?.name === ''}
    />
  )
  return (
    <fieldset className={styles.contacts}>
      <legend className={styles.legend}>{t.contacts}</legend>
      {contacts.map((contact, index) => (
        <div key={contact.id ?? index} className={styles.contact}>
          {text(index, 'name', t.name)}
          {text(index, 'email', t.email)}
          {text(index, 'phone', t.phone)}
          {text(index, 'role', t.role)}
          <div className={styles.remove}>
            <Button
              weight="quiet"
              isIcon
              aria-label={t.removeContact(index + 1)}
              onPress={() => set({ contacts: contacts.filter((_, at) => at !== index) })}
            >
              <Trash2 aria-hidden />
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onPress={() => set({ contacts: [...contacts, emptyContact] })}>{t.addContact}</Button>
      </div>
    </fieldset>
  )
}
