// The texts of mails in Croatian.
import { letters } from './words'

export const hr = letters({
  greeting: 'Poštovani,',
  closing: 'Srdačan pozdrav',
  invoice: [
    'Račun {{invoice.number}}',
    'u privitku Vam šaljemo račun {{invoice.number}} od {{invoice.issued_on}} na iznos {{invoice.payable}}.',
    'Molimo Vas da ga do {{invoice.due_on}} platite. Za sva pitanja jednostavno odgovorite na ovu poruku.',
  ],
  credit_note: [
    'Odobrenje {{invoice.number}}',
    'u privitku Vam šaljemo odobrenje {{invoice.number}} od {{invoice.issued_on}} na iznos {{invoice.payable}}.',
    'Za sva pitanja jednostavno odgovorite na ovu poruku.',
  ],
  reminder_1: [
    'Podsjetnik: račun {{invoice.number}}',
    'možda Vam je promaknulo: na našem računu {{invoice.number}} od {{invoice.issued_on}}, s dospijećem {{invoice.due_on}}, otvoreno je još {{invoice.open}}.',
    'Ako je uplata već na putu, molimo zanemarite ovu poruku. Račun je ponovno u privitku.',
  ],
  reminder_2: [
    'Drugi podsjetnik: račun {{invoice.number}}',
    'dospijeće našeg računa {{invoice.number}} bilo je {{invoice.due_on}} Do danas nismo zabilježili Vašu uplatu od {{invoice.open}}.',
    'Molimo Vas da ga platite u sljedećim danima ili nam javite što tome stoji na putu.',
  ],
  reminder_3: [
    'Posljednji podsjetnik: račun {{invoice.number}}',
    'unatoč podsjetnicima, {{invoice.open}} našeg računa {{invoice.number}} od {{invoice.issued_on}}, s dospijećem {{invoice.due_on}}, još nije plaćeno.',
    'Molimo Vas da iznos podmirite u roku od sedam dana. Ako to ne možete, javite nam se da zajedno nađemo rješenje.',
  ],
  statement: ['Vaš izvod računa', 'u privitku Vam šaljemo izvod Vašeg računa kod nas: što je otvoreno i što smo primili.'],
  proposal: [
    'Naša ponuda {{invoice.number}}',
    'hvala na Vašem interesu. Ponuda {{invoice.number}} je u privitku.',
    'Rado ćemo odgovoriti na Vaša pitanja.',
  ],
  receipt: ['Potvrda za {{invoice.number}}', 'hvala, Vaša uplata za {{invoice.number}} je stigla. Potvrda je u privitku.'],
  notice: {
    sent: ['{{invoice.number}}: poslano', '{{invoice.number}} za {{client.name}} na iznos {{invoice.payable}}: poslano.'],
    paid: ['{{invoice.number}}: plaćeno', '{{invoice.number}} za {{client.name}} na iznos {{invoice.payable}}: plaćeno.'],
    overdue: [
      '{{invoice.number}}: dospjelo',
      '{{invoice.number}} za {{client.name}}: dospijeće je bilo {{invoice.due_on}} Otvoreno je {{invoice.open}}.',
    ],
    reminded: [
      '{{invoice.number}}: podsjetnik poslan',
      'Podsjetnik za {{invoice.number}} poslan je klijentu {{client.name}}; otvoreno je {{invoice.open}}.',
    ],
  },
})
