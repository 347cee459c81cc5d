// Die Befehlspalette.
import type { palette as en } from '../en/palette'

export const palette: typeof en = {
  title: 'Gehe zu oder tue',
  field: 'Beleg, Kunde, Artikel, Ansicht oder Befehl',
  here: 'In dieser Ansicht',
  places: 'Ansichten',
  found: 'Gefunden',
  nothing: 'Nichts gefunden. Versuchen Sie es mit weniger Buchstaben.',
  kinds: { invoice: 'Rechnung', credit_note: 'Gutschrift', client: 'Kunde', product: 'Artikel', opportunity: 'Verkaufschance' },
}
