// Wie ein Betrag zustande kommt.
import type { explain as en } from '../en/explain'

export const explain: typeof en = {
  title: (name) => `Warum ${name} so ist`,
  whyOverdue: 'Warum er überfällig ist',
  overdue: (due, days, count, open, payable) =>
    `Fällig war er am ${due}, vor ${days === 1 ? 'einem Tag' : `${count} Tagen`}, und ${open} von ${payable} sind noch offen.`,
  whyLocked: 'Warum er sich nicht bearbeiten lässt',
  locked: (status) => `Sein Status ist „${status}“: Der Kunde hat ihn vielleicht schon, also muss der Inhalt bleiben.`,
  lockedImported: 'Er wurde importiert und bleibt, wie seine Datei ihn nennt.',
  lockedArchived: 'Er ist archiviert.',
  wayToEdit: 'So lässt er sich bearbeiten:',
  instead: 'Was stattdessen geht:',
  takeBackFirst: 'Nehmen Sie die zugeordneten Zahlungen und Guthaben zurück (in der Liste der Zahlungen neben dem Beleg)',
  whyTotal: 'So kommt der Betrag zustande',
  reading: 'Der Rechenweg wird gelesen',
  closeSteps: 'Schließen',
  step: 'Schritt',
  arithmetic: 'Rechnung',
  steps: {
    lines: 'Summe der Positionen',
    discount: 'Rabatt',
    charge: 'Zuschlag',
    share: 'Verteilt auf die Steuersätze',
    tax_base: 'Zu versteuern',
    tax: 'Steuer',
    net: 'Netto',
    tax_total: 'Steuer gesamt',
    total: 'Brutto',
    prepaid: 'Angezahlt',
    rounding: 'Barrundung',
    payable: 'Zu zahlen',
  },
}
