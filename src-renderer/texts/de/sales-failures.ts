// Deutsche Sätze für Ablehnungen rund um Angebote und Anzahlungen.
import type { Facts } from '#shared/basics/failure'
import { minorToDecimal } from '#shared/basics/money'

const money = (amount: unknown, currency: unknown) =>
  `${minorToDecimal(Number(amount), String(currency)).replace('.', ',')} ${String(currency)}`
const MISSING: Readonly<Record<string, string>> = {
  client: 'ein Kunde',
  items: 'mindestens ein Posten',
  item_names: 'ein Name für jeden Posten',
}
const STATUS: Readonly<Record<string, string>> = {
  draft: 'ein Entwurf',
  sent: 'versandt',
  accepted: 'angenommen',
  declined: 'abgelehnt',
  expired: 'abgelaufen',
}
const FIELDS: Readonly<Record<string, string>> = {
  company: 'dieselbe Firma',
  client: 'denselben Kunden',
  currency: 'dieselbe Währung',
}

export const salesFailures: Readonly<Record<string, (facts: Facts) => string>> = {
  stage_in_use: ({ name, count }) =>
    `Die Phase „${String(name)}“ lässt sich nicht entfernen: ${String(count)} Verkaufschancen stehen darin. Verschieben Sie diese zuerst.`,
  pipeline_in_use: ({ name, count }) =>
    `Die Pipeline „${String(name)}“ lässt sich nicht löschen: Sie enthält ${String(count)} Verkaufschancen. Verschieben Sie diese zuerst.`,
  stage_of_other_pipeline: ({ pipeline, stages }) =>
    `Diese Phase gehört nicht zur Pipeline „${String(pipeline)}“: ${(stages as string[]).join(', ')}.`,
  reason_needed: ({ stage }) => `Für „${String(stage)}“ fehlt der Grund: Warum ist so entschieden worden?`,
  contact_of_other_client: ({ client, contacts }) =>
    client === ''
      ? 'Ein Ansprechpartner braucht einen Kunden: Wählen Sie zuerst den Kunden.'
      : `Dieser Ansprechpartner gehört nicht zu „${String(client)}“. Wählen Sie einen von dort${(contacts as string[]).length > 0 ? ` (${(contacts as string[]).join(', ')})` : ''} oder keinen.`,
  opportunity_amount_unclear: ({ valueMinor, productsMinor, currency }) =>
    `Der Wert (${money(valueMinor, currency)}) und die Produkte (${money(productsMinor, currency)}) unterscheiden sich: Wählen Sie, was berechnet wird.`,
  opportunity_needs_client: ({ name }) => `„${String(name)}“ hat noch keinen Kunden. Wählen Sie zuerst einen.`,
  opportunity_without_amount: ({ name }) => `„${String(name)}“ hat weder Produkte noch einen Wert. Tragen Sie zuerst etwas davon ein.`,
  opportunity_in_use: ({ name }) =>
    `Zu „${String(name)}“ gibt es Angebote, Projekte oder Rechnungen: Archivieren Sie die Chance, statt sie zu löschen.`,
  proposal_action_not_allowed: ({ status }) => `Das geht nicht: Das Angebot ist ${STATUS[String(status)] ?? String(status)}.`,
  proposal_not_ready: ({ missing }) =>
    `Bevor das Angebot versandt werden kann, fehlt: ${(missing as string[]).map((name) => MISSING[name] ?? name).join(', ')}.`,
  alternatives_not_chosen: ({ group, taken }) =>
    `Von den Alternativen „${String(group)}“ muss genau eine gewählt sein; gewählt sind ${String(taken)}.`,
  item_overdrawn: ({ name, amountMinor, openMinor, currency }) =>
    `${money(amountMinor, currency)} von „${String(name)}“ lassen sich nicht berechnen: Offen sind ${money(openMinor, currency)}.`,
  item_not_agreed: ({ number }) => `Ein Posten dieser Rechnung gehört nicht zu dem, was mit Angebot ${String(number)} vereinbart ist.`,
  proposal_fully_invoiced: ({ number }) => `Von Angebot ${String(number)} ist nichts mehr offen.`,
  proposal_terms_differ: ({ number, field }) =>
    `Eine Rechnung zu Angebot ${String(number)} braucht ${FIELDS[String(field)] ?? 'dieselbe Preisangabe (mit oder ohne Steuer)'} wie das Angebot.`,
  proposal_project_differs: ({ project, field }) =>
    `Das Projekt „${String(project)}“ hat ${field === 'client' ? 'einen anderen Kunden' : 'eine andere Währung'} als das Angebot.`,
  proposal_has_project: ({ project }) => `Das Angebot gehört schon zum Projekt „${String(project)}“. Legen Sie das Budget dort an.`,
  proposal_has_budget: ({ project }) => `Aus den Posten des Angebots ist schon ein Budget im Projekt „${String(project)}“ geworden.`,
  progressive_is_off: () =>
    'Teilrechnungen sind ausgeschaltet. Schalten Sie sie unter Einstellungen, Projekte ein, oder berechnen Sie das ganze Angebot.',
  deposit_exceeds_left: ({ amountMinor, mostMinor, currency }) =>
    `${money(amountMinor, currency)} sind nicht verfügbar: Von der Anzahlung sind ${money(mostMinor, currency)} übrig.`,
  deposit_exceeds_invoice: ({ amountMinor, mostMinor, currency }) =>
    `${money(amountMinor, currency)} der Anzahlung sind mehr als die ${money(mostMinor, currency)}, die auf der Rechnung offen sind.`,
  deposit_exceeds_items: ({ amountMinor, mostMinor, currency }) =>
    `${money(amountMinor, currency)} der Anzahlung sind mehr als die Posten des Angebots auf dieser Rechnung, ${money(mostMinor, currency)}.`,
  deposit_below_least: ({ leastMinor, currency }) =>
    `Mindestens ${money(leastMinor, currency)} der Anzahlung müssen auf die Rechnung: Sonst bliebe mehr davon übrig, als am Angebot offen ist.`,
  deposit_exceeds_proposal: ({ amountMinor, mostMinor, currency }) =>
    `${money(amountMinor, currency)} sind mehr, als das Angebot aufnimmt: ${money(mostMinor, currency)} sind ohne Anzahlung offen.`,
  proposal_below_deposit: ({ depositMinor, openMinor, currency }) =>
    `So niedrig kann das Angebot nicht werden: ${money(depositMinor, currency)} der Anzahlung sind übrig, und nur ${money(openMinor, currency)} wären offen.`,
  item_is_invoiced: ({ name, takenMinor, currency }) =>
    `${money(takenMinor, currency)} von „${String(name)}“ stehen auf Rechnungen: Der Wert darf nur noch steigen.`,
  proposal_is_invoiced: () =>
    'Teile dieses Angebots stehen auf Rechnungen: Das lässt sich nicht mehr ändern. Löschen oder stornieren Sie zuerst die Rechnungen.',
  deposit_is_used: ({ mostMinor, currency }) =>
    `Von dieser Anzahlung sind ${money(mostMinor, currency)} übrig; der Rest steht auf Rechnungen oder wurde erstattet.`,
}
