// The texts of mails in Italian.
import { letters } from './words'

export const it = letters({
  greeting: 'Buongiorno {{contact.name}},',
  closing: 'Cordiali saluti',
  invoice: [
    'Fattura {{invoice.number}}',
    'in allegato trova la nostra fattura {{invoice.number}} del {{invoice.issued_on}} per un importo di {{invoice.payable}}.',
    'La preghiamo di saldarla entro il {{invoice.due_on}}. Per qualsiasi domanda può rispondere a questo messaggio.',
  ],
  credit_note: [
    'Nota di credito {{invoice.number}}',
    'in allegato trova la nostra nota di credito {{invoice.number}} del {{invoice.issued_on}} per un importo di {{invoice.payable}}.',
    'Per qualsiasi domanda può rispondere a questo messaggio.',
  ],
  reminder_1: [
    'Promemoria per la fattura {{invoice.number}}',
    'forse Le è sfuggito: la nostra fattura {{invoice.number}} del {{invoice.issued_on}}, con scadenza {{invoice.due_on}}, ha ancora {{invoice.open}} da pagare.',
    'Se il pagamento è già in corso, non tenga conto di questo messaggio. La fattura è di nuovo in allegato.',
  ],
  reminder_2: [
    'Secondo promemoria per la fattura {{invoice.number}}',
    'la nostra fattura {{invoice.number}} del {{invoice.issued_on}} è scaduta il {{invoice.due_on}}. Finora non abbiamo trovato il Suo pagamento di {{invoice.open}}.',
    'La preghiamo di provvedere nei prossimi giorni, o di farci sapere se c’è un impedimento.',
  ],
  reminder_3: [
    'Ultimo promemoria per la fattura {{invoice.number}}',
    'nonostante i nostri promemoria, {{invoice.open}} della nostra fattura {{invoice.number}} del {{invoice.issued_on}}, scaduta il {{invoice.due_on}}, non risultano ancora pagati.',
    'La preghiamo di saldare l’importo entro sette giorni. Se non Le è possibile, ci contatti per trovare insieme una soluzione.',
  ],
  statement: ['Il Suo estratto conto', 'in allegato trova l’estratto del Suo conto presso di noi: gli importi aperti e quelli ricevuti.'],
  proposal: [
    'Il nostro preventivo {{invoice.number}}',
    'grazie per il Suo interesse. In allegato trova il nostro preventivo {{invoice.number}}.',
    'Rispondiamo volentieri alle Sue domande.',
  ],
  receipt: ['Ricevuta per {{invoice.number}}', 'grazie, il Suo pagamento per {{invoice.number}} è arrivato. La ricevuta è in allegato.'],
  notice: {
    sent: ['{{invoice.number}}: inviato', '{{invoice.number}} per {{client.name}}, {{invoice.payable}}: inviato.'],
    paid: ['{{invoice.number}}: pagato', '{{invoice.number}} per {{client.name}}, {{invoice.payable}}: pagato.'],
    overdue: [
      '{{invoice.number}}: scaduto',
      '{{invoice.number}} per {{client.name}} è scaduto il {{invoice.due_on}}; restano {{invoice.open}}.',
    ],
    reminded: [
      '{{invoice.number}}: promemoria inviato',
      'Un promemoria per {{invoice.number}} è stato inviato a {{client.name}}; restano {{invoice.open}}.',
    ],
  },
})
