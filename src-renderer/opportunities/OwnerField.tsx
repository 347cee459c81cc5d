// Who cares for an opportunity.
import { useQuery } from '@tanstack/react-query'
import { api } from '../api'
import { Select } from '../kit/Select'
import { useTexts } from '../texts/texts'

const NOBODY = 'nobody'

export function OwnerField({ ownerId, onChange }: { ownerId: string | null; onChange: (id: string | null) => void }) {
  const t = useTexts().opportunities
  const { data: people = [] } = useQuery(api.people.names.queryOptions())
  const options = people.filter(({ isArchived, id }) => !isArchived || id === ownerId).map(({ id, name }) => ({ id, label: name }))
  return (
    <Select
      label={t.owner}
      options={[{ id: NOBODY, label: t.nobody }, ...options]}
      value={ownerId ?? NOBODY}
      onChange={(id) => onChange(id === NOBODY ? null : id)}
    />
  )
}
