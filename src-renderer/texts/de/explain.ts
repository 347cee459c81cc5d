// Wie ein Betrag zustande kommt.
import type { explain as en } from '../en/explain'

export const explain: typeof en = {
  title: (name) => `So setzt sich ${name} zusammen`,
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
