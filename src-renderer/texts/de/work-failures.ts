// Deutsche Sätze für Ablehnungen bei Projekten, Zeiten und Auslagen.
import type { Facts } from '#shared/basics/failure'

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

export const workFailures: Readonly<Record<string, (facts: Facts) => string>> = {
  project_currency_fixed: ({ currency }) =>
    `Im Projekt stehen schon Zeiten, Auslagen oder Budgets in ${text(currency)}. Die Währung bleibt; legen Sie ein anderes Projekt an.`,
  project_opportunity_differs: ({ name }) =>
    `Die Verkaufschance „${text(name)}“ gehört zu einem anderen Kunden. Wählen Sie eine des Kunden, oder keine.`,
  project_of_other_client: ({ project, clientName }) =>
    `Das Projekt ${text(project)} ist für ${text(clientName)}. Wählen Sie ein Projekt des Kunden dieses Belegs oder keines.`,
  service_in_use: ({ name }) => `Auf der Leistung „${text(name)}“ steht Zeit oder eine Auslage. Archivieren Sie sie stattdessen.`,
  rate_card_needs_client: () => 'Eine Preisliste für alle Kunden ist Sache derer, die alle Kunden sehen. Wählen Sie einen Ihrer Kunden.',
  time_of_other_projects: ({ person }) =>
    `${text(person)} hat in diesen Tagen auch für Projekte gearbeitet, die Ihnen nicht zugewiesen sind. Entscheiden kann, wer alle sieht.`,
  service_closed: ({ name }) => `Die Leistung „${text(name)}“ oder ihr Budget nimmt nichts Neues auf. Wählen Sie eine andere.`,
  receipt_not_known: () => 'Der Beleg ist weder PDF noch PNG noch JPEG. Speichern Sie ihn in einem dieser Formate.',
  receipt_too_large: ({ bytes, most }) =>
    `Der Beleg hat ${(Number(bytes) / 1e6).toFixed(1).replace('.', ',')} MB; er darf bis zu ${Number(most) / 1e6} MB haben. Verkleinern Sie ihn.`,
  budget_of_other_project: () => 'Das Budget gehört zu einem anderen Projekt. Wählen Sie eines dieses Projekts.',
  expense_invoiced: ({ name }) => `„${text(name)}“ steht auf einer Rechnung und bleibt, bis die Rechnung es zurückgibt.`,
  time_invoiced: ({ on }) => `Die Zeit vom ${text(on)} steht auf einer Rechnung und bleibt, bis die Rechnung sie zurückgibt.`,
  work_invoiced_twice: ({ count }) =>
    `${text(count)} Zeiten oder Auslagen stehen schon auf einer anderen Rechnung. Nehmen Sie sie hier heraus, oder erklären Sie die andere für ungültig.`,
  day_too_long: ({ on }) => `Am ${text(on)} wären es mehr als 24 Stunden.`,
  no_timer: () => 'Es läuft keine Uhr.',
  timer_too_long: ({ hours }) => `Die Uhr lief ${text(hours)} Stunden. Sagen Sie, wie lange Sie gearbeitet haben.`,
  file_not_readable: ({ problem }) =>
    `Die Datei ließ sich nicht lesen: ${text(problem)}. Speichern Sie sie als CSV und wählen Sie sie neu.`,
  file_too_long: ({ rows, most }) => `Die Datei hat ${text(rows)} Zeilen; auf einmal gehen bis zu ${text(most)}. Teilen Sie sie.`,
  import_rows_wrong: ({ count }) => `${text(count)} Zellen lassen sich nicht importieren; darum wurde nichts gespeichert.`,
  time_locked: ({ on, person, lockedUntil }) =>
    `Die Zeiten von ${text(person)} sind bis ${text(lockedUntil)} abgegeben; der ${text(on)} lässt sich nicht mehr ändern. Wer darf, kann sie wieder öffnen.`,
  already_submitted: ({ person, lockedUntil }) =>
    `Die Zeiten von ${text(person)} sind schon bis ${text(lockedUntil)} abgegeben. Wählen Sie einen späteren Tag.`,
  nothing_to_unlock: ({ person, on }) => `Die Zeiten von ${text(person)} sind ab ${text(on)} schon offen.`,
  not_submitted: ({ person, to }) =>
    `Die Zeiten von ${text(person)} sind nicht bis ${text(to)} abgegeben. Erst danach lassen sie sich freigeben.`,
  approval_is_off: () => 'Die Freigabe ist ausgeschaltet. Schalten Sie sie zuerst ein.',
  approval_wants_project: () => 'Zeiten werden je Projekt freigegeben. Nennen Sie das Projekt.',
  comment_missing: () => 'Sagen Sie, was zu ändern ist, damit die Person weiß, warum die Zeiten zurückkommen.',
  person_unknown: () => 'Sie sind noch nicht als Person eingetragen. Wählen Sie, um wessen Zeit es geht.',
  budgets_differ: ({ what }) =>
    what === 'client'
      ? 'Die Budgets gehören zu mehreren Kunden. Erstellen Sie für jeden eine eigene Rechnung.'
      : 'Die Budgets haben mehrere Währungen. Erstellen Sie für jede eine eigene Rechnung.',
  percentage_missing: () => 'Geben Sie an, welcher Prozentsatz des Budgets abgerechnet wird.',
  grouping_missing: () => 'Geben Sie an, ob die Positionen nach Leistung oder nach Budget entstehen.',
  format_unknown: ({ word, known }) =>
    `{${text(word)}} ist unbekannt. Möglich sind ${Array.isArray(known) ? known.map((one) => `{${String(one)}}`).join(', ') : ''}.`,
  nothing_to_invoice: ({ budgets }) => `Nichts abzurechnen gibt es bei ${Array.isArray(budgets) ? budgets.join(', ') : ''}.`,
  too_many_lines: ({ lines, most }) =>
    `Die Rechnung hätte ${text(lines)} Positionen; es gehen bis zu ${text(most)}. Fassen Sie zusammen, oder wählen Sie weniger Tage.`,
  preview_outdated: () => 'Seit der Vorschau haben sich Zeiten, Auslagen oder Preise geändert. Sehen Sie die neue Vorschau an.',
  budget_exceeded: ({ budget, isPermitted }) =>
    `Das Budget „${text(budget)}“ würde über seinen Wert hinaus abgerechnet. ${
      isPermitted === true ? 'Bestätigen Sie, dass das so gewollt ist.' : 'Das muss jemand tun, der Budgets überschreiten darf.'
    }`,
}
