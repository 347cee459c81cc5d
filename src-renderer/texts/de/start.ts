// Der erste Start.
import type { start as en } from '../en/start'

export const start: typeof en = {
  window: 'Willkommen',
  welcome: 'Willkommen bei Quittance',
  intro: 'Sagen Sie, wer die Rechnungen ausstellt. Alles bleibt in einer Datei auf diesem Computer, und Sie können alles später ändern.',
  begin: 'Loslegen',
  name: 'Name Ihres Unternehmens',
  languageOfInvoices: 'Sprache Ihrer Rechnungen',
  currency: 'Währung',
  taxesOfCountry: (tax: string, rates: string) =>
    `Ihre Steuersätze: ${tax} ${rates}. Reverse Charge und Befreiungen kommen dazu, auch die der Kleinunternehmer. Ihre USt-IdNr., Ihr Logo und all das stehen in den Einstellungen.`,
  showSample: 'Mit Beispieldaten ansehen',
  loadingSample: 'Achtzehn Monate eines Beispielunternehmens entstehen …',
  cancel: 'Abbrechen',
  isSample: 'Das ist ein Beispielunternehmen. Entfernen Sie es, um mit Ihrem eigenen zu beginnen.',
  removeSample: 'Beispiel entfernen',
  removeTitle: 'Beispielunternehmen entfernen?',
  keepSample: 'Behalten',
  losesNothing: 'Alles vom Beispiel verschwindet spurlos, und Sie beginnen neu.',
  losesWork: (changes: number) => `Alles in dieser Datei verschwindet, auch ${changes} eigene Änderungen, und Sie beginnen neu.`,
}
