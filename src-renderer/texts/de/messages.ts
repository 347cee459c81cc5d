// Was Felder verlangen, auf Deutsch: Die Schemas sagen es auf Englisch.
const MESSAGES: Readonly<Record<string, string>> = {
  'must not be empty': 'Das darf nicht leer sein',
  'an e-mail address such as ada@example.com': 'Geben Sie eine E-Mail-Adresse wie ada@example.com ein',
  'choose at least one permission': 'Wählen Sie mindestens ein Recht',
  'from 1 to 480 minutes': 'Geben Sie 1 bis 480 Minuten ein',
  'must be above zero': 'Der Wert muss über null liegen',
  'must not be before the start': 'Das Ende darf nicht vor dem Beginn liegen',
  'a price that is not below zero': 'Geben Sie einen Preis ein, der nicht unter null liegt',
  'must name a person, a role or a client': 'Nennen Sie eine Person, eine Rolle oder einen Kunden',
  'must be less than the amount': 'Die Steuer muss kleiner sein als der Betrag',
  'an id as the lists show it (a UUID)': 'Wählen Sie einen Eintrag',
  'one line of text': 'Geben Sie eine einzige Zeile ein',
  'a country code of two capital letters such as DE': 'Wählen Sie ein Land',
  'a currency code of three capital letters such as EUR': 'Wählen Sie eine Währung',
  'a date that exists, as YYYY-MM-DD': 'Geben Sie ein Datum ein, das es gibt',
  'an IBAN such as DE89370400440532013000': 'Geben Sie eine IBAN wie DE89370400440532013000 ein',
  'a unit code such as HUR (hour), DAY, C62 (one) or LS (lump sum)': 'Wählen Sie eine Einheit',
  'a colour such as #0b6b6f, or nothing': 'Geben Sie eine Farbe wie #0b6b6f ein, oder nichts',
  'a brace stands alone; use {YYYY}, {YY}, {MM}, {client}, {company} and {0000}':
    'Eine geschweifte Klammer steht allein; verwenden Sie {YYYY}, {YY}, {MM}, {client}, {company} und {0000}',
  'exactly one counter is needed, such as {0000}': 'Genau ein Zähler ist nötig, etwa {0000}',
  'a series that begins anew each year needs {YYYY} or {YY}': 'Eine Reihe, die jedes Jahr neu beginnt, braucht {YYYY} oder {YY}',
  'a series that begins anew each month needs {YYYY} or {YY}, and {MM}':
    'Eine Reihe, die jeden Monat neu beginnt, braucht {YYYY} oder {YY}, und {MM}',
  'a code of at most ten letters and digits such as ACME': 'Geben Sie höchstens zehn Buchstaben und Ziffern ein, etwa ACME',
  'a currency other than the one it is worth something in': 'Wählen Sie eine andere Währung als die eigene',
}

/** The message in German; one that nobody foresaw stays as it is. */
export function message(english: string): string {
  const most = /expected string to have <=(\d+) characters/.exec(english)?.[1]
  if (most) return `Das darf höchstens ${most} Zeichen haben`
  return MESSAGES[english] ?? english
}
