// Was in Texten stehen kann, um später ausgefüllt zu werden.
import type { placeholders as english } from '../en/placeholders'

export const placeholders: typeof english = {
  insert: (field) => `In „${field}“ einfügen`,
  names: {
    'client.name': 'Kunde',
    'client.city': 'Ort des Kunden',
    'contact.name': 'Ansprechpartner',
    'company.name': 'Eigenes Unternehmen',
    'company.email': 'Eigene E-Mail-Adresse',
    'company.phone': 'Eigene Telefonnummer',
    'invoice.number': 'Nummer',
    'invoice.subject': 'Betreff',
    'invoice.issued_on': 'Rechnungsdatum',
    'invoice.due_on': 'Fälligkeit',
    'invoice.delivered': 'Leistungsdatum oder -zeitraum',
    'invoice.net': 'Betrag ohne Steuer',
    'invoice.tax': 'Steuer',
    'invoice.total': 'Betrag mit Steuer',
    'invoice.payable': 'Zahlbetrag',
    'invoice.open': 'Noch zu zahlen',
    'invoice.purchase_order': 'Bestellnummer',
    'invoice.buyer_reference': 'Referenz des Kunden',
    'period.from': 'Erster Tag des Zeitraums',
    'period.to': 'Letzter Tag des Zeitraums',
    'period.dates': 'Zeitraum',
    'period.month': 'Monat des Zeitraums',
    'period.year': 'Jahr des Zeitraums',
    'period.count': 'Wie viele bis jetzt',
  },
}
