// Role x procedure over the whole contract: a procedure without a row fails, and so does a permission that no table names.
import { expect, it } from 'vitest'
import { isPermission, PERMISSION_GROUPS, permissionNames, permissionsOfGroup } from '#shared/people/permissions'
import { BUILT_IN_ROLES, type BuiltInRole, builtInRole, managesPeople } from '#shared/people/role'
import { describeProcedures, findProcedure } from '../../../src-main/hosts/cli/procedures'
import { refusalOf } from '../../fixtures/core'
import { openTeam, windowOf } from './team'

/** Admin, Manager, Profitability Manager, aCcount manager, project Owner, Restricted manager, Draft preparer, Invoicer, accounting Kontakt, consulTant. */
const LETTERS = 'AMPCORDIKT'

const TABLE: Readonly<Record<string, string>> = {
  'activities.list': 'AMPCORDIK-',
  'backups.start': 'AMP-------',
  'changes.watch': 'AMPCORDIKT',
  'clients.list': 'AMPCORDIK-',
  'clients.get': 'AMPCORDIK-',
  'clients.create': 'AMPCOR----',
  'clients.save': 'AMPCOR----',
  'company.list': 'AMPCORDIKT',
  'company.create': 'AMP-------',
  'company.start': 'AMP-------',
  'company.save': 'AMP-------',
  'customFields.list': 'AMPCORDIK-',
  'customFields.create': 'AMP-------',
  'customFields.save': 'AMP-------',
  'documents.pdf': 'AMPCORDIK-',
  'documents.preview': 'AMPCORDIK-',
  'exchangeRates.list': 'AMPCORDIKT',
  'exchangeRates.find': 'AMPCORDIKT',
  'exchangeRates.save': 'AMP-------',
  'images.keep': 'AMP-------',
  'images.get': 'AMPCORDIKT',
  'imports.start': 'AMP-------',
  'imports.report': 'AMP-------',
  'invoices.list': 'AMPCORDIK-',
  'invoices.get': 'AMPCORDIK-',
  'invoices.find': 'AMPCORDIK-',
  'invoices.explain': 'AMPCORDIK-',
  'invoices.create': 'AMPCORDIK-',
  'invoices.save': 'AMPCORDIK-',
  'invoices.delete': 'AMPCORDIK-',
  'invoices.finalize': 'AMPCOR-IK-',
  'invoices.markSent': 'AMPCOR-IK-',
  'invoices.edit': 'AMPCOR-IK-',
  'invoices.markUnsent': 'AMPCOR-IK-',
  'invoices.cancel': 'AMPCOR-IK-',
  'invoices.void': 'AMPCOR-IK-',
  'invoices.archive': 'AMPCOR-IK-',
  'invoices.restore': 'AMPCOR-IK-',
  'invoices.duplicate': 'AMPCORDIK-',
  'invoices.credit': 'AMPCORDIK-',
  'invoices.states': 'AMPCORDIK-',
  'invoices.timeline': 'AMPCORDIK-',
  'jobs.get': 'AMPCORDIKT',
  'jobs.watch': 'AMPCORDIKT',
  'jobs.running': 'AMPCORDIKT',
  'jobs.cancel': 'AMPCOR--K-',
  'numberSeries.list': 'AMPCORDIKT',
  'numberSeries.save': 'AMP-------',
  'numberSeries.preview': 'AMPCORDIKT',
  'numberSeries.gaps': 'AMP-------',
  'payments.list': 'AMPCOR-IK-',
  'payments.get': 'AMPCOR-IK-',
  'payments.record': 'AMPCOR--K-',
  'payments.remove': 'AMPCOR--K-',
  'payments.refund': 'AMPCOR--K-',
  'payments.credit': 'AMPCOR-IK-',
  'payments.applyCredit': 'AMPCOR--K-',
  'payments.writeOff': 'AMPCOR--K-',
  'payments.takeBack': 'AMPCOR--K-',
  'people.names': 'AMPCORDIKT',
  'people.list': 'A---------',
  'people.get': 'A---------',
  'people.create': 'A---------',
  'people.save': 'A---------',
  'people.archive': 'A---------',
  'people.resetPassword': 'A---------',
  'people.assignedTo': 'AMPCORDIK-',
  'people.assign': 'A---------',
  'people.roles': 'A---------',
  'people.createRole': 'A---------',
  'people.saveRole': 'A---------',
  'people.deleteRole': 'A---------',
  'products.list': 'AMPCORDIK-',
  'products.get': 'AMPCORDIK-',
  'products.create': 'AMP-------',
  'products.save': 'AMP-------',
  'records.get': 'AMPCORDIK-',
  'records.save': 'AMPCORDIK-',
  'records.tags': 'AMPCORDIK-',
  'records.comment': 'AMPCORDIK-',
  'records.editComment': 'AMPCORDIK-',
  'records.removeComment': 'AMPCORDIK-',
  'records.attach': 'AMPCORDIK-',
  'records.attachment': 'AMPCORDIK-',
  'records.detach': 'AMPCORDIK-',
  'samples.status': 'AMP-------',
  'samples.load': 'A---------',
  'samples.remove': 'A---------',
  'search.everything': 'AMPCORDIKT',
  'session.me': 'AMPCORDIKT',
  'session.signIn': 'AMPCORDIKT',
  'session.unlock': 'AMPCORDIKT',
  'session.lock': 'AMPCORDIKT',
  'session.signOut': 'AMPCORDIKT',
  'session.changePassword': 'AMPCORDIKT',
  'session.setIdle': 'A---------',
  'exchangeRates.delete': 'AMP-------',
  'numberSeries.try': 'AMPCORDIKT',
  'numberSeries.years': 'AMPCORDIKT',
  'statements.get': 'AMPCOR-IK-',
  'statements.open': 'AMPCOR-IK-',
  'statements.pdf': 'AMPCOR-IK-',
  'taxRates.list': 'AMPCORDIKT',
  'taxRates.create': 'AMP-------',
  'taxRates.save': 'AMP-------',
  'generating.preview': 'AMPCOR----',
  'generating.create': 'AMPCOR----',
  'generating.attributions': 'AMPCORDIK-',
  'generating.timesheet': 'AMPCORDIK-',
  'cycle.overview': 'AMPCOR----',
  'views.list': 'AMPCORDIKT',
  'views.save': 'AMPCORDIKT',
  'views.delete': 'AMPCORDIKT',
}

