// The tags of all documents, and the names of who can be in charge of them, to filter by and to show.
import { useQuery } from '@tanstack/react-query'
import { api } from '../api'
import type { Option } from '../kit/Select'
import { useMay } from '../session/use-session'

const NONE: readonly Option[] = []
const tagOptions = (tags: readonly { tag: string }[]): readonly Option[] => tags.map(({ tag }) => ({ id: tag, label: tag }))
const nameOptions = (people: readonly { id: string; name: string }[]): readonly Option[] =>
  people.map(({ id, name }) => ({ id, label: name }))

export function useTags(): readonly Option[] {
  const isAllowed = useMay()('records.read')
  const { data = NONE } = useQuery({
    ...api.records.tags.queryOptions({ input: { kind: 'invoice' } }),
    enabled: isAllowed,
    select: tagOptions,
  })
  return data
}

export function usePeopleNames(): readonly Option[] {
  const { data = NONE } = useQuery({ ...api.people.names.queryOptions(), select: nameOptions })
  return data
}
