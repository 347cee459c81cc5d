// The client of an opportunity, found by a few letters or entered in place.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { fold } from '#shared/basics/text'
import type { Client } from '#shared/clients/client'
import { api } from '../api'
import { ClientDialog } from '../clients/ClientDialog'
import { Combo } from '../kit/Select'
import { useTexts } from '../texts/texts'

interface ClientFieldProps {
  clientId: string | null
  onChange: (client: Client) => void
  error?: string | undefined
}

export function ClientField({ clientId, onChange, error }: ClientFieldProps) {
  const texts = useTexts()
  const t = texts.editor
  const [typed, setTyped] = useState('')
  const [newName, setNewName] = useState<string>()
  const search = useDeferredValue(typed)
  const found = useQuery(api.clients.list.queryOptions({ input: { search, limit: 50 }, placeholderData: keepPreviousData }))
  const now = useClient(clientId)
  const rows = found.data?.rows.filter(({ name }) => !found.isPlaceholderData || fold(name).includes(fold(typed))) ?? []
  const choose = async (id: string) => {
    if (id !== clientId) onChange(await api.clients.get.call({ id }))
  }
  return (
    <>
      <Combo
        label={t.client}
        options={rows.map(({ id, name, city }) => ({ id, label: name, detail: city }))}
        value={clientId}
        chosenLabel={now?.name ?? ''}
        onChange={(id) => void choose(id)}
        onType={setTyped}
        onCreate={setNewName}
        createLabel={(name) => (name === '' ? t.newClient : t.createClient(name))}
        placeholder={t.clientPlaceholder}
        nothing={t.noClient}
        error={error}
      />
      {newName !== undefined && <ClientDialog name={newName} onClose={() => setNewName(undefined)} onSaved={onChange} />}
    </>
  )
}

/** The client with its contacts, once one is chosen. */
export function useClient(id: string | null): Client | undefined {
  const { data } = useQuery({ ...api.clients.get.queryOptions({ input: { id: id ?? '' } }), enabled: id !== null })
  return id === null ? undefined : data
}
