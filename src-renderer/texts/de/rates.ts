// Wechselkurse.
import type { rates as en } from '../en/rates'

export const rates: typeof en = {
  title: 'Wechselkurse',
  intro: (own) =>
    `Was andere Währungen in ${own} wert waren, Tag für Tag. Eine neue Rechnung nimmt den neuesten Kurs bis zu ihrem Datum; Rechnungen behalten ihren Kurs.`,
  currency: 'Währung',
  rate: (currency, own) => `1 ${currency || '…'} in ${own}`,
  on: 'Am',
  save: 'Kurs eintragen',
  saved: 'Kurs eingetragen.',
  removed: 'Kurs entfernt.',
  remove: (currency, on) => `Kurs von ${currency} vom ${on} entfernen`,
  currencyExpected: 'Wählen Sie eine andere Währung als die eigene.',
  rateExpected: 'Geben Sie einen Kurs über null ein, etwa 0,8642.',
  dateExpected: 'Geben Sie ein Datum wie 22.11.2026 ein.',
  none: 'Noch keine Kurse',
  noneText: 'Tragen Sie einen ein, wenn Sie in einer anderen Währung abrechnen.',
  worth: (currency, rate, own) => `1 ${currency} = ${rate} ${own}`,
}
