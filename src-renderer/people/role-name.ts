// The name of a role: the built-in ones have theirs in every language, others the name they were given.
import { isBuiltIn, type Role } from '#shared/people/role'
import type { Texts } from '../texts/texts'

export function roleName(t: Texts['people'], roles: readonly Role[], id: string): string {
  return isBuiltIn(id) ? t.roleNames[id] : (roles.find((role) => role.id === id)?.name ?? '')
}
