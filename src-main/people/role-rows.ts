// All SQL about the roles that were built here.
import type { Role, RoleInput } from '#shared/people/role'
import { permissionsOf, REACHES } from '#shared/people/role'
import type { Context } from '../context'
import { stampChanged, stampNew } from '../database/columns'
import { sql } from '../database/store'

export function readRoles({ store }: Pick<Context, 'store'>): Role[] {
  return store.all(sql.selectFrom('roles').selectAll().orderBy('name')).map(({ id, version, name, permissions, ...row }) => {
    const reach = REACHES.find((one) => one === row.reach) ?? 'assigned'
    return {
      id,
      version,
      name,
      reach,
      permissions: permissionsOf({ reach, permissions: JSON.parse(permissions) as string[] }),
      isBuiltIn: false,
    }
  })
}

export function insertRole(context: Context, input: RoleInput): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('roles').values({ ...stamp, ...columnsOf(input) }))
  return stamp.id
}

export function updateRole(context: Context, id: string, version: number, input: RoleInput): void {
  context.store.run(
    sql
      .updateTable('roles')
      .set({ ...columnsOf(input), ...stampChanged(context, version) })
      .where('id', '=', id),
  )
}

export function removeRoleRow({ store }: Pick<Context, 'store'>, id: string): void {
  store.run(sql.deleteFrom('roles').where('id', '=', id))
}

function columnsOf({ name, reach, permissions }: RoleInput) {
  return { name, reach, permissions: JSON.stringify(permissions) }
}