const rightsOf = (role: BuiltInRole) => builtInRole(role).permissions

it.each(describeProcedures())('$procedure is for the roles of its row', ({ procedure, permission }) => {
  expect(isPermission(permission), `${permission} is in the table of permissions`).toBe(true)
  const allowed = BUILT_IN_ROLES.map((role, index) => (rightsOf(role).includes(permission) ? LETTERS[index] : '-')).join('')
  expect(allowed).toBe(TABLE[procedure])
})

it('has no row of a procedure that is gone', () => {
  const names = describeProcedures().map(({ procedure }) => procedure)
  expect(Object.keys(TABLE).filter((name) => !names.includes(name))).toEqual([])
})

it('only the Profitability Manager and the Admin see margins, only the Admin manages people', () => {
  expect(BUILT_IN_ROLES.filter((role) => rightsOf(role).includes('margins.read'))).toEqual(['admin', 'profitability_manager'])
  expect(BUILT_IN_ROLES.filter((role) => managesPeople(builtInRole(role)))).toEqual(['admin'])
})

it('every permission stands in one group, and the groups name them all', () => {
  expect(PERMISSION_GROUPS.flatMap(permissionsOfGroup).sort()).toEqual([...permissionNames].sort())
})

it.each(['admin', 'manager', 'invoice_preparer', 'consultant'] as const)('the core answers the role %s as the table says', async (role) => {
  const { core } = await openTeam()
  const api = await windowOf(core, 'Grace', role)
  const questions = [
    'invoices.list',
    'payments.list',
    'clients.list',
    'products.list',
    'people.list',
    'people.names',
    'company.list',
    'taxRates.list',
    'samples.status',
    'activities.list',
  ]
  for (const name of questions) {
    const call = findProcedure(api, name)?.({}) ?? Promise.reject(new Error(`no ${name}`))
    const isAllowed = TABLE[name]?.includes(LETTERS[BUILT_IN_ROLES.indexOf(role)] ?? '?') === true
    if (isAllowed) await call
    else expect((await refusalOf(call)).code, name).toBe('not_permitted')
  }
})
