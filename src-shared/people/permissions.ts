// Every permission there is, in groups: what roles are built from and procedures name. Texts for people are in the catalogues of the screens.

interface Permission {
  group: PermissionGroup
  /** what it allows, in English; the role builder has it in every language */
  meaning: string
}
export const PERMISSION_GROUPS = [
  'invoices',
  'payments',
  'clients',
  'sales',
  'work',
  'mail',
  'reports',
  'settings',
  'file',
  'people',
  'screens',
] as const
export type PermissionGroup = (typeof PERMISSION_GROUPS)[number]

/** Held by everybody, signed in or not. */
export const OPEN_PERMISSION = 'session.open'

export const PERMISSIONS = {
  'invoices.read': { group: 'invoices', meaning: 'See invoices and credit notes' },
  'invoices.draft': { group: 'invoices', meaning: 'Create, change and delete drafts' },
  'invoices.finalize': { group: 'invoices', meaning: 'Finalise drafts and give them their numbers' },
  'invoices.send': { group: 'invoices', meaning: 'Mark documents as sent or unsent' },
  'invoices.edit': { group: 'invoices', meaning: 'Change, cancel, void and archive finalised documents' },
  'payments.read': { group: 'payments', meaning: 'See payments and credit' },
  'payments.write': { group: 'payments', meaning: 'Record payments, refunds and write-offs, and take them back' },
  'clients.read': { group: 'clients', meaning: 'See clients and their contacts' },
  'clients.write': { group: 'clients', meaning: 'Add and change clients' },
  'products.read': { group: 'clients', meaning: 'See products and their prices' },
  'products.write': { group: 'clients', meaning: 'Add and change products' },
  'records.read': { group: 'clients', meaning: 'See comments, files and tasks' },
  'records.write': { group: 'clients', meaning: 'Write comments, attach files and do tasks' },
  'sales.read': { group: 'sales', meaning: 'See opportunities and proposals' },
  'sales.opportunities': { group: 'sales', meaning: 'Create, change and close opportunities' },
  'sales.proposals': { group: 'sales', meaning: 'Write, send and decide proposals' },
  'work.read': { group: 'work', meaning: 'See projects and their services' },
  'work.rates': { group: 'work', meaning: 'See budgets, rates and what time bills' },
  'work.projects': { group: 'work', meaning: 'Create and change projects' },
  'work.budgets': { group: 'work', meaning: 'Create and change budgets and services' },
  'work.time_own': { group: 'work', meaning: 'Enter own time' },
  'work.time_all': { group: 'work', meaning: 'See and change the time of everybody' },
  'work.expenses_own': { group: 'work', meaning: 'Enter own expenses' },
  'work.expenses_all': { group: 'work', meaning: 'See and change the expenses of everybody' },
  'work.approve': { group: 'work', meaning: 'Approve time and expenses' },
  'work.unlock': { group: 'work', meaning: 'Open approved or invoiced time and expenses again' },
  'work.invoice': { group: 'work', meaning: 'Invoice time, expenses and cycles' },
  'work.invoice_over': { group: 'work', meaning: 'Invoice more than the value of a budget' },
  'mail.send': { group: 'mail', meaning: 'Send documents by mail' },
  'mail.read': { group: 'mail', meaning: 'See what was sent and what waits' },
  'reminders.read': { group: 'mail', meaning: 'See reminders and their queue' },
  'reminders.write': { group: 'mail', meaning: 'Plan, release and stop reminders' },
  'accounting.copy': { group: 'mail', meaning: 'Copy documents to accounting' },
  'recurring.read': { group: 'invoices', meaning: 'See recurring invoices' },
  'recurring.write': { group: 'invoices', meaning: 'Create and change recurring invoices' },
  'reports.read': { group: 'reports', meaning: 'See reports and statements' },
  'exports.write': { group: 'reports', meaning: 'Export data' },
  'margins.read': { group: 'reports', meaning: 'See costs and margins' },
  'activities.read': { group: 'reports', meaning: 'See who did what, and when' },
  'company.read': { group: 'screens', meaning: 'See the businesses that issue documents' },
  'company.write': { group: 'settings', meaning: 'Change the businesses, their texts and designs' },
  'tax_rates.read': { group: 'screens', meaning: 'See tax rates' },
  'tax_rates.write': { group: 'settings', meaning: 'Add and change tax rates' },
  'number_series.read': { group: 'screens', meaning: 'See number series' },
  'number_series.write': { group: 'settings', meaning: 'Change number series' },
  'exchange_rates.read': { group: 'screens', meaning: 'See exchange rates' },
  'exchange_rates.write': { group: 'settings', meaning: 'Enter exchange rates' },
  'custom_fields.manage': { group: 'settings', meaning: 'Define own fields' },
  'settings.read': { group: 'screens', meaning: 'See settings' },
  'settings.write': { group: 'settings', meaning: 'Change settings of mail, reminders and cycles' },
  'imports.read': { group: 'file', meaning: 'See what an import did' },
  'imports.write': { group: 'file', meaning: 'Import documents and lists' },
  'backups.read': { group: 'file', meaning: 'See backups' },
  'backups.write': { group: 'file', meaning: 'Make backups' },
  'backups.restore': { group: 'file', meaning: 'Restore a backup' },
  'samples.read': { group: 'file', meaning: 'See whether the file holds the sample business' },
  'samples.write': { group: 'file', meaning: 'Load and remove the sample business' },
  'people.read': { group: 'screens', meaning: 'See the names of people' },
  'people.manage': { group: 'people', meaning: 'Add people, give them roles and clients, reset passwords, build roles' },
  'changes.read': { group: 'screens', meaning: 'Hear what changed' },
  'jobs.read': { group: 'screens', meaning: 'See the progress of long work' },
  'jobs.cancel': { group: 'file', meaning: 'Stop long work' },
  'search.read': { group: 'screens', meaning: 'Search what may be seen' },
  'views.read': { group: 'screens', meaning: 'Use saved views' },
  'views.write': { group: 'screens', meaning: 'Save views of lists' },
  [OPEN_PERMISSION]: { group: 'screens', meaning: 'Sign in and out' },
} as const satisfies Record<string, Permission>

export type PermissionName = keyof typeof PERMISSIONS
export const permissionNames = Object.keys(PERMISSIONS) as PermissionName[]

export function isPermission(name: string): name is PermissionName {
  return Object.hasOwn(PERMISSIONS, name)
}

/** What every signed-in person may: without it no screen could be drawn. */
export const SCREEN_PERMISSIONS: readonly PermissionName[] = permissionNames.filter((name) => PERMISSIONS[name].group === 'screens')

/** About the whole file, every client in it: nothing for somebody who sees only what is assigned. */
export const WHOLE_FILE: readonly PermissionName[] = [
  'imports.read',
  'imports.write',
  'backups.read',
  'backups.write',
  'backups.restore',
  'samples.write',
  'people.manage',
]

/** The permissions that a role can be built from, by group; what everybody has is left out. */
export function permissionsOfGroup(group: PermissionGroup): PermissionName[] {
  return permissionNames.filter((name) => PERMISSIONS[name].group === group)
}
