// Who is signed in at this window, and what they may: what screens ask before they show a button.
import { useQuery } from '@tanstack/react-query'
import type { PermissionName } from '#shared/people/permissions'
import type { SessionView } from '#shared/session/contract'
import { api, queryClient } from '../api'

/** Asked again whenever one comes back to the window: another tab may have signed out meanwhile. */
export function useSession() {
  return useQuery({ ...api.session.me.queryOptions({ input: {} }), refetchOnWindowFocus: 'always' })
}

/** Whether the signed-in person has a permission. The core checks it too: this only saves a refusal. */
export function useMay(): (permission: PermissionName) => boolean {
  const { data } = useSession()
  return (permission) => data?.permissions.includes(permission) === true
}

/** Shows what the core answered, at once. */
export function keepSession(session: SessionView): void {
  queryClient.setQueryData(api.session.me.queryKey({ input: {} }), session)
}

/** Another person must not see what the one before was shown. */
export function forgetAnswers(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => !(Array.isArray(queryKey[0]) && queryKey[0][0] === 'session') })
}
