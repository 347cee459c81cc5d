// Rate cards: listed, added and removed.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { RateCard } from '#shared/budgets/rates'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { DecimalField } from '../kit/DecimalField'
import { Cell, Fields } from '../kit/Fields'
import { dateText, decimalText } from '../kit/format'
import { Section } from '../kit/Section'
import { Select } from '../kit/Select'
import { tell, tellProblem } from '../kit/Toasts'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'

const ANY = 'any'

export function RateCards({ currency }: { currency: string }) {
  const t = useTexts().projects
  const { data: cards = [] } = useQuery(api.budgets.rateCards.queryOptions())
  const { data: people = [] } = useQuery(api.people.names.queryOptions())
  const { data: clients } = useQuery(api.clients.list.queryOptions({ input: { limit: 500 } }))
  const [isAdding, setIsAdding] = useState(false)
  const remove = useMutation({
    mutationFn: (id: string) => client.budgets.removeRateCard({ id }),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  const who = ({ personId, role, clientId }: RateCard) =>
    [
      people.find(({ id }) => id === personId)?.name ?? (role || t.anybody),
      clientId && t.forClient(clients?.rows.find(({ id }) => id === clientId)?.name ?? ''),
    ]
      .filter(Boolean)
      .join(' ')
  return (
    <Section title={t.rateCards} actions={!isAdding && <Button onPress={() => setIsAdding(true)}>{t.addRateCard}</Button>}>
      <p className={styles.soft}>{t.rateCardsText}</p>
      {cards.length === 0 && !isAdding && <p>{t.noRateCards}</p>}
      <ul className={styles.open}>
        {cards.map((card) => (
          <li key={card.id} className={styles.card}>
            <span>
              {who(card)}: {t.rateOf(decimalText(card.price), card.currency, t.pers[card.per], dateText(card.holdsFrom))}
            </span>
            <Button weight="quiet" onPress={() => remove.mutate(card.id)}>
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
      {isAdding && (
        <RateCardForm
          currency={currency}
          people={people.map(({ id, name }) => ({ id, label: name }))}
          clients={clients?.rows.map(({ id, name }) => ({ id, label: name })) ?? []}
          onDone={() => setIsAdding(false)}
        />
      )}
    </Section>
  )
}

interface RateCardFormProps {
  currency: string
  people: { id: string; label: string }[]
  clients: { id: string; label: string }[]
  onDone: () => void
}

function RateCardForm({ currency, people, clients, onDone }: RateCardFormProps) {
  const texts = useTexts()
  const t = texts.projects
  const [card, setCard] = useState({ personId: ANY, clientId: ANY, per: 'hour' as 'hour' | 'day', price: '0', holdsFrom: today() })
  const set = (part: Partial<typeof card>) => setCard({ ...card, ...part })
  const orNull = (id: string) => (id === ANY ? null : id)
  const save = useMutation({
    mutationFn: () =>
      client.budgets.saveRateCard({ card: { ...card, personId: orNull(card.personId), clientId: orNull(card.clientId), currency } }),
    onSuccess: () => {
      tell(t.rateCardSaved)
      onDone()
    },
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Fields>
        <Cell span="third">
          <Select
            label={t.person}
            options={[{ id: ANY, label: t.anybody }, ...people]}
            value={card.personId}
            onChange={(personId) => set({ personId })}
          />
        </Cell>
        <Cell span="third">
          <Select
            label={t.client}
            options={[{ id: ANY, label: t.anyClient }, ...clients]}
            value={card.clientId}
            onChange={(clientId) => set({ clientId })}
          />
        </Cell>
        <Cell span="third">
          <DateField
            label={t.holdsFrom}
            value={card.holdsFrom}
            onChange={(date) => set({ holdsFrom: date ?? card.holdsFrom })}
            expected={t.dateExpected}
          />
        </Cell>
        <Cell span="third">
          <DecimalField
            label={`${t.price} (${currency})`}
            value={card.price}
            onChange={(price) => set({ price })}
            expected={t.priceExpected}
          />
        </Cell>
        <Cell span="third">
          <Select
            label={t.per}
            options={(['hour', 'day'] as const).map((id) => ({ id, label: t.pers[id] }))}
            value={card.per}
            onChange={(id) => set({ per: id === 'day' ? 'day' : 'hour' })}
          />
        </Cell>
      </Fields>
      <p className={styles.buttons}>
        <Button type="submit" weight="primary" isPending={save.isPending} isDisabled={card.personId === ANY && card.clientId === ANY}>
          {t.save}
        </Button>
        <Button onPress={onDone}>{texts.frame.cancel}</Button>
      </p>
    </form>
  )
}
