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
  vatNumber: 'USt-IdNr.',
  ifAny: 'Falls vorhanden.',
  usualRate: 'Üblicher Steuersatz in %',
  noTaxHint: 'Leer: Ihre Rechnungen weisen keine Steuer aus.',
  rateExpected: 'Geben Sie einen Prozentsatz wie 19 oder 8,1 ein.',
}
