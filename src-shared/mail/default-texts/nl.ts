// The texts of mails in Dutch.
import { letters } from './words'

export const nl = letters({
  greeting: 'Beste {{contact.name}},',
  closing: 'Met vriendelijke groet,',
  invoice: [
    'Factuur {{invoice.number}}',
    'In de bijlage vindt u onze factuur {{invoice.number}} van {{invoice.issued_on}} voor {{invoice.payable}}.',
    'Wilt u het bedrag uiterlijk op {{invoice.due_on}} betalen? Hebt u vragen, beantwoord dan gewoon dit bericht.',
  ],
  credit_note: [
    'Creditfactuur {{invoice.number}}',
    'In de bijlage vindt u onze creditfactuur {{invoice.number}} van {{invoice.issued_on}} voor {{invoice.payable}}.',
    'Hebt u vragen, beantwoord dan gewoon dit bericht.',
  ],
  reminder_1: [
    'Herinnering aan factuur {{invoice.number}}',
    'Misschien is het u ontschoten: van onze factuur {{invoice.number}} van {{invoice.issued_on}}, te betalen op {{invoice.due_on}}, staat nog {{invoice.open}} open.',
    'Is uw betaling al onderweg, dan kunt u dit bericht als niet verzonden beschouwen. De factuur zit nogmaals in de bijlage.',
  ],
  reminder_2: [
    'Tweede herinnering aan factuur {{invoice.number}}',
    'Onze factuur {{invoice.number}} van {{invoice.issued_on}} verviel op {{invoice.due_on}}. Tot nu toe hebben we uw betaling van {{invoice.open}} niet gevonden.',
    'Wilt u de komende dagen betalen, of ons laten weten wat er in de weg staat?',
  ],
  reminder_3: [
    'Laatste herinnering aan factuur {{invoice.number}}',
    'Ondanks onze herinneringen staat {{invoice.open}} van onze factuur {{invoice.number}} van {{invoice.issued_on}}, vervallen op {{invoice.due_on}}, nog open.',
    'Wilt u het bedrag binnen zeven dagen voldoen? Lukt dat niet, neem dan contact op, zodat we samen een oplossing vinden.',
  ],
  statement: [
    'Uw rekeningoverzicht',
    'In de bijlage vindt u het overzicht van uw rekening bij ons: wat openstaat en wat we hebben ontvangen.',
  ],
  proposal: [
    'Onze offerte {{invoice.number}}',
    'Dank u voor uw belangstelling. Onze offerte {{invoice.number}} zit in de bijlage.',
    'We beantwoorden uw vragen graag.',
  ],
  receipt: [
    'Ontvangstbewijs voor {{invoice.number}}',
    'Dank u, uw betaling voor {{invoice.number}} is ontvangen. Het bewijs zit in de bijlage.',
  ],
  notice: {
    sent: ['{{invoice.number}} is verzonden', '{{invoice.number}} aan {{client.name}} voor {{invoice.payable}} is verzonden.'],
    paid: ['{{invoice.number}} is betaald', '{{invoice.number}} aan {{client.name}} voor {{invoice.payable}} is betaald.'],
    overdue: [
      '{{invoice.number}} is te laat',
      '{{invoice.number}} aan {{client.name}} verviel op {{invoice.due_on}}; {{invoice.open}} staat open.',
    ],
    reminded: [
      '{{client.name}} is aan {{invoice.number}} herinnerd',
      'Een herinnering aan {{invoice.number}} ging naar {{client.name}}; {{invoice.open}} staat open.',
    ],
  },
})
