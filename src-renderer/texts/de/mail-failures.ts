// Deutsche Sätze für Ablehnungen, bei denen es um Post und Erinnerungen geht.
import type { Facts } from '#shared/basics/failure'
import type { MessageIssue } from '#shared/mail/message'

const FIELDS = { to: 'An', cc: 'Kopie an', bcc: 'Blindkopie an', subject: 'Betreff', body: 'Nachricht' } as const
const STATES: Readonly<Record<string, string>> = {
  waiting: 'wartet',
  sending: 'wird gerade gesendet',
  sent: 'ist gesendet',
  failed: 'ist fehlgeschlagen',
  unsure: 'ist ungewiss',
  cancelled: 'ist zurückgezogen',
}
const STATUSES: Readonly<Record<string, string>> = { void: 'ungültig', cancelled: 'storniert', archived: 'archiviert' }

function issueSentence({ field, kind, value, suggestion }: MessageIssue): string {
  const name = FIELDS[field]
  if (kind === 'no_recipient') return `${name}: Geben Sie mindestens eine Adresse ein.`
  if (kind === 'empty') return `${name}: Das darf nicht leer sein.`
  if (kind === 'no_address') return `${name}: „${value}“ ist keine E-Mail-Adresse wie ada@example.com.`
  return `${name}: Den Platzhalter ${value} kennt niemand${suggestion ? `. Meinten Sie {{${suggestion}}}?` : '.'}`
}

export const mailFailures: Readonly<Record<string, (facts: Facts) => string>> = {
  message_incomplete: ({ issues }) => (issues as MessageIssue[]).map(issueSentence).join(' '),
  mail_needs_finalizing: () => 'Ein Entwurf lässt sich nicht senden. Finalisieren Sie ihn zuerst: Dann hat er seine Nummer.',
  mail_not_for_status: ({ status }) =>
    `Dieser Beleg ist ${STATUSES[String(status)] ?? String(status)}; solche Belege werden nicht gesendet.`,
  mail_server_missing: () =>
    'Es ist kein Mailserver eingerichtet. Tragen Sie ihn unter Einstellungen, Post ein, oder speichern Sie die Nachricht als Datei.',
  mail_sender_missing: () => 'Es gibt keinen Absender. Tragen Sie unter Einstellungen, Post die Adresse ein, von der Sie senden.',
  mail_server_problem: ({ problem }) => `Der Mailserver hat die Nachricht nicht angenommen: ${String(problem)}`,
  mail_password_missing: () => 'Das Passwort des Mailservers ist in dieser Sitzung nicht bekannt. Geben Sie es einmal ein.',
  mail_original_missing: () => 'Zu diesem Beleg gibt es keine E-Rechnungsdatei: Bisher haben nur importierte Belege eine.',
  mail_state: ({ state }) => `Die Nachricht ${STATES[String(state)] ?? String(state)}; das geht jetzt nicht mehr.`,
  number_taken_meanwhile: ({ number }) =>
    `Ein anderes Angebot hat inzwischen die Nummer ${String(number)}. Senden Sie dieses noch einmal: Es bekommt die nächste.`,
  subscriber_needs_address: ({ name }) =>
    name === ''
      ? 'Geben Sie die Adresse ein, die die Kopien bekommt.'
      : `${String(name)} hat keine E-Mail-Adresse. Tragen Sie dort zuerst eine ein.`,
  subscriber_known: ({ email }) => `${String(email)} bekommt schon Kopien.`,
  reminder_not_due: ({ number }) => `Eine Erinnerung an ${String(number)} ist nicht fällig. Laden Sie die Liste neu.`,
  reminders_not_for: ({ number }) =>
    `An ${String(number)} lässt sich nicht erinnern: Das geht nur bei gesendeten, offenen Rechnungen mit Fälligkeit.`,
  snooze_in_past: ({ until, today }) => `${String(until)} liegt nicht nach heute (${String(today)}). Wählen Sie einen späteren Tag.`,
}
