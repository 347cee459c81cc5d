// Der Import.
import type { imports as en } from '../en/imports'

export const imports: typeof en = {
  title: 'Import',
  files: 'UBL-Dateien zum Importieren',
  drop: 'UBL-Dateien hier ablegen, um sie zu importieren',
  imported: (count: number) => `${count} importiert`,
  known: (count: number) => `${count} schon bekannt`,
  refused: (count: number) => `${count} abgelehnt`,
  outcomes: { refused: 'Abgelehnt', imported: 'Importiert', known: 'Schon bekannt' },
  reading: (at: string) => `${at} wird gelesen`,
  importing: (at: string) => `${at} wird importiert`,
  atOf: (at: number, of: number) => `${at} von ${of}`,
  open: 'Öffnen',
  more: (count: number) => `und ${count} weitere`,
  disagreeing: (count: number) =>
    `${count === 1 ? '1 Betrag weicht' : `${count} Beträge weichen`} von der eigenen Rechnung der Datei ab; die Beträge der Datei gelten.`,
  tooMany: (most: number, found: number) => `Ein Import nimmt bis zu ${most} Dateien; dies sind ${found}.`,
  cancelled: 'Abgebrochen. Es wurde nichts importiert.',
  noReport: 'Der Import endete ohne Bericht.',
  done: 'Fertig',
}
