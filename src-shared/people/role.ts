// Roles: the built-in ones as a table, and those that an installation builds for itself.
import { z } from 'zod'
import { idSchema } from '../basics/id'
import { requiredLine } from '../basics/text'
import { isPermission, type PermissionName, permissionNames, SCREEN_PERMISSIONS, WHOLE_FILE } from './permissions'

/** How far a role sees: everything in the file, or only the clients, projects and budgets that are assigned to the person. */
export const REACHES = ['everything', 'assigned'] as const

export const BUILT_IN_ROLES = [
  'admin',
  'manager',
  'profitability_manager',
  'account_manager',
  'project_owner',
  'restricted_manager',
  'invoice_preparer',
  'invoicer',
  'accounting_contact',
  'consultant',
] as const
export type BuiltInRole = (typeof BUILT_IN_ROLES)[number]

export const permissionSchema = z.string().refine(isPermission, 'a permission of the list')
export const roleInputSchema = z.object({
  name: requiredLine(80),
  reach: z.enum(REACHES).default('everything'),
  permissions: z.array(permissionSchema).min(1, 'choose at least one permission'),
})
export type RoleInput = z.infer<typeof roleInputSchema>

export const roleSchema = z.object({
  id: z.string().describe('the key of a built-in role, or an id'),
  version: z.int(),
  name: z.string().describe('empty for a built-in role: screens know its name'),
  reach: z.enum(REACHES),
  permissions: z.array(z.string()),
  isBuiltIn: z.boolean(),
})
export type Role = z.infer<typeof roleSchema>
export const roleIdSchema = z.union([z.enum(BUILT_IN_ROLES), idSchema])

const PREPARER: readonly PermissionName[] = [
  'invoices.read',
  'invoices.draft',
  'clients.read',
  'products.read',
  'records.read',
  'records.write',
  'activities.read',
]
const INVOICER: readonly PermissionName[] = [
  ...PREPARER,
  'invoices.finalize',
  'invoices.send',
  'invoices.edit',
  'mail.send',
  'mail.read',
  'payments.read',
  'reports.read',
  'recurring.read',
]
const ACCOUNTING: readonly PermissionName[] = [
  ...INVOICER,
  'accounting.copy',
  'reminders.read',
  'reminders.write',
  'payments.write',
  'exports.write',
  'jobs.cancel',
]
const OWN_WORK: readonly PermissionName[] = ['work.read', 'work.time_own', 'work.expenses_own']
const OWN_INVOICING: readonly PermissionName[] = [
  ...ACCOUNTING,
  ...OWN_WORK,
  'work.rates',
  'clients.write',
  'recurring.write',
  'work.invoice',
]
const LED_WORK: readonly PermissionName[] = ['work.projects', 'work.budgets', 'work.time_all', 'work.expenses_all', 'work.approve']
const NOT_OF_MANAGERS: readonly PermissionName[] = ['people.manage', 'margins.read', 'backups.restore', 'samples.write']

/** What each built-in role may, beside what every signed-in person may. */
const GIVEN: Readonly<Record<BuiltInRole, readonly PermissionName[]>> = {
  admin: permissionNames,
  manager: permissionNames.filter((name) => !NOT_OF_MANAGERS.includes(name)),
  profitability_manager: permissionNames.filter((name) => name === 'margins.read' || !NOT_OF_MANAGERS.includes(name)),
  account_manager: [...OWN_INVOICING, 'work.invoice_over', 'sales.read', 'sales.opportunities', 'sales.proposals'],
  project_owner: [...OWN_INVOICING, ...LED_WORK],
  restricted_manager: [...OWN_INVOICING, ...LED_WORK, 'work.unlock', 'sales.read', 'sales.opportunities', 'sales.proposals'],
  invoice_preparer: PREPARER,
  invoicer: INVOICER,
  accounting_contact: ACCOUNTING,
  consultant: OWN_WORK,
}
const ASSIGNED: readonly BuiltInRole[] = ['account_manager', 'project_owner', 'restricted_manager']

export function isBuiltIn(id: string): id is BuiltInRole {
  return BUILT_IN_ROLES.some((key) => key === id)
}

export function builtInRole(id: BuiltInRole): Role {
  return {
    id,
    version: 1,
    name: '',
    reach: ASSIGNED.includes(id) ? 'assigned' : 'everything',
    permissions: permissionsOf({ reach: ASSIGNED.includes(id) ? 'assigned' : 'everything', permissions: GIVEN[id] }),
    isBuiltIn: true,
  }
}

/**
 * What a role allows in the end: with what every signed-in person may, in the order of the table. Names that are no permissions any more fall
 * away, and whoever sees only what is assigned never holds what is about the whole file.
 */
export function permissionsOf({ reach, permissions }: { reach: Role['reach']; permissions: readonly string[] }): PermissionName[] {
  const given = new Set([...permissions, ...SCREEN_PERMISSIONS].filter((name) => reach === 'everything' || !isWholeFile(name)))
  return permissionNames.filter((name) => given.has(name))
}

function isWholeFile(name: string): boolean {
  return WHOLE_FILE.some((one) => one === name)
}

/** Whether a role could let others in again: somebody in the file always has to. */
export function managesPeople({ permissions, reach }: Pick<Role, 'permissions' | 'reach'>): boolean {
  return permissions.includes('people.manage') && reach === 'everything'
}
