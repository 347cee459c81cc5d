// Deutsche Sätze für jede Ablehnung, nach ihrem Code.
import type { Facts } from '#shared/basics/failure'
import type { Hindrance } from '#shared/invoices/lifecycle'
import type { Problem } from '#shared/invoices/readiness'
import { fileFailures } from './file-failures'
import { mailFailures } from './mail-failures'
import { message } from './messages'
import { moneyFailures } from './money-failures'
import { peopleFailures } from './people-failures'
import { problems } from './problems'
import { recordFailures } from './record-failures'
import { recurringFailures } from './recurring-failures'
import { salesFailures } from './sales-failures'
import { workFailures } from './work-failures'

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const ACTIONS: Readonly<Record<string, string>> = {
  save: 'Speichern',
  delete: 'Löschen',
  finalize: 'Finalisieren',
  mark_sent: 'Als versendet markieren',
  record_payment: 'Zahlung erfassen',
  edit: 'Bearbeiten',
  mark_unsent: 'Als nicht versendet markieren',
  cancel: 'Stornieren',
  void: 'Für ungültig erklären',
  archive: 'Archivieren',
  restore: 'Zurückholen',
  duplicate: 'Duplizieren',
  credit: 'Gutschrift erstellen',
  apply_credit: 'Guthaben verrechnen',
  write_off: 'Ausbuchen',
  use_credit: 'Gutschrift verrechnen',
  refund: 'Erstatten',
}
const HINDRANCES: Readonly<Record<string, string>> = {
  nothing_settled: 'Zahlungen oder Gutschriften sind zugeordnet. Nehmen Sie diese zuerst zurück.',
  nothing_credited: 'Eine Gutschrift über ihn gilt. Erklären Sie diese zuerst für ungültig oder archivieren Sie sie.',
  never_sent: 'Er wurde schon versendet. Erklären Sie ihn stattdessen für ungültig.',
  was_sent: 'Er wurde nie versendet. Stornieren Sie ihn stattdessen.',
  not_imported: 'Er wurde importiert und bleibt, wie seine Datei ihn nennt.',
  archived: 'Er ist archiviert. Holen Sie ihn zuerst zurück.',
}
const STATUSES: Readonly<Record<string, string>> = {
  draft: 'ein Entwurf',
  void: 'ungültig',
  cancelled: 'storniert',
  finalized: 'finalisiert',
  paid: 'bezahlt',
  overdue: 'überfällig',
  partially_paid: 'teilweise bezahlt',
  sent: 'versendet',
}
const THINGS: Readonly<Record<string, string>> = {
  client: 'Kunden',
  product: 'Artikel',
  invoice: 'Beleg',
  company: 'Unternehmen',
  view: 'Ansicht',
  picture: 'Bild',
  'tax rate': 'Steuersatz',
}

