// Brings a file to the present format, one numbered migration after the other, each in its own transaction.
import { fail } from '#shared/basics/failure'
import { databaseFailures } from './failures'
import { first } from './migrations/001-first'
import { designsAndViews } from './migrations/002-designs-and-views'
import { lifeOfAnInvoice } from './migrations/003-life-of-an-invoice'
import { records } from './migrations/004-records'
import { people } from './migrations/005-people'
import { statesOfInvoices } from './migrations/006-states-of-invoices'
import { severalCompanies } from './migrations/007-several-companies'
import { mail } from './migrations/008-mail'
import { recurringInvoices } from './migrations/009-recurring-invoices'
import { sales } from './migrations/010-sales'
import { work } from './migrations/011-work'
import { sumsOfInvoices } from './migrations/012-sums-of-invoices'
import { cycle } from './migrations/013-cycle'
import { dayOfCredit } from './migrations/014-day-of-credit'
import { authorsOfComments } from './migrations/015-authors-of-comments'
import { projectsOfProposals } from './migrations/016-projects-of-proposals'
import { takenWork } from './migrations/017-taken-work'
import { mailAbout } from './migrations/018-mail-about'
import type { Connection } from './open'

/** In their order, never edited: the format of a file is how many of them it has. */
export const MIGRATIONS: readonly string[] = [
  first,
  designsAndViews,
  lifeOfAnInvoice,
  records,
  people,
  statesOfInvoices,
  severalCompanies,
  mail,
  recurringInvoices,
  sales,
  work,
  sumsOfInvoices,
  cycle,
  dayOfCredit,
  authorsOfComments,
  projectsOfProposals,
  takenWork,
  mailAbout,
]

export function formatOf(connection: Connection): number {
  return connection.pragma('user_version', { simple: true }) as number
}

/** Refuses files of a newer format and damaged ones; `makeBackup` is called before an older file is changed. */
export async function migrate(connection: Connection, file: string, makeBackup: (format: number) => Promise<void>): Promise<void> {
  const found = formatOf(connection)
  if (found > MIGRATIONS.length) throw fail(databaseFailures.file_from_newer_version, { file, found, known: MIGRATIONS.length })
  const problem = connection.pragma('quick_check(1)', { simple: true })
  if (problem !== 'ok') throw fail(databaseFailures.file_damaged, { file, problem: String(problem) })
  if (found > 0 && found < MIGRATIONS.length) await makeBackup(found)
  applyMigrations(connection)
}

/** Applies what is missing, without asking or keeping anything. */
export function applyMigrations(connection: Connection): void {
  MIGRATIONS.forEach((sql, index) => {
    applyOnce(connection, sql, index + 1)
  })
}

/** Another process may be migrating too: the format is asked again inside the transaction. */
function applyOnce(connection: Connection, sql: string, format: number): void {
  const apply = connection.transaction(() => {
    if (formatOf(connection) >= format) return
    connection.exec(sql)
    connection.pragma(`user_version = ${format}`)
  })
  apply.immediate()
}
