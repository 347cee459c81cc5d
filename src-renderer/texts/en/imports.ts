// The import.
export const imports = {
  title: 'Import',
  files: 'UBL files to import',
  drop: 'Drop UBL files to import them',
  imported: (count: number) => `${count} imported`,
  known: (count: number) => `${count} known before`,
  refused: (count: number) => `${count} refused`,
  outcomes: { refused: 'Refused', imported: 'Imported', known: 'Known before' },
  reading: (at: string) => `Reading ${at}`,
  importing: (at: string) => `Importing ${at}`,
  atOf: (at: number, of: number) => `${at} of ${of}`,
  open: 'Open',
  more: (count: number) => `and ${count} more`,
  disagreeing: (count: number) =>
    `${count === 1 ? '1 amount disagrees' : `${count} amounts disagree`} with the file’s own arithmetic; the file’s amounts are kept.`,
  tooMany: (most: number, found: number) => `One import takes up to ${most} files; these are ${found}.`,
  cancelled: 'Cancelled. Nothing was imported.',
  noReport: 'The import ended without a report.',
  done: 'Done',
}
