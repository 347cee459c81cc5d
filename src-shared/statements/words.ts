// The words of a statement in the languages that documents know.
import type { Language } from '../basics/address'
import type { MovementKind } from './ledger'

export interface StatementWords {
  statement: string
  date: string
  period: string
  entry: string
  balance: string
  opening: string
  closing: string
  payment: string
  transfer: string
  refund: string
  writeOff: string
  openItems: string
  /** how many; the head of a narrow column */
  documents: string
  credit: string
  sums: Readonly<Record<MovementKind, string>>
  /** not due, then from 1, 31, 61 and 91 days overdue on */
  ages: readonly [string, string, string, string, string]
}

type Sums = readonly [invoices: string, creditNotes: string, payments: string, transfers: string, refunds: string, writeOffs: string]

function sums([invoice, credit_note, payment, transfer, refund, write_off]: Sums): StatementWords['sums'] {
  return { invoice, credit_note, payment, transfer, refund, write_off }
}

function ages(notDue: string, overdue: (days: string) => string, more: string): StatementWords['ages'] {
  return [notDue, overdue('1–30'), overdue('31–60'), overdue('61–90'), overdue(more)]
}

const WORDS: Readonly<Record<Language, StatementWords>> = {
  en: {
    statement: 'Statement of account',
    date: 'Date',
    period: 'Period',
    entry: 'Entry',
    balance: 'Balance',

    opening: 'Opening balance',
    closing: 'Closing balance',
    payment: 'Payment',
    transfer: 'Carried over for',
    refund: 'Refund',
    writeOff: 'Written off',
    openItems: 'Open items',
    documents: 'Count',
    credit: 'Your credit',
    sums: sums(['Invoices', 'Credit notes', 'Payments', 'Carried over', 'Refunds', 'Written off']),
    ages: ages('Not due yet', (days) => `${days} days overdue`, 'Over 90'),
  },
  de: {
    statement: 'Kontoauszug',
    date: 'Datum',
    period: 'Zeitraum',
    entry: 'Vorgang',
    balance: 'Saldo',

    opening: 'Anfangssaldo',
    closing: 'Endsaldo',
    payment: 'Zahlung',
    transfer: 'Umbuchung für',
    refund: 'Rückzahlung',
    writeOff: 'Ausbuchung',
    openItems: 'Offene Posten',
    documents: 'Anzahl',
    credit: 'Ihr Guthaben',
    sums: sums(['Rechnungen', 'Rechnungskorrekturen', 'Zahlungen', 'Umbuchungen', 'Rückzahlungen', 'Ausbuchungen']),
    ages: ages('Noch nicht fällig', (days) => `${days} Tage überfällig`, 'Über 90'),
  },
  fr: {
    statement: 'Relevé de compte',
    date: 'Date',
    period: 'Période',
    entry: 'Opération',
    balance: 'Solde',

    opening: 'Solde initial',
    closing: 'Solde final',
    payment: 'Paiement',
    transfer: 'Report pour',
    refund: 'Remboursement',
    writeOff: 'Abandon de créance',
    openItems: 'Postes ouverts',
    documents: 'Nombre',
    credit: 'Votre avoir disponible',
    sums: sums(['Factures', 'Avoirs', 'Paiements', 'Reports', 'Remboursements', 'Abandons de créance']),
    ages: ages('Non échu', (days) => `${days} jours de retard`, 'Plus de 90'),
  },
  es: {
    statement: 'Extracto de cuenta',
    date: 'Fecha',
    period: 'Periodo',
    entry: 'Movimiento',
    balance: 'Saldo',

    opening: 'Saldo inicial',
    closing: 'Saldo final',
    payment: 'Pago',
    transfer: 'Traspaso para',
    refund: 'Reembolso',
    writeOff: 'Condonación',
    openItems: 'Partidas abiertas',
    documents: 'Número',
    credit: 'Su saldo a favor',
    sums: sums(['Facturas', 'Facturas rectificativas', 'Pagos', 'Traspasos', 'Reembolsos', 'Condonaciones']),
    ages: ages('No vencido', (days) => `${days} días de retraso`, 'Más de 90'),
  },
  it: {
    statement: 'Estratto conto',
    date: 'Data',
    period: 'Periodo',
    entry: 'Operazione',
    balance: 'Saldo',

    opening: 'Saldo iniziale',
    closing: 'Saldo finale',
    payment: 'Pagamento',
    transfer: 'Giroconto per',
    refund: 'Rimborso',
    writeOff: 'Stralcio',
    openItems: 'Partite aperte',
    documents: 'Numero',
    credit: 'Il vostro credito',
    sums: sums(['Fatture', 'Note di credito', 'Pagamenti', 'Giroconti', 'Rimborsi', 'Stralci']),
    ages: ages('Non scaduto', (days) => `${days} giorni di ritardo`, 'Oltre 90'),
  },
  nl: {
    statement: 'Rekeningoverzicht',
    date: 'Datum',
    period: 'Periode',
    entry: 'Boeking',
    balance: 'Saldo',

    opening: 'Beginsaldo',
    closing: 'Eindsaldo',
    payment: 'Betaling',
    transfer: 'Overgeboekt voor',
    refund: 'Terugbetaling',
    writeOff: 'Afgeboekt',
    openItems: 'Openstaande posten',
    documents: 'Aantal',
    credit: 'Uw tegoed',
    sums: sums(['Facturen', 'Creditnota’s', 'Betalingen', 'Overboekingen', 'Terugbetalingen', 'Afboekingen']),
    ages: ages('Nog niet vervallen', (days) => `${days} dagen te laat`, 'Meer dan 90'),
  },
  pl: {
    statement: 'Wyciąg z konta',
    date: 'Data',
    period: 'Okres',
    entry: 'Operacja',
    balance: 'Saldo',

    opening: 'Saldo początkowe',
    closing: 'Saldo końcowe',
    payment: 'Płatność',
    transfer: 'Przeniesienie na',
    refund: 'Zwrot',
    writeOff: 'Odpisano',
    openItems: 'Nierozliczone pozycje',
    documents: 'Liczba',
    credit: 'Państwa nadpłata',
    sums: sums(['Faktury', 'Faktury korygujące', 'Płatności', 'Przeniesienia', 'Zwroty', 'Odpisy']),
    ages: ages('Przed terminem', (days) => `${days} dni po terminie`, 'Ponad 90'),
  },
  hr: {
    statement: 'Izvadak otvorenih stavaka',
    date: 'Datum',
    period: 'Razdoblje',
    entry: 'Promjena',
    balance: 'Saldo',

    opening: 'Početno stanje',
    closing: 'Završno stanje',
    payment: 'Uplata',
    transfer: 'Prijenos za',
    refund: 'Povrat',
    writeOff: 'Otpis',
    openItems: 'Otvorene stavke',
    documents: 'Broj',
    credit: 'Vaš preplaćeni iznos',
    sums: sums(['Računi', 'Odobrenja', 'Uplate', 'Prijenosi', 'Povrati', 'Otpisi']),
    ages: ages('Nije dospjelo', (days) => `${days} dana kašnjenja`, 'Više od 90'),
  },
}

/** The words of a language. */
export function statementWords(language: Language): StatementWords {
  return WORDS[language]
}
