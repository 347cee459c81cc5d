// A business in which several people work: who signs in with what, and a client of the same process for each.
import { createRouterClient } from '@orpc/server'
import type { BuiltInRole } from '#shared/people/role'
import type { Api, Core } from '../../../src-main/core'
import { openBusiness } from '../../fixtures/core'

export const PASSWORD = 'plenty of apples'

/** The owner with what signing in takes, so that others can be added. */
export async function openTeam(...options: Parameters<typeof openBusiness>) {
  const business = await openBusiness(...options)
  const [owner] = await business.api.people.list()
  if (!owner) throw new Error('no owner')
  await business.api.people.save({ ...owner, name: 'Ada', email: 'ada@example.com' })
  await business.api.people.resetPassword({ id: owner.id, password: PASSWORD })
  return { ...business, owner }
}

/** One more window, in which nobody has signed in. */
export function newWindow(core: Core): Api {
  return createRouterClient(core.router, { context: core.newCaller(), interceptors: core.interceptors }) as Api
}

/** A window in which a new person of the role is signed in. */
export async function windowOf(core: Core, name: string, roleId: BuiltInRole, clientIds: string[] = []): Promise<Api> {
  const email = `${name.toLowerCase()}@example.com`
  await core.api.people.create({ name, email, roleId, clientIds, password: PASSWORD })
  const api = newWindow(core)
  await api.session.signIn({ email, password: PASSWORD })
  return api
}
