// One rate card: whose time, for whom, how much, and from which day on.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { RateCard } from '#shared/budgets/rates'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { DecimalField } from '../kit/DecimalField'
import { Cell, Fields } from '../kit/Fields'
import { Combo, Select } from '../kit/Select'
import { tell, tellProblem } from '../kit/Toasts'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'

const ANY = 'any'
type Options = readonly { id: string; label: string }[]

interface RateCardFormProps {
  /** undefined: a new one */
  card?: RateCard
  /** of a new one */
  currency: string
  people: Options
  roles: Options
  clients: Options
  onDone: () => void
}

const NEW = { personId: null, role: '', clientId: null, per: 'hour', price: '0' } as const

export function RateCardForm({ card: before, currency, people, roles, clients, onDone }: RateCardFormProps) {
  const texts = useTexts()
  const t = texts.projects
  const [card, setCard] = useState<Omit<RateCard, 'id' | 'version'>>(() => before ?? { ...NEW, currency, holdsFrom: today() })
  const set = (part: Partial<typeof card>) => setCard({ ...card, ...part })
  const orNull = (id: string | null) => (id === ANY ? null : id)
  const save = useMutation({
    mutationFn: () => client.budgets.saveRateCard({ ...(before ? { id: before.id, version: before.version } : {}), card }),
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
    <form onSubmit={submit} noValidate aria-label={before ? t.rateCards : t.addRateCard}>
      <Fields>
        <Cell span="third">
          <Select
            label={t.person}
            options={[{ id: ANY, label: t.anybody }, ...people]}
            value={card.personId ?? ANY}
            onChange={(id) => set({ personId: orNull(id), role: id === ANY ? card.role : '' })}
          />
        </Cell>
        <Cell span="third">
          <Select
            label={t.role}
            options={[{ id: ANY, label: t.anyRole }, ...roles]}
            value={card.role || ANY}
            onChange={(id) => set({ role: orNull(id) ?? '', personId: id === ANY ? card.personId : null })}
          />
        </Cell>
        <Cell span="third">
          <Combo
            label={t.client}
            options={[{ id: ANY, label: t.anyClient }, ...clients]}
            value={card.clientId ?? ANY}
            onChange={(id) => set({ clientId: orNull(id) })}
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
            label={`${t.price} (${card.currency})`}
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
        <Button
          type="submit"
          weight="primary"
          isPending={save.isPending}
          isDisabled={card.personId === null && card.role === '' && card.clientId === null}
        >
          {t.save}
        </Button>
        <Button onPress={onDone}>{texts.frame.cancel}</Button>
      </p>
    </form>
  )
}
