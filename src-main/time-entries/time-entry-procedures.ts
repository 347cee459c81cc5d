// Which service answers which procedure of time entries.
import type { timeEntriesContract } from '#shared/time-entries/contract'
import type { Services } from '../serve'
import type { TimeImport } from './import-job'
import { importEntries, previewImport } from './import-service'
import { listEntries, readWeek, removeEntry, saveEntry } from './time-entry-service'
import { discardTimer, runningTimer, startTimer, stopTimer } from './timer-service'

export const timeEntryProcedures = (timeImport: TimeImport): Services<typeof timeEntriesContract> => ({
  week: readWeek,
  list: listEntries,
  save: saveEntry,
  remove: removeEntry,
  timer: runningTimer,
  startTimer,
  stopTimer,
  discardTimer,
  previewImport,
  import: importEntries,
  startImport: (context, file) => timeImport.start(context, file),
  importReport: (_context, { jobId }) => timeImport.report(jobId),
})