/** The facts are those of the code in src-shared; a test holds the two lists together. */
export const failures: Readonly<Record<string, (facts: Facts) => string>> = {
  amount_too_large: () => 'Der Betrag ist zu groß. Beträge gehen bis 90.071.992.547.409,91.',
  invalid_input: ({ issues }) =>
    (issues as { path: string; message: string }[]).map((one) => [one.path, message(one.message)].filter(Boolean).join(': ')).join('; '),
  not_permitted: ({ permission }) => `Dafür brauchen Sie das Recht „${text(permission)}“, das Sie nicht haben.`,
  not_found: ({ what, id }) => `Es gibt keinen Eintrag ${THINGS[text(what)] ?? text(what)} mit der Kennung oder Nummer ${text(id)}.`,
  changed_meanwhile: ({ expected, found }) =>
    `Das wurde inzwischen anderswo geändert (Sie haben Version ${text(expected)}, die Datei hat ${text(found)}). Laden Sie es neu und wiederholen Sie die Änderung.`,
  database_busy: () => 'Ein anderes Programm schreibt schon lange in die Datei. Versuchen Sie es gleich noch einmal.',
  cancelled: () => 'Abgebrochen. Es wurde nichts geändert.',
  backup_target_exists: ({ file }) =>
    `${text(file)} gibt es schon. Wählen Sie einen neuen Namen; eine Sicherung überschreibt nie eine Datei.`,
  backup_not_written: ({ file, problem }) => `Die Sicherung ließ sich nicht nach ${text(file)} schreiben: ${text(problem)}.`,
  backup_damaged: ({ problem }) =>
    `Die Kopie hat ihre Prüfung nicht bestanden (${text(problem)}) und wurde entfernt. Die Datei selbst kann beschädigt sein: Behalten Sie sie, und spielen Sie daneben eine ältere Sicherung ein.`,
  company_missing: () => 'Es gibt noch kein Unternehmen. Geben Sie zuerst Ihr eigenes ein.',
  image_not_known: () => 'Das Bild ist weder PNG noch JPEG. Speichern Sie es in einem der beiden Formate.',
  image_damaged: () => 'Das Bild ist beschädigt oder wurde unterwegs abgeschnitten. Speichern oder laden Sie es noch einmal.',
  image_for_press: () => 'Das Bild hat Druckfarben (CMYK). Speichern Sie es mit RGB-Farben oder als PNG.',
  image_rotated: () =>
    'Das Bild liegt auf der Seite und sagt nur, wie es zu drehen ist. Drehen und speichern Sie es neu, oder speichern Sie es als PNG.',
  image_too_many_pixels: ({ width, height, most }) =>
    `Das Bild hat ${text(width)} x ${text(height)} Pixel; ein Logo darf bis zu ${Number(most) / 1e6} Millionen haben. Machen Sie es kleiner.`,
  image_too_large: ({ bytes, most }) =>
    `Das Bild hat ${(Number(bytes) / 1e6).toFixed(1).replace('.', ',')} MB; ein Logo darf bis zu ${Number(most) / 1e6} MB haben. Verkleinern Sie es.`,
  file_not_read: ({ file, problem }) => `${text(file)} lässt sich nicht lesen: ${text(problem)}.`,
  file_not_xml: ({ file, line, column, problem }) =>
    `${text(file)}, Zeile ${text(line)}, Spalte ${text(column)}: Das ist kein wohlgeformtes XML (${text(problem)}).`,
  file_unknown_format: ({ file, found, expected }) => `${text(file)}: gefunden ${text(found)}; erwartet ${text(expected)}.`,
  file_value_missing: ({ file, place }) => `${text(file)}: ${text(place)} fehlt.`,
  file_value_invalid: ({ file, place, value, expected }) =>
    `${text(file)}: ${text(place)} ist „${text(value)}“; erwartet ${text(expected)}.`,
  file_too_large: ({ file, megabytes, most }) => `${text(file)} hat ${text(megabytes)} MB; eine Datei darf bis zu ${text(most)} MB haben.`,
  not_ready: ({ problems: found }) => (found as Problem[]).map(({ code, facts }) => problems[code]?.(facts) ?? code).join(' '),
  action_not_allowed: ({ action, status, hindrance }) => hindered(text(action), text(status), hindrance as Hindrance),
  pattern_invalid: ({ pattern, problem }) => `Das Muster „${text(pattern)}“ ist nicht verwendbar: ${message(text(problem))}.`,
  statement_of_one_company: ({ clientName }) =>
    `Mit ${text(clientName)} haben mehrere Ihrer Unternehmen zu tun. Ein Kontoauszug auf Papier kommt von einem: Wählen Sie, von welchem.`,
  period_ends_before_it_begins: ({ from, to }) =>
    `Der Kontoauszug kann nicht vom ${text(from)} bis zum ${text(to)} gehen. Wählen Sie ein Ende, das nicht vor dem Anfang liegt.`,
  series_missing: ({ documentType }) =>
    `Für ${documentType === 'credit_note' ? 'Gutschriften' : 'Rechnungen'} gibt es keinen Nummernkreis. Legen Sie einen an, oder geben Sie die Nummer von Hand ein.`,
  rate_must_be_positive: ({ name }) =>
    `„${text(name)}“ ist Kategorie S mit 0 %. Geben Sie einen Satz über 0 % ein, oder wählen Sie Z (Nullsatz), E (steuerfrei) oder eine andere Kategorie.`,
  rate_must_be_zero: ({ name, category }) =>
    `„${text(name)}“ ist Kategorie ${text(category)}, die keine Steuer berechnet. Der Satz muss 0 % sein.`,
  ...mailFailures,
  ...moneyFailures,
  ...peopleFailures,
  ...recurringFailures,
  ...fileFailures,
  ...recordFailures,
  ...salesFailures,
  ...workFailures,
  reason_missing: ({ name, category }) =>
    `„${text(name)}“ ist Kategorie ${text(category)} und braucht den Grund, warum keine Steuer anfällt; er wird auf dem Beleg gedruckt.`,
}

function hindered(action: string, status: string, hindrance: Hindrance): string {
  const what = `„${ACTIONS[action] ?? action}“`
  if (hindrance.kind === 'status') {
    const allowed = hindrance.allowed.map((one) => STATUSES[one] ?? one).join(' oder ')
    return `Dieser Beleg ist ${STATUSES[status] ?? status}; ${what} geht nur, wenn er ${allowed} ist.`
  }
  if (hindrance.kind === 'type') return `${what} geht nur bei ${hindrance.type === 'invoice' ? 'Rechnungen' : 'Gutschriften'}.`
  return `${what} ist nicht möglich: ${HINDRANCES[hindrance.kind] ?? ''}`
}
