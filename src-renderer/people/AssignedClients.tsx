// The clients that a person sees, where the role reaches no others: found by typing, taken away with one press.
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { api } from '../api'
import { Button } from '../kit/Button'
import { Combo } from '../kit/Select'
import { useTexts } from '../texts/texts'
import styles from './People.module.css'

interface AssignedClientsProps {
  value: readonly string[]
  onChange: (clientIds: string[]) => void
}

export function AssignedClients({ value, onChange }: AssignedClientsProps) {
  const t = useTexts().people
  const [search, setSearch] = useState('')
  const { data } = useQuery({
    ...api.clients.list.queryOptions({ input: { search, limit: 50 } }),
    placeholderData: keepPreviousData,
  })
  const chosen = useQueries({ queries: value.map((id) => api.clients.get.queryOptions({ input: { id } })) })
  const options = (data?.rows ?? [])
    .filter(({ id }) => !value.includes(id))
    .map(({ id, name, city }) => ({ id, label: name, detail: city }))
  return (
    <div>
      <ul className={styles.chosen} aria-label={t.clients}>
        {value.map((id, index) => {
          const name = chosen[index]?.data?.name ?? ''
          return (
            <li key={id}>
              <span>{name}</span>
              <Button weight="quiet" isIcon aria-label={t.removeClient(name)} onPress={() => onChange(value.filter((one) => one !== id))}>
                <X aria-hidden />
              </Button>
            </li>
          )
        })}
      </ul>
      <Combo
        key={value.length}
        label={t.addClient}
        options={options}
        value={null}
        onChange={(id) => onChange([...value, id])}
        onType={setSearch}
        hint={t.clientsText}
        nothing={t.noClients}
      />
    </div>
  )
}
