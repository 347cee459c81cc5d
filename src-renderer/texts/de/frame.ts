// Der Rahmen um jede Ansicht.
import type { frame as en } from '../en/frame'

export const frame: typeof en = {
  invoices: 'Rechnungen',
  clients: 'Kunden',
  settings: 'Einstellungen',
  goToInvoices: 'Zu den Rechnungen',
  goToClients: 'Zu den Kunden',
  goToSettings: 'Zu den Einstellungen',
  showKeys: 'Tasten anzeigen',
  keys: 'Tasten',
  close: 'Schließen',
  skip: 'Zum Inhalt springen',
  main: 'Hauptnavigation',
  look: 'Aussehen',
  lookSystem: 'Wie das System',
  lookLight: 'Hell',
  lookDark: 'Dunkel',
  language: 'Sprache',
  languageSystem: 'Sprache des Systems',
}
