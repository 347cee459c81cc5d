// Deutsche Sätze für Ablehnungen bei Personen, Rollen und Anmeldung.
import type { Facts } from '#shared/basics/failure'

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const WEAK: Readonly<Record<string, string>> = {
  common: 'Dieses Passwort würden andere als Erstes versuchen. Wählen Sie ein anderes.',
  personal: 'Das Passwort ist der Name oder die E-Mail-Adresse. Wählen Sie ein anderes.',
  plain: 'Das Passwort besteht aus immer denselben Zeichen. Wählen Sie ein anderes.',
}

export const peopleFailures: Readonly<Record<string, (facts: Facts) => string>> = {
  email_taken: ({ name, email }) => `${text(name)} meldet sich schon mit ${text(email)} an. Geben Sie eine andere E-Mail-Adresse ein.`,
  email_needed: ({ name }) => `${text(name)} braucht eine E-Mail-Adresse zum Anmelden.`,
  password_needed: ({ name }) => `${text(name)} braucht ein Passwort: Sobald zwei Personen mit der Datei arbeiten, meldet sich jede an.`,
  password_weak: ({ reason, least }) =>
    WEAK[text(reason)] ?? `Das Passwort braucht mindestens ${text(least)} Zeichen. Mehrere Wörter hintereinander merkt man sich leicht.`,
  password_wrong: () => 'Das jetzige Passwort lautet anders.',
  last_admin: ({ name }) =>
    `${text(name)} kann als einzige Person Personen verwalten. Geben Sie zuerst jemand anderem die Rolle Verwaltung.`,
  role_in_use: ({ names }) => `Die Rolle haben ${(names as string[]).join(', ')}. Geben Sie ihnen zuerst eine andere Rolle.`,
  role_name_taken: ({ name }) => `Eine Rolle „${text(name)}“ gibt es schon. Wählen Sie einen anderen Namen.`,
  sign_in_needed: () => 'Melden Sie sich zuerst an.',
  locked: () => 'Der Bildschirm ist gesperrt. Geben Sie Ihr Passwort ein, um weiterzuarbeiten.',
  sign_in_failed: () => 'E-Mail-Adresse und Passwort gehören nicht zusammen.',
  sign_in_must_wait: ({ seconds }) => `Zu viele Versuche sind fehlgeschlagen. Versuchen Sie es in ${text(seconds)} Sekunden wieder.`,
  client_needed: () =>
    'Sie sehen die Kunden, die Ihnen zugeteilt sind; ein Beleg braucht einen davon. Gibt es keinen, fragen Sie, wer Personen verwaltet.',
}
