// What happened to a document: every edit with what it changed of the version before.
import { differencesOf, type TimelineEntry } from '#shared/invoices/differences'
import type { Context } from '../context'
import { found } from '../database/columns'
import { readHead } from './invoice-rows'
import { readTimeline, readVersions } from './invoice-timeline-rows'

export function timelineOf(context: Context, { id }: { id: string }): TimelineEntry[] {
  found(readHead(context, id), 'document', id)
  const versions = readVersions(context, id)
  let edits = 0
  return readTimeline(context, id).map(({ isTakenBack, ...entry }) => {
    if (entry.kind === 'edited') edits += 1
    const [before, after] = [versions[edits - 1], versions[edits]]
    const changes = entry.kind === 'edited' && before && after ? differencesOf(before, after) : []
    return { ...entry, isTakenBack: isTakenBack === 1, changes }
  })
}
