// The names of roles by their ids: the built-in ones in the language of the screen, those of this installation for who may see them.
import { useQuery } from '@tanstack/react-query'
import { BUILT_IN_ROLES } from '#shared/people/role'
import { api } from '../api'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'

export function useRoleNames(): ReadonlyMap<string, string> {
  const { roleNames } = useTexts().people
  const enabled = useMay()('people.manage')
  const { data: roles = [] } = useQuery(api.people.roles.queryOptions({ input: {}, enabled }))
  const own = roles.filter(({ isBuiltIn }) => !isBuiltIn).map(({ id, name }) => [id, name] as const)
  return new Map([...BUILT_IN_ROLES.map((id) => [id, roleNames[id]] as const), ...own])
}
