// Role x procedure over the whole contract: a procedure without a row fails, and so does a permission that no table names.
import { expect, it } from 'vitest'
import { isPermission, PERMISSION_GROUPS, permissionNames, permissionsOfGroup } from '#shared/people/permissions'
import { BUILT_IN_ROLES, type BuiltInRole, builtInRole, managesPeople } from '#shared/people/role'
import { describeProcedures, findProcedure } from '../../../src-main/hosts/cli/procedures'
import { refusalOf } from '../../fixtures/core'
import { newWindow, openTeam, PASSWORD, windowOf } from './team'

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
  'company.add': 'AMP-------',
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
  'invoices.previewCredit': 'AMPCORDIK-',
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
  'advances.ask': 'AMPCORDIK-',
  'advances.deduct': 'AMPCORDIK-',
  'advances.open': 'AMPCORDIK-',
  'budgets.bookable': 'AMPCOR---T',
  'budgets.create': 'AMP-OR----',
  'budgets.invoices': 'AMPCORDIK-',
  'budgets.get': 'AMPCOR----',
  'budgets.list': 'AMPCOR----',
  'budgets.rateCards': 'AMPCOR----',
  'budgets.removeRateCard': 'AMP-OR----',
  'budgets.save': 'AMP-OR----',
  'budgets.saveRateCard': 'AMP-OR----',
  'budgets.usage': 'AMPCOR----',
  'deposits.receipt': 'AMPC-R----',
  'deposits.record': 'AMPCOR--K-',
  'deposits.refund': 'AMPCOR--K-',
  'deposits.remove': 'AMPCOR--K-',
  'expenses.create': 'AMPCOR---T',
  'expenses.keepReceipt': 'AMPCOR---T',
  'expenses.list': 'AMPCOR---T',
  'expenses.receipt': 'AMPCOR---T',
  'expenses.remove': 'AMPCOR---T',
  'expenses.save': 'AMPCOR---T',
  'mail.cancel': 'AMPCOR-IK-',
  'mail.enclosure': 'AMPCOR-IK-',
  'mail.deliver': 'AMPCOR-IK-',
  'mail.draft': 'AMPCOR-IK-',
  'mail.edit': 'AMPCOR-IK-',
  'mail.file': 'AMPCOR-IK-',
  'mail.message': 'AMPCOR-IK-',
  'mail.outbox': 'AMPCOR-IK-',
  'mail.resetTemplate': 'AMP-------',
  'mail.resolve': 'AMPCOR-IK-',
  'mail.retry': 'AMPCOR-IK-',
  'mail.saveSettings': 'AMP-------',
  'mail.saveTemplate': 'AMP-------',
  'mail.send': 'AMPCOR-IK-',
  'mail.setPassword': 'AMPCOR-IK-',
  'mail.setWishes': 'AMPCOR-IK-',
  'mail.settings': 'AMP-------',
  'mail.subscribe': 'AMPCOR-IK-',
  'mail.subscribers': 'AMPCOR-IK-',
  'mail.templates': 'AMPCOR-IK-',
  'mail.test': 'AMP-------',
  'mail.unsubscribe': 'AMPCOR-IK-',
  'papers.draft': 'AMPCOR-IK-',
  'papers.send': 'AMPCOR-IK-',
  'papers.file': 'AMPCOR-IK-',
  'projects.create': 'AMP-OR----',
  'projects.get': 'AMPCOR---T',
  'projects.list': 'AMPCOR---T',
  'projects.save': 'AMP-OR----',
  'projects.schedule': 'AMP-OR----',
  'opportunities.archive': 'AMPC-R----',
  'opportunities.create': 'AMPC-R----',
  'opportunities.delete': 'AMPC-R----',
  'opportunities.get': 'AMPC-R----',
  'opportunities.invoice': 'AMPCORDIK-',
  'opportunities.list': 'AMPC-R----',
  'opportunities.move': 'AMPC-R----',
  'opportunities.propose': 'AMPC-R----',
  'opportunities.save': 'AMPC-R----',
  'pipelines.create': 'AMP-------',
  'pipelines.delete': 'AMP-------',
  'pipelines.list': 'AMPC-R----',
  'pipelines.save': 'AMP-------',
  'proposals.accept': 'AMPC-R----',
  'proposals.compare': 'AMPC-R----',
  'proposals.create': 'AMPC-R----',
  'proposals.decline': 'AMPC-R----',
  'proposals.delete': 'AMPC-R----',
  'proposals.duplicate': 'AMPC-R----',
  'proposals.get': 'AMPC-R----',
  'proposals.invoice': 'AMPCORDIK-',
  'proposals.list': 'AMPC-R----',
  'proposals.markSent': 'AMPC-R----',
  'proposals.pdf': 'AMPC-R----',
  'proposals.preview': 'AMPC-R----',
  'proposals.reopen': 'AMPC-R----',
  'proposals.save': 'AMPC-R----',
  'proposals.saveSettings': 'AMP-------',
  'proposals.settings': 'AMPC-R----',
  'recurring.create': 'AMPCOR----',
  'recurring.delete': 'AMPCOR----',
  'recurring.due': 'AMPCOR-IK-',
  'recurring.get': 'AMPCOR-IK-',
  'recurring.list': 'AMPCOR-IK-',
  'recurring.pause': 'AMPCOR----',
  'recurring.resume': 'AMPCOR----',
  'recurring.run': 'AMPCOR----',
  'recurring.save': 'AMPCOR----',
  'reminders.approve': 'AMPCOR--K-',
  'reminders.due': 'AMPCOR--K-',
  'reminders.ladder': 'AMPCOR--K-',
  'reminders.plan': 'AMPCOR--K-',
  'reminders.saveLadder': 'AMP-------',
  'reminders.setPlan': 'AMPCOR--K-',
  'reminders.skip': 'AMPCOR--K-',
  'reminders.snooze': 'AMPCOR--K-',
  'timeEntries.discardTimer': 'AMPCOR---T',
  'timeEntries.import': 'AMPCOR---T',
  'timeEntries.list': 'AMPCOR---T',
  'timeEntries.previewImport': 'AMPCOR---T',
  'timeEntries.remove': 'AMPCOR---T',
  'timeEntries.save': 'AMPCOR---T',
  'timeEntries.startTimer': 'AMPCOR---T',
  'timeEntries.stopTimer': 'AMPCOR---T',
  'timeEntries.timer': 'AMPCOR---T',
  'timeEntries.week': 'AMPCOR---T',
  'timesheets.approvals': 'AMP-OR----',
  'timesheets.decide': 'AMP-OR----',
  'timesheets.history': 'AMPCOR---T',
  'timesheets.locks': 'AMPCOR---T',
  'timesheets.readiness': 'AMPCOR---T',
  'timesheets.saveSettings': 'AMP-------',
  'timesheets.settings': 'AMPCOR---T',
  'timesheets.submit': 'AMPCOR---T',
  'timesheets.unlock': 'AMP--R----',
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

it('a role that sees only what is assigned never holds what is about the whole file, however it was built', async () => {
  const { api, core, client } = await openTeam()
  const permissions = ['backups.write', 'imports.write', 'samples.write', 'people.manage', 'invoices.read', 'clients.read']
  const role = await api.people.createRole({ name: 'Helper', reach: 'assigned', permissions })
  expect(role.permissions.filter((name) => permissions.includes(name))).toEqual(['invoices.read', 'clients.read'])
  const person = { name: 'Hugo', email: 'hugo@example.com', roleId: role.id, clientIds: [client.id], password: PASSWORD }
  await api.people.create(person)
  const hugo = newWindow(core)
  await hugo.session.signIn({ email: person.email, password: PASSWORD })
  const file = { name: 'x.xml', base64: '' }
  const refused = [hugo.backups.start({}), hugo.imports.start({ files: [file] }), hugo.samples.load({}), hugo.people.list()]
  expect((await Promise.all(refused.map(refusalOf))).map(({ code }) => code)).toEqual(refused.map(() => 'not_permitted'))
  const wide = await api.people.saveRole({ ...role, permissions, reach: 'everything', name: 'Helper' })
  expect(wide.permissions).toContain('backups.write')
})
