// The texts of mails in German.
import { letters } from './words'

export const de = letters({
  greeting: 'Guten Tag {{contact.name}},',
  closing: 'Freundliche Grüße',
  invoice: [
    'Rechnung {{invoice.number}}',
    'im Anhang finden Sie unsere Rechnung {{invoice.number}} vom {{invoice.issued_on}} über {{invoice.payable}}.',
    'Bitte überweisen Sie den Betrag bis zum {{invoice.due_on}}. Bei Fragen antworten Sie einfach auf diese Nachricht.',
  ],
  credit_note: [
    'Rechnungskorrektur {{invoice.number}}',
    'im Anhang finden Sie unsere Rechnungskorrektur {{invoice.number}} vom {{invoice.issued_on}} über {{invoice.payable}}.',
    'Bei Fragen antworten Sie einfach auf diese Nachricht.',
  ],
  reminder_1: [
    'Zahlungserinnerung zur Rechnung {{invoice.number}}',
    'vielleicht ist es nur untergegangen: Unsere Rechnung {{invoice.number}} vom {{invoice.issued_on}} ist fällig am {{invoice.due_on}}, und {{invoice.open}} sind noch offen.',
    'Falls Ihre Zahlung schon unterwegs ist, betrachten Sie diese Nachricht bitte als gegenstandslos. Die Rechnung liegt noch einmal bei.',
  ],
  reminder_2: [
    'Zweite Erinnerung zur Rechnung {{invoice.number}}',
    'unsere Rechnung {{invoice.number}} vom {{invoice.issued_on}} war am {{invoice.due_on}} fällig. Bisher haben wir keinen Eingang über {{invoice.open}} gefunden.',
    'Bitte zahlen Sie in den nächsten Tagen, oder sagen Sie uns, was dem entgegensteht.',
  ],
  reminder_3: [
    'Letzte Erinnerung zur Rechnung {{invoice.number}}',
    'trotz unserer Erinnerungen sind {{invoice.open}} aus unserer Rechnung {{invoice.number}} vom {{invoice.issued_on}}, fällig am {{invoice.due_on}}, noch nicht bezahlt.',
    'Bitte begleichen Sie den Betrag innerhalb von sieben Tagen. Ist Ihnen das nicht möglich, melden Sie sich, damit wir gemeinsam eine Lösung finden.',
  ],
  statement: ['Ihr Kontoauszug', 'im Anhang finden Sie den Auszug Ihres Kontos bei uns: was offen ist und was wir erhalten haben.'],
  proposal: [
    'Unser Angebot {{invoice.number}}',
    'vielen Dank für Ihr Interesse. Unser Angebot {{invoice.number}} liegt bei.',
    'Ihre Fragen beantworten wir gern.',
  ],
  receipt: [
    'Zahlungsbestätigung zu {{invoice.number}}',
    'vielen Dank, Ihre Zahlung zu {{invoice.number}} ist eingegangen. Die Bestätigung liegt bei.',
  ],
  notice: {
    sent: ['{{invoice.number}} wurde versendet', '{{invoice.number}} an {{client.name}} über {{invoice.payable}} wurde versendet.'],
    paid: ['{{invoice.number}} ist bezahlt', '{{invoice.number}} an {{client.name}} über {{invoice.payable}} ist bezahlt.'],
    overdue: [
      '{{invoice.number}} ist überfällig',
      '{{invoice.number}} an {{client.name}} war am {{invoice.due_on}} fällig; offen sind {{invoice.open}}.',
    ],
    reminded: [
      '{{client.name}} wurde an {{invoice.number}} erinnert',
      'Eine Erinnerung an {{invoice.number}} ging an {{client.name}}; offen sind {{invoice.open}}.',
    ],
  },
})
