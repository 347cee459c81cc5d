// The texts of mails in English.
import { letters } from './words'

export const en = letters({
  greeting: 'Dear {{contact.name}},',
  closing: 'Kind regards,',
  invoice: [
    'Invoice {{invoice.number}}',
    'Please find attached our invoice {{invoice.number}} of {{invoice.issued_on}} for {{invoice.payable}}.',
    'We kindly ask you to pay by {{invoice.due_on}}. Should anything be unclear, just reply to this message.',
  ],
  credit_note: [
    'Credit note {{invoice.number}}',
    'Please find attached our credit note {{invoice.number}} of {{invoice.issued_on}} for {{invoice.payable}}.',
    'Should anything be unclear, just reply to this message.',
  ],
  reminder_1: [
    'A friendly reminder of invoice {{invoice.number}}',
    'Perhaps it slipped by: our invoice {{invoice.number}} of {{invoice.issued_on}} is due on {{invoice.due_on}}, and {{invoice.open}} are still open.',
    'If your payment is already on its way, please disregard this message. The invoice is attached once more.',
  ],
  reminder_2: [
    'Second reminder of invoice {{invoice.number}}',
    'Our invoice {{invoice.number}} of {{invoice.issued_on}} was due on {{invoice.due_on}}. So far we have not found your payment of {{invoice.open}}.',
    'Please pay within the next days, or let us know what stands in the way.',
  ],
  reminder_3: [
    'Final reminder of invoice {{invoice.number}}',
    'Despite our reminders, {{invoice.open}} of our invoice {{invoice.number}} of {{invoice.issued_on}}, due on {{invoice.due_on}}, are still unpaid.',
    'Please settle the amount within seven days. If you cannot, call or write to us, so that we find a solution together.',
  ],
  statement: [
    'Your statement of account',
    'Please find attached the statement of your account with us: what is open, and what we received.',
  ],
  proposal: [
    'Our proposal {{invoice.number}}',
    'Thank you for your interest. Our proposal {{invoice.number}} is attached.',
    'We are glad to answer your questions.',
  ],
  receipt: ['Receipt for {{invoice.number}}', 'Thank you, your payment for {{invoice.number}} has arrived. The receipt is attached.'],
  notice: {
    sent: ['{{invoice.number}} was sent', '{{invoice.number}} to {{client.name}} for {{invoice.payable}} was sent.'],
    paid: ['{{invoice.number}} is paid', '{{invoice.number}} to {{client.name}} for {{invoice.payable}} is paid.'],
    overdue: [
      '{{invoice.number}} is overdue',
      '{{invoice.number}} to {{client.name}} was due on {{invoice.due_on}}; {{invoice.open}} are open.',
    ],
    reminded: [
      '{{client.name}} was reminded of {{invoice.number}}',
      'A reminder of {{invoice.number}} went to {{client.name}}; {{invoice.open}} are open.',
    ],
  },
})
