// Deutsche Sätze für Ablehnungen bei Feldern, Kommentaren und Anhängen.
import type { Facts } from '#shared/basics/failure'

const EXPECTED: Readonly<Record<string, string>> = {
  number: 'eine Zahl wie 12.5',
  date: 'ein Datum wie 2026-11-22',
  person: 'eine der Personen',
  attachment: 'eine hier angehängte Datei',
}
const megabytes = (bytes: unknown) => (Number(bytes) / 1e6).toFixed(1).replace('.', ',')

export const recordFailures: Readonly<Record<string, (facts: Facts) => string>> = {
  custom_field_unknown: ({ field }) => `Dafür gibt es kein eigenes Feld mit der Kennung ${String(field)}.`,
  custom_value_wrong: ({ value, field, kind, choices }) =>
    `„${String(value)}“ passt nicht in das Feld ${String(field)}; dort steht ${EXPECTED[String(kind)] ?? `eines von: ${(choices as string[]).join(', ')}`}.`,
  custom_field_named: ({ name }) => `Ein Feld mit dem Namen ${String(name)} gibt es schon. Wählen Sie einen anderen Namen.`,
  custom_field_kind: ({ field, count }) =>
    `Das Feld ${String(field)} hat bei ${String(count)} Einträgen einen Wert; seine Art bleibt deshalb. Archivieren Sie es, und legen Sie ein neues an.`,
  attachment_too_large: ({ name, bytes, most }) =>
    `${String(name)} hat ${megabytes(bytes)} MB; ein Anhang darf bis zu ${megabytes(most)} MB haben.`,
  attachment_empty: ({ name }) => `${String(name)} ist leer. Hängen Sie eine Datei an, in der etwas steht.`,
  attachment_in_use: ({ name, field }) =>
    `${String(name)} ist der Wert des Feldes ${String(field)}. Leeren Sie das Feld, bevor die Datei entfernt wird.`,
  comment_of_another: ({ author }) => `Nur ${String(author)} hat den Kommentar geschrieben und kann ihn ändern.`,
}
