// Deutsche Sätze für Ablehnungen, bei denen es um die Datei als Ganzes und das Beispiel darin geht.
import type { Facts } from '#shared/basics/failure'

export const fileFailures: Readonly<Record<string, (facts: Facts) => string>> = {
  company_exists: ({ name }) => `Diese Datei hat schon ein Unternehmen: ${String(name)}. Ändern Sie es in den Einstellungen.`,
  sample_needs_new_file: ({ company }) =>
    `Das Beispiel passt nur in eine Datei ohne Unternehmen, und diese hat ${String(company)}. Öffnen Sie einen anderen Datenordner, um es zu sehen.`,
  sample_missing: () => 'Die Datei enthält das Beispiel nicht; es gibt nichts zu entfernen. Ihre eigenen Daten sind unverändert.',
  sample_holds_own_work: ({ changes }) =>
    `Mit dem Beispiel wird die ganze Datei geleert, und ${String(changes)} eigene Änderungen stehen darin. Bestätigen Sie, dass sie verloren gehen dürfen, oder behalten Sie die Datei.`,
  sample_traces_left: () =>
    'Das Beispiel ist entfernt. Ein anderes Programm liest die Datei noch; bis es endet, liegen Kopien der alten Seiten daneben.',
}
