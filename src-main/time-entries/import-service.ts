// Time entries from a CSV file: previewed, and saved as a whole or not at all.
import { fail } from '#shared/basics/failure'
import type { ImportPreview, TimeImportReport } from '#shared/time-entries/contract'
import { timeEntryFailures } from '#shared/time-entries/failures'
import type { Context } from '../context'
import { type ImportFile, readTimeFile } from './import-reading'
import { insertEntry } from './time-entry-rows'

export function previewImport(context: Context, file: ImportFile): ImportPreview {
  const { encoding, delimiter, headings, rows, mapping, added, knownCount, problems } = readTimeFile(context, file)
  return {
    encoding,
    delimiter,
    headings,
    mapping,
    sample: rows.slice(0, 20),
    rowCount: rows.length,
    newCount: added.length,
    newMinutes: added.reduce((sum, { stated }) => sum + stated.minutes, 0),
    knownCount,
    problemCount: problems.length,
    problems: problems.slice(0, 100),
  }
}

type Report = (done: number, total: number) => void

/** So many rows are saved between two reports of the progress. */
const REPORTED = 500

export function importEntries(context: Context, file: ImportFile): TimeImportReport {
  return saveTimeFile(context, file, () => undefined)
}

export function saveTimeFile(context: Context, file: ImportFile, report: Report): TimeImportReport {
  const { added, knownCount, problems } = readTimeFile(context, file)
  if (problems.length > 0) throw fail(timeEntryFailures.import_rows_wrong, { problems: problems.slice(0, 100), count: problems.length })
  for (const [index, { key, personId, place, stated }] of added.entries()) {
    const { projectId, budgetId, serviceId } = place
    const { on, minutes, note, isBillable = place.isBillable } = stated
    insertEntry(context, { personId, projectId, budgetId, serviceId, on, minutes, note, isBillable }, key)
    if (index % REPORTED === 0) report(index, added.length)
  }
  const after = { added: added.length, known: knownCount, minutes: added.reduce((sum, { stated }) => sum + stated.minutes, 0) }
  context.record({ subject: 'time-import', subjectId: context.newId(), before: null, after })
  return after
}
