// Deutsche Sätze für Ablehnungen bei wiederkehrenden Rechnungen und Anzahlungen.
import type { Facts } from '#shared/basics/failure'
import { minorToDecimal } from '#shared/basics/money'

const money = (amount: unknown, currency: unknown) =>
  `${minorToDecimal(Number(amount), String(currency)).replace('.', ',')} ${String(currency)}`

export const recurringFailures: Readonly<Record<string, (facts: Facts) => string>> = {
  run_not_due: ({ on, next }) =>
    typeof next !== 'string'
      ? `Für den ${String(on)} ist keine Rechnung zu erstellen: Die wiederkehrende Rechnung ruht oder ist zu Ende.`
      : `Für den ${String(on)} ist jetzt keine Rechnung zu erstellen: Der nächste Tag ist der ${next}.`,
  recurring_client_missing: () => 'Wählen Sie zuerst einen Kunden: Eine wiederkehrende Rechnung geht immer an denselben.',
  recurring_credit_note: () => 'Eine Rechnungskorrektur kann nicht wiederkehren. Wählen Sie eine Rechnung.',
  is_template: () =>
    'Das geht nur mit Belegen; dies ist die Vorlage einer wiederkehrenden Rechnung. Öffnen Sie eine Rechnung, die daraus entstanden ist.',
  advance_of_nothing: ({ amountMinor, wholeMinor, currency }) =>
    `Eine Anzahlung von ${money(amountMinor, currency)} ist nicht möglich: Verlangen Sie mehr als nichts und höchstens ${money(wholeMinor, currency)}.`,
  advance_not_issued: ({ number }) =>
    `Die Anzahlungsrechnung ${String(number)} lässt sich nicht abziehen: Sie ist nicht ausgestellt oder gilt nicht mehr.`,
  advance_differs: ({ number, currency }) =>
    `Die Anzahlungsrechnung ${String(number)} ist für einen anderen Kunden, ein anderes Unternehmen oder mit anderen Preisen. Abziehen lässt sie sich in ${String(currency)}, bei ihrem Kunden und mit Preisen ihrer Art.`,
  advance_deducted: ({ number, by, clientName }) =>
    by === ''
      ? `Die Anzahlungsrechnung ${String(number)} ist schon abgezogen, in einem Entwurf für ${String(clientName)}. Nehmen Sie sie dort erst heraus.`
      : `Die Anzahlungsrechnung ${String(number)} ist schon abgezogen, in ${String(by)}.`,
  advance_in_use: ({ number, by, clientName }) =>
    by === ''
      ? `Die Anzahlungsrechnung ${String(number)} ist in einem Entwurf für ${String(clientName)} abgezogen und bleibt, wie sie ist. Nehmen Sie sie dort erst heraus.`
      : `Die Anzahlungsrechnung ${String(number)} ist in ${String(by)} abgezogen und bleibt, wie sie ist. Stornieren Sie ${String(by)} zuerst oder erklären Sie den Beleg für ungültig.`,
  advance_exceeded: ({ number, amountMinor, leftMinor, currency }) =>
    `Von der Anzahlungsrechnung ${String(number)} lassen sich nicht ${money(amountMinor, currency)} abziehen: Nach ihren Gutschriften sind ${money(leftMinor, currency)} übrig.`,
  advance_credit_exceeded: ({ number, by, clientName, amountMinor, leftMinor, currency }) =>
    `Von der Anzahlungsrechnung ${String(number)} lassen sich nicht ${money(amountMinor, currency)} gutschreiben: ${by === '' ? `Ein Entwurf für ${String(clientName)}` : String(by)} zieht sie ab, ${money(leftMinor, currency)} sind übrig.`,
  advance_credited: ({ number }) => `Die Anzahlungsrechnung ${String(number)} ist ganz gutgeschrieben: Es gibt nichts abzuziehen.`,
  not_an_advance: ({ number }) => `${String(number)} verlangt keine Anzahlung. Wählen Sie eine Anzahlungsrechnung.`,
}
