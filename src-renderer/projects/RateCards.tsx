// Rate cards: listed, added, changed and removed.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RateCard } from '#shared/budgets/rates'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { dateText, decimalText } from '../kit/format'
import { Section } from '../kit/Section'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'
import { RateCardForm } from './RateCardForm'
import { useRoleNames } from './use-role-names'

export function RateCards({ currency }: { currency: string }) {
  const t = useTexts().projects
  const { data: cards = [] } = useQuery(api.budgets.rateCards.queryOptions())
  const { data: people = [] } = useQuery(api.people.names.queryOptions())
  const { data: clients } = useQuery(api.clients.list.queryOptions({ input: { limit: 500 } }))
  const roles = useRoleNames()
  const [edited, setEdited] = useState<RateCard | 'new'>()
  const remove = useMutation({
    mutationFn: (id: string) => client.budgets.removeRateCard({ id }),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  const who = ({ personId, role, clientId }: RateCard) =>
    [
      people.find(({ id }) => id === personId)?.name ?? (role ? (roles.get(role) ?? role) : t.anybody),
      clientId && t.forClient(clients?.rows.find(({ id }) => id === clientId)?.name ?? ''),
    ]
      .filter(Boolean)
      .join(' ')
  return (
    <Section title={t.rateCards} actions={!edited && <Button onPress={() => setEdited('new')}>{t.addRateCard}</Button>}>
      <p className={styles.soft}>{t.rateCardsText}</p>
      {cards.length === 0 && !edited && <p>{t.noRateCards}</p>}
      <ul className={styles.open}>
        {cards.map((card) => (
          <li key={card.id} className={styles.card}>
            <span>
              {who(card)}: {t.rateOf(decimalText(card.price), card.currency, t.pers[card.per], dateText(card.holdsFrom))}
            </span>
            <span>
              <Button weight="quiet" aria-label={t.editRateCard(who(card))} onPress={() => setEdited(card)}>
                {t.edit}
              </Button>
              <Button weight="quiet" aria-label={t.removeRateCard(who(card))} onPress={() => remove.mutate(card.id)}>
                {t.remove}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {edited && (
        <RateCardForm
          key={edited === 'new' ? 'new' : edited.id}
          {...(edited === 'new' ? {} : { card: edited })}
          currency={currency}
          people={people.map(({ id, name }) => ({ id, label: name }))}
          roles={[...roles].map(([id, label]) => ({ id, label }))}
          clients={clients?.rows.map(({ id, name }) => ({ id, label: name })) ?? []}
          onDone={() => setEdited(undefined)}
        />
      )}
    </Section>
  )
}
