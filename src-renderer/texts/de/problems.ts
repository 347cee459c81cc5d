// Deutsche Sätze für das, was einem Entwurf noch fehlt, nach ihrem Code.
export const problems: Readonly<Record<string, (facts: Readonly<Record<string, string>>) => string>> = {
  client_missing: () => 'Wählen Sie einen Kunden.',
  client_address_missing: ({ client }) => `Geben Sie eine Anschrift für ${client} ein.`,
  exchange_rate_missing: ({ currency, own }) => `Geben Sie ein, was ein ${currency ?? ''} in ${own ?? ''} wert ist.`,
  lines_missing: () => 'Fügen Sie mindestens eine Position hinzu.',
  line_text_missing: ({ line }) => `Position ${line}: Sagen Sie, was verkauft wird.`,
  line_quantity_zero: ({ line }) => `Position ${line}: Die Menge darf nicht null sein.`,
  line_tax_missing: ({ line }) => `Position ${line}: Wählen Sie einen Steuersatz.`,
  delivery_ends_before_it_begins: () => 'Der Lieferzeitraum endet, bevor er beginnt.',
  rate_must_be_positive: ({ name }) =>
    `„${name}“ ist Kategorie S mit 0 %: Geben Sie einen Satz über 0 % ein, oder wählen Sie Kategorie Z oder E.`,
  rate_must_be_zero: ({ name, category }) => `„${name}“ ist Kategorie ${category}, die keine Steuer berechnet: Der Satz muss 0 % sein.`,
  reason_missing: ({ name, category }) => `„${name}“ ist Kategorie ${category}: Geben Sie den Grund ein, warum keine Steuer anfällt.`,
  reasons_differ: ({ category, first, second }) =>
    `Kategorie ${category} kann nur einen Grund nennen, und es sind zwei: „${first}“ und „${second}“.`,
  seller_vat_number_missing: ({ category }) =>
    `Kategorie ${category} braucht Ihre eigene USt-IdNr.: Geben Sie sie in den Einstellungen ein.`,
  buyer_vat_number_missing: ({ category, client }) =>
    `Kategorie ${category} braucht die USt-IdNr. des Kunden: Geben Sie sie bei ${client} ein.`,
  delivery_missing: () => 'Eine innergemeinschaftliche Lieferung braucht den Tag oder den Zeitraum der Lieferung.',
  outside_scope_mixed: () => 'Kategorie O (nicht steuerbar) darf in einem Beleg nicht neben anderen Kategorien stehen.',
  placeholder_unknown: ({ typed }) =>
    `Für ${typed} ist nichts bekannt. Wählen Sie einen Platzhalter aus der Liste, oder schreiben Sie den Text aus.`,
  placeholder_misspelt: ({ typed, suggestion }) => `${typed} ist nicht bekannt. Meinten Sie ${suggestion}?`,
  due_before_issue: ({ dueOn, issueOn }) => `Das Fälligkeitsdatum ${dueOn} liegt vor dem Ausstellungsdatum ${issueOn}.`,
  seller_tax_number_missing: () =>
    'Ihr Unternehmen hat noch keine USt-IdNr. oder Steuernummer; die meisten Länder verlangen eine auf Rechnungen. Tragen Sie sie in den Einstellungen ein.',
  number_used: ({ number }) => `Die Nummer ${number} trägt schon ein anderer Beleg.`,
}
