// Who follows a document, each with the events that they want to hear of; people, contacts of the client, and any other address.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { NOTICE_EVENTS } from '#shared/mail/default-texts/words'
import type { Subscriber } from '#shared/mail/subscriber'
import { api, client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Chips } from '../kit/Chips'
import { Combo } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { tellProblem } from '../kit/Toasts'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Mail.module.css'

interface SubscribersProps {
  invoiceId: string
  clientId: string | null
}

export function Subscribers({ invoiceId, clientId }: SubscribersProps) {
  const t = useTexts().mail
  const mayChange = useMay()('mail.send')
  const { data = [] } = useQuery(api.mail.subscribers.queryOptions({ input: { invoiceId } }))
  return (
    <section aria-label={t.subscribers}>
      <p className={styles.note}>{t.subscribers}</p>
      <ul className={styles.list}>
        {data.map((one) => (
          <Follower key={one.id} subscriber={one} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && <AddFollower key={data.length} invoiceId={invoiceId} clientId={clientId} />}
    </section>
  )
}

function Follower({ subscriber: { id, version, name, email, events }, mayChange }: { subscriber: Subscriber; mayChange: boolean }) {
  const t = useTexts().mail
  const refused = { onError: (error: unknown) => tellProblem(sentenceOf(error)) }
  const remove = useMutation(api.mail.unsubscribe.mutationOptions(refused))
  const wish = useMutation(api.mail.setWishes.mutationOptions(refused))
  const who = name || email
  const change = (chosen: string[]) => {
    const wanted = NOTICE_EVENTS.filter((event) => chosen.includes(event))
    if (wanted.length > 0 && !wish.isPending) wish.mutate({ id, version, events: wanted })
  }
  return (
    <li className={styles.item}>
      <span>
        {who} {name !== '' && <span className={styles.soft}>{email || t.noAddress}</span>}
      </span>
      {mayChange ? (
        <Button weight="quiet" aria-label={t.unsubscribe(who)} onPress={() => remove.mutate({ id })}>
          ×
        </Button>
      ) : (
        <span />
      )}
      <div className={styles.wide}>
        {mayChange ? (
          <Chips
            label={t.wishesOf(who)}
            options={NOTICE_EVENTS.map((event) => ({ id: event, label: t.events[event] }))}
            chosen={events}
            onChange={change}
          />
        ) : (
          <span className={styles.soft}>{events.map((event) => t.events[event]).join(', ')}</span>
        )}
      </div>
    </li>
  )
}

/** Where an address is typed and nobody is chosen. */
const TYPED = 'typed'

function AddFollower({ invoiceId, clientId }: SubscribersProps) {
  const t = useTexts().mail
  const may = useMay()
  const people = useQuery(api.people.names.queryOptions({ input: {} }))
  const buyer = useQuery(api.clients.get.queryOptions({ input: { id: clientId ?? '' }, enabled: clientId !== null && may('clients.read') }))
  const [chosen, setChosen] = useState<string | null>(null)
  const [email, setEmail] = useState('')
  const [problem, setProblem] = useState<string>()
  const persons = (people.data ?? []).filter(({ isArchived }) => !isArchived)
  const contacts = buyer.data?.contacts.flatMap(({ id, name, email: own }) => (id && own ? { id, name, email: own } : [])) ?? []
  const isTyped = chosen === TYPED
  const who = {
    personId: persons.some(({ id }) => id === chosen) ? chosen : null,
    contactId: contacts.some(({ id }) => id === chosen) ? chosen : null,
    email: isTyped ? email : '',
  }
  const add = useMutation({
    mutationFn: () => client.mail.subscribe({ invoiceId, ...who }),
    onError: (error) => setProblem(Object.values(fieldErrorsOf(error))[0] ?? sentenceOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!add.isPending) add.mutate()
  }
  const options = [
    ...persons.map(({ id, name }) => ({ id, label: name, detail: t.ownPerson })),
    ...contacts.map(({ id, name, email: address }) => ({ id, label: name, detail: address })),
    { id: TYPED, label: t.otherAddress },
  ]
  return (
    <form onSubmit={submit} noValidate className={styles.add}>
      <div className={styles.list}>
        <Combo
          label={t.follower}
          options={options}
          value={chosen}
          onChange={(id) => {
            setChosen(id)
            setProblem(undefined)
          }}
          error={isTyped ? undefined : problem}
          nothing={t.noContact}
        />
        {isTyped && (
          <TextField
            label={t.subscriberEmail}
            value={email}
            onChange={(typed) => {
              setEmail(typed)
              setProblem(undefined)
            }}
            type="email"
            error={problem}
          />
        )}
      </div>
      <Button type="submit" isPending={add.isPending}>
        {t.subscribe}
      </Button>
    </form>
  )
}
