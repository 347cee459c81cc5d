// Deutsche Sätze für Ablehnungen, bei denen es um Geld und Guthaben geht.
import type { Facts } from '#shared/basics/failure'
import { minorToDecimal } from '#shared/basics/money'

const money = (amount: unknown, currency: unknown) =>
  `${minorToDecimal(Number(amount), String(currency)).replace('.', ',')} ${String(currency)}`

export const moneyFailures: Readonly<Record<string, (facts: Facts) => string>> = {
  credit_base_not_sent: ({ number }) =>
    `Eine Gutschrift nimmt eine Rechnung zurück, die versendet ist und gilt. Bei ${String(number) || 'diesem Beleg'} ist das nicht so: Wählen Sie eine andere Rechnung oder keine.`,
  credit_base_differs: ({ number, currency }) =>
    `${String(number)} gehört zu einem anderen Kunden oder Unternehmen oder hat eine andere Währung. Die Gutschrift dazu ist für denselben Kunden und dasselbe Unternehmen, in ${String(currency)}.`,
  total_below_credit: ({ totalMinor, creditedMinor, currency }) =>
    `${money(creditedMinor, currency)} dieser Rechnung sind gutgeschrieben; ihre Summe kann nicht auf ${money(totalMinor, currency)} sinken.`,
  credit_line_twice: ({ line }) => `Zeile ${Number(line) + 1} ist zweimal genannt. Nennen Sie sie einmal, mit der ganzen Menge.`,
  credit_nothing_left: ({ number }) => `${String(number)} ist schon ganz gutgeschrieben.`,
  credit_exceeds_invoice: ({ creditMinor, leftMinor, currency }) =>
    `Die Gutschrift über ${money(creditMinor, currency)} ist mehr als die ${money(leftMinor, currency)} der Rechnung, die noch nicht gutgeschrieben sind.`,
  credit_line_unknown: ({ line, lines }) => `Eine Position ${Number(line) + 1} gibt es nicht; die Rechnung hat ${String(lines)}.`,
  credit_quantity_exceeded: ({ line, quantity, most }) =>
    `Position ${Number(line) + 1}: Die Menge ${String(quantity)} lässt sich nicht gutschreiben; höchstens ${String(most)} sind noch nicht gutgeschrieben.`,
  payment_for_nothing: () =>
    'Sagen Sie, wofür die Zahlung ist: eine Rechnung, mehrere Rechnungen mit ihren Teilen oder ein Kunde mit Betrag und Währung.',
  allocation_twice: ({ number }) =>
    `${String(number)} steht zweimal unter den Rechnungen der Zahlung. Nennen Sie sie einmal, mit ihrem ganzen Teil.`,
  payment_amount_missing: ({ currency, target }) =>
    `Das Geld ist in ${String(currency)}, die Rechnung in ${String(target)}. Geben Sie ein, wie viel ${String(currency)} eingegangen ist.`,
  payment_rate_missing: ({ currency, target }) =>
    `Das Geld ist in ${String(currency)}, die Rechnung in ${String(target)}. Geben Sie ein, was ein ${String(currency)} in ${String(target)} wert ist.`,
  allocation_exceeds_open: ({ number, amountMinor, openMinor, currency }) =>
    `${money(amountMinor, currency)} sind mehr als die ${money(openMinor, currency)}, die auf ${String(number)} offen sind.`,
  allocations_exceed_payment: ({ allocatedMinor, paymentMinor, currency }) =>
    `Die Teile ergeben ${money(allocatedMinor, currency)}; die Zahlung beträgt ${money(paymentMinor, currency)}.`,
  invoices_differ: ({ first, other }) =>
    `${String(first)} und ${String(other)} gehören zu verschiedenen Kunden oder Währungen. Erfassen Sie für jede eine eigene Zahlung.`,
  write_off_exceeds_open: ({ amountMinor, openMinor, currency }) =>
    `${money(amountMinor, currency)} sind mehr als die ${money(openMinor, currency)}, die offen sind.`,
  credit_exceeds_balance: ({ amountMinor, availableMinor, currency }) =>
    `${money(amountMinor, currency)} lassen sich nicht verrechnen: Der Kunde hat ${money(availableMinor, currency)} Guthaben.`,
  credit_exceeds_open: ({ amountMinor, openMinor, currency }) =>
    `${money(amountMinor, currency)} sind mehr als die ${money(openMinor, currency)}, die auf der Rechnung offen sind.`,
  refund_exceeds_credit: ({ amountMinor, availableMinor, currency }) =>
    `${money(amountMinor, currency)} lassen sich nicht erstatten: Es sind ${money(availableMinor, currency)} übrig.`,
  already_taken_back: () => 'Das wurde schon zurückgenommen.',
  write_off_for_one_invoice: () =>
    'Mit einer Zahlung lässt sich nur ein Teil der einen Rechnung ausbuchen, die sie bezahlt. Erfassen Sie je Rechnung eine Zahlung.',
  payment_is_refunded: () => 'Ein Teil dieser Zahlung wurde dem Kunden erstattet. Nehmen Sie zuerst die Erstattung zurück.',
  counter_backwards: ({ start, last, number }) =>
    `Der Nummernkreis kann nicht bei ${String(start)} beginnen: ${String(number)} (${String(last)}) ist schon vergeben. Beginnen Sie bei ${Number(last) + 1} oder später.`,
}
