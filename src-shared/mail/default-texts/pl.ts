// The texts of mails in Polish.
import { letters } from './words'

export const pl = letters({
  greeting: 'Dzień dobry,',
  closing: 'Z poważaniem',
  invoice: [
    'Faktura {{invoice.number}}',
    'w załączniku przesyłamy fakturę {{invoice.number}} z dnia {{invoice.issued_on}} na kwotę {{invoice.payable}}.',
    'Prosimy o zapłatę do dnia {{invoice.due_on}}. W razie pytań prosimy o odpowiedź na tę wiadomość.',
  ],
  credit_note: [
    'Faktura korygująca {{invoice.number}}',
    'w załączniku przesyłamy fakturę korygującą {{invoice.number}} z dnia {{invoice.issued_on}} na kwotę {{invoice.payable}}.',
    'W razie pytań prosimy o odpowiedź na tę wiadomość.',
  ],
  reminder_1: [
    'Przypomnienie: faktura {{invoice.number}}',
    'być może umknęło to Państwa uwadze: faktura {{invoice.number}} z dnia {{invoice.issued_on}}, płatna do {{invoice.due_on}}, ma jeszcze {{invoice.open}} do zapłaty.',
    'Jeśli płatność jest już w drodze, prosimy nie zważać na tę wiadomość. Fakturę załączamy ponownie.',
  ],
  reminder_2: [
    'Drugie przypomnienie: faktura {{invoice.number}}',
    'termin płatności faktury {{invoice.number}} z dnia {{invoice.issued_on}} minął {{invoice.due_on}}. Do tej pory nie odnotowaliśmy wpłaty {{invoice.open}}.',
    'Prosimy o zapłatę w najbliższych dniach lub o informację, co stoi na przeszkodzie.',
  ],
  reminder_3: [
    'Ostatnie przypomnienie: faktura {{invoice.number}}',
    'mimo naszych przypomnień kwota {{invoice.open}} z faktury {{invoice.number}} z dnia {{invoice.issued_on}}, płatnej do {{invoice.due_on}}, nie została jeszcze zapłacona.',
    'Prosimy o uregulowanie jej w ciągu siedmiu dni. Jeśli to niemożliwe, prosimy o kontakt, abyśmy wspólnie znaleźli rozwiązanie.',
  ],
  statement: ['Wyciąg z konta', 'w załączniku przesyłamy wyciąg z Państwa konta u nas: należności otwarte i otrzymane wpłaty.'],
  proposal: [
    'Nasza oferta {{invoice.number}}',
    'dziękujemy za zainteresowanie. Ofertę {{invoice.number}} przesyłamy w załączniku.',
    'Chętnie odpowiemy na pytania.',
  ],
  receipt: [
    'Potwierdzenie zapłaty: {{invoice.number}}',
    'dziękujemy, wpłata za {{invoice.number}} do nas dotarła. Potwierdzenie przesyłamy w załączniku.',
  ],
  notice: {
    sent: ['{{invoice.number}}: wysłano', '{{invoice.number}}, {{client.name}}, {{invoice.payable}}: dokument wysłano.'],
    paid: ['{{invoice.number}}: zapłacono', '{{invoice.number}}, {{client.name}}, {{invoice.payable}}: zapłacono.'],
    overdue: [
      '{{invoice.number}}: po terminie',
      '{{invoice.number}}, {{client.name}}: termin minął {{invoice.due_on}}; do zapłaty {{invoice.open}}.',
    ],
    reminded: [
      '{{invoice.number}}: wysłano przypomnienie',
      '{{client.name}}: wysłano przypomnienie o {{invoice.number}}; do zapłaty {{invoice.open}}.',
    ],
  },
})
