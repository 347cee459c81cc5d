// The texts of mails in French.
import { letters } from './words'

export const fr = letters({
  greeting: 'Bonjour {{contact.name}},',
  closing: 'Cordialement,',
  invoice: [
    'Facture {{invoice.number}}',
    'Veuillez trouver ci-joint notre facture {{invoice.number}} du {{invoice.issued_on}}, d’un montant de {{invoice.payable}}.',
    'Nous vous remercions de la régler au plus tard le {{invoice.due_on}}. Pour toute question, il suffit de répondre à ce message.',
  ],
  credit_note: [
    'Avoir {{invoice.number}}',
    'Veuillez trouver ci-joint notre avoir {{invoice.number}} du {{invoice.issued_on}}, d’un montant de {{invoice.payable}}.',
    'Pour toute question, il suffit de répondre à ce message.',
  ],
  reminder_1: [
    'Rappel : facture {{invoice.number}}',
    'Peut-être s’agit-il d’un oubli : notre facture {{invoice.number}} du {{invoice.issued_on}}, à régler le {{invoice.due_on}}, présente encore un solde de {{invoice.open}}.',
    'Si votre paiement est déjà en route, merci de ne pas tenir compte de ce message. La facture est jointe de nouveau.',
  ],
  reminder_2: [
    'Deuxième rappel : facture {{invoice.number}}',
    'Notre facture {{invoice.number}} du {{invoice.issued_on}} était à régler le {{invoice.due_on}}. À ce jour, nous n’avons pas trouvé votre paiement de {{invoice.open}}.',
    'Merci de la régler dans les prochains jours, ou de nous dire ce qui s’y oppose.',
  ],
  reminder_3: [
    'Dernier rappel : facture {{invoice.number}}',
    'Malgré nos rappels, {{invoice.open}} de notre facture {{invoice.number}} du {{invoice.issued_on}}, échue le {{invoice.due_on}}, restent impayés.',
    'Merci de régler ce montant sous sept jours. Si cela vous est impossible, contactez-nous afin de trouver ensemble une solution.',
  ],
  statement: [
    'Votre relevé de compte',
    'Veuillez trouver ci-joint le relevé de votre compte chez nous : ce qui reste dû et ce que nous avons reçu.',
  ],
  proposal: [
    'Notre devis {{invoice.number}}',
    'Merci de votre intérêt. Notre devis {{invoice.number}} est joint à ce message.',
    'Nous répondrons volontiers à vos questions.',
  ],
  receipt: ['Reçu pour {{invoice.number}}', 'Merci, votre paiement pour {{invoice.number}} nous est bien parvenu. Le reçu est joint.'],
  notice: {
    sent: ['{{invoice.number}} : envoi fait', '{{invoice.number}} pour {{client.name}}, {{invoice.payable}} : le document est parti.'],
    paid: ['{{invoice.number}} : payé', '{{invoice.number}} pour {{client.name}}, {{invoice.payable}} : tout est payé.'],
    overdue: [
      '{{invoice.number}} : en retard',
      '{{invoice.number}} pour {{client.name}} était à régler le {{invoice.due_on}} ; solde : {{invoice.open}}.',
    ],
    reminded: [
      '{{invoice.number}} : rappel envoyé',
      'Un rappel de {{invoice.number}} est parti à {{client.name}} ; solde : {{invoice.open}}.',
    ],
  },
})
