// The first half of loading the sample, in a worker thread: the whole story is told in a staging file that nobody else sees.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { localDate } from '#shared/basics/calendar-date'
import { idSource } from '#shared/basics/id'
import {
  type Sample,
  sampleBusinessSchema,
  sampleDocumentSchema,
  sampleOpportunitySchema,
  sampleRetainerSchema,
} from '#shared/samples/sample-business'
import { type SampleEvent, sampleEvents } from '#shared/samples/sample-events'
import { noteActivity } from '../activities/activity-service'
import { type Actor, type Context, makeContext, owner } from '../context'
import { applyMigrations } from '../database/migrate'
import { openConnection } from '../database/open'
import { Store } from '../database/store'
import { noTasks, type Tasks } from '../tasks'
import { SampleAuthor } from './sample-author'

export interface BuildSampleTask {
  stagingFile: string
  /** URL of resources/sample-business/ */
  folder: string
  now: string
  actor: Pick<Actor, 'name' | 'personId'>
}

/** Does everything through the services, on the days on which it happened, and says after each step how far it is. */
export async function buildSample(
  { stagingFile, folder, now, actor }: BuildSampleTask,
  renderPdf: Tasks['renderPdf'],
  report: (done: number, total: number) => void,
): Promise<void> {
  const sample = await readSample(new URL(folder))
  const events = sampleEvents(sample, localDate(new Date(now)))
  const connection = openConnection(stagingFile)
  try {
    applyMigrations(connection)
    const store = new Store(connection, () => undefined)
    const { next: newId } = idSource(randomBytes)
    const contextAt = (moment: Date, procedure: string): Context =>
      makeContext({
        store,
        tasks: { ...noTasks, renderPdf },
        guards: {},
        actor: { ...owner, ...actor },
        clock: { now: () => moment },
        newId,
        record: (deed, self) => noteActivity(self, procedure, deed),
      })
    const author = new SampleAuthor(sample.business)
    connection.exec('BEGIN')
    for (const [index, event] of events.entries()) {
      await author.write(event, (procedure) => contextAt(momentOf(event, now), procedure))
      report(index + 1, events.length + 1)
    }
    connection.exec('COMMIT')
  } finally {
    connection.close()
  }
}

/** The instant of a step on this machine's clock; a step of today is never later than now. */
function momentOf({ on, minute }: SampleEvent, now: string): Date {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const moment = new Date(year, month - 1, day, 0, minute)
  return moment.toISOString() < now ? moment : new Date(now)
}

async function readSample(folder: URL): Promise<Sample> {
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, folder), 'utf8'))
  return {
    business: sampleBusinessSchema.parse(await read('business.json')),
    documents: z.array(sampleDocumentSchema).parse(await read('documents.json')),
    retainers: z.array(sampleRetainerSchema).parse(await read('retainers.json')),
    opportunities: z.array(sampleOpportunitySchema).parse(await read('opportunities.json')),
  }
}
