// The one door: hosts and tests open a file here and get the router, a client in the same process, and the way to close it.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient, type Router } from '@orpc/server'
import { type IdSource, idSource } from '#shared/basics/id'
import { type Contract, contract } from '#shared/contract'
import { keepOrder, noteActivity } from './activities/activity-service'
import { BackupService, backupName } from './backups/backup-service'
import { backUp } from './backups/backup-task'
import { ChangeFeed } from './changes/change-feed'
import { type Clock, makeContext, newSession, owner, type Session, systemClock } from './context'
import { migrate } from './database/migrate'
import { type Connection, openConnection } from './database/open'
import { Store } from './database/store'
import { inTransaction, WriteTurn } from './database/write-turn'
import { ImportService } from './imports/import-service'
import { JobBoard } from './jobs/job-board'
import { fileLog } from './log'
import { type PasswordSafe, Passwords } from './mail/passwords'
import { OwnWork } from './own-work'
import { identify } from './people/access-service'
import { procedures } from './procedures'
import { SampleService } from './samples/sample-service'
import { type Caller, type Serving, serve, wireError } from './serve'
import { sourceGuards } from './source-guards'
import { makeTasks } from './task-pool'
import { TimeImport } from './time-entries/import-job'

export interface CoreOptions {
  /** the SQLite file; made when it does not exist. Bugs and slow queries are noted in quittance.log beside it. */
  file: string
  /** the built worker, out/main/worker.js */
  workerFile: URL
  clock?: Clock
  /** the keyring of the system; without one a password is held until the program ends */
  passwordSafe?: PasswordSafe | undefined
  /** how often the clock is asked whether a new day has begun, in milliseconds */
  lookAtClockEvery?: number
}
export type Api = ContractRouterClient<Contract>

export type { PasswordSafe } from './mail/passwords'

export interface Core {
  /** for the handlers of hosts, together with `interceptors` and a `caller` as the context */
  router: Router<Contract, Caller>
  interceptors: [(options: { next: () => Promise<unknown> }) => Promise<unknown>]
  /** the session of this process: the owner, until a second person makes everybody sign in */
  caller: Caller
  /** the session of one more window or browser */
  newCaller: () => Caller
  /** the contract, called in this process */
  api: Api
  /** notes an error in the log and answers the id that people can report */
  reportBug: (error: unknown) => string
  backUpTo: (target: string) => Promise<{ target: string }>
  /** waits for the jobs that run; `close` stops them */
  untilIdle: () => Promise<void>
  close: () => Promise<void>
}

/** How long SQLite itself may block the thread for a lock; longer waits are asynchronous (write-turn.ts). */
const BUSY_MILLISECONDS = 10

export async function openCore({ file, workerFile, clock = systemClock, passwordSafe, lookAtClockEvery }: CoreOptions): Promise<Core> {
  const log = fileLog(join(dirname(file), 'quittance.log'))
  const connection = await openFile(file, clock)
  const store = new Store(connection, (sql, milliseconds) => log({ level: 'warning', message: 'slow query', facts: { sql, milliseconds } }))
  const reportBug = (error: unknown) => log({ level: 'error', message: 'bug', error })
  const tasks = makeTasks(workerFile)
  const turn = new WriteTurn()
  const jobs = new JobBoard(reportBug)
  const changes = new ChangeFeed(() => connection.pragma('data_version', { simple: true }) as number)
  const announce = (words: readonly string[]) => {
    changes.announce(words)
    ownWork.hear(words)
  }
  const imports = new ImportService({ jobs, databaseFile: file, takeTurn: (work) => turn.take(work), announce })
  const timeImport = new TimeImport({ jobs, databaseFile: file, takeTurn: (work) => turn.take(work), announce })
  const backups = new BackupService({ jobs, tasks, databaseFile: file })
  const samples = new SampleService({
    jobs,
    databaseFile: file,
    folder: new URL('../../resources/sample-business/', workerFile),
    takeTurn: (work) => turn.take(work),
    announce,
  })
  const ids = idSource(randomBytes)
  const serving: Serving = {
    identify: (caller) => identify({ store, now: clock.now() }, caller),
    makeContext: ({ actor, session }, record) =>
      makeContext({ store, tasks, guards: sourceGuards, actor, session, clock, newId: ids.next, record }),
    noteActivity,
    transact: (work) => turn.take(() => inTransaction(connection, inOrder(store, ids, work))),
    announce,
  }
  const passwords = new Passwords(passwordSafe, process.env['QUITTANCE_SMTP_PASSWORD'])
  const ownWork = new OwnWork({ clock, serving, passwords, reportBug, lookAtClockEvery })
  const mail = { passwords, postman: ownWork.postman }
  const router = serve(contract, procedures({ jobs, changes, imports, timeImport, backups, samples, mail }), serving) as unknown as Router<
    Contract,
    Caller
  >
  const interceptors: Core['interceptors'] = [({ next }) => next().catch((error: unknown) => Promise.reject(wireError(error, reportBug)))]
  const caller: Caller & { session: Session } = { session: newSession() }
  const api = createRouterClient(router, { context: caller, interceptors }) as Api
  const own = createRouterClient(router, { context: { actor: owner }, interceptors }) as Api
  ownWork.begin({ due: () => own.recurring.due(), run: (due) => own.recurring.run(due) })
  const close = async () => {
    await ownWork.close()
    await jobs.close()
    changes.close()
    await turn.take(() => tasks.close())
    connection.close()
  }
  return {
    router,
    interceptors,
    caller,
    newCaller: () => ({ session: newSession() }),
    api,
    reportBug,
    backUpTo: (target) => backups.backUpTo(target),
    untilIdle: async () => {
      await ownWork.untilIdle()
      await jobs.untilIdle()
    },
    close,
  }
}

/** The work with ids that follow all that was written before it. */
function inOrder<T>(store: Store, ids: IdSource, work: () => T): () => T {
  return () => {
    keepOrder(store, ids)
    return work()
  }
}

async function openFile(file: string, clock: Clock): Promise<Connection> {
  mkdirSync(dirname(file), { recursive: true })
  const connection = openConnection(file)
  try {
    await migrate(connection, file, async (format) => {
      const target = backupName(file, clock.now().toISOString(), `-before-format-${format + 1}`)
      await backUp({ databaseFile: file, target }, () => undefined)
    })
    connection.pragma(`busy_timeout = ${BUSY_MILLISECONDS}`)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}
