// A small business with everything that screens must be able to show, long German words included.
import type { Host } from './app'

type Row = { id: string; version: number }
const address = (line1: string, postalCode: string, city: string, country: string) => ({ line1, postalCode, city, country })
export const LONG =
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle für die Landkreise Nordvorpommern und Mecklenburgische Seenplatte'

export async function startCompany({ call }: Host): Promise<Row> {
  const rate = await call<Row>('taxRates.create', { name: 'USt. 19 %', category: 'S', components: [{ name: 'USt.', ratePpm: 190_000 }] })
  await call('taxRates.create', { name: 'USt. 7 %', category: 'S', components: [{ name: 'USt.', ratePpm: 70_000 }] })
  await call('company.create', {
    name: 'Studio Ahorn GmbH',
    address: address('Lindenweg 4', '10115', 'Berlin', 'DE'),
    vatNumber: 'DE123456789',
    email: 'hallo@studio-ahorn.example',
    currency: 'EUR',
    language: 'de',
    bankAccounts: [{ iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', bankName: 'Commerzbank' }],
    defaultTaxRateId: rate.id,
    notes: 'Vielen Dank für Ihren Auftrag.',
  })
  return rate
}

export interface Business {
  clientId: string
  longClientId: string
  draft: string
  empty: string
  long: string
  finalized: string
  partlyPaid: string
}

/** Clients, and a document in each state that can be reached. */
/** Into a file without a company, unless it was started already. */
export async function fillBusiness(host: Host, isNew = true): Promise<Business> {
  const { call } = host
  const rate = isNew ? await startCompany(host) : await firstRate(host)
  await fillProducts(host)
  const clients: Row[] = []
  for (const [name, city, country] of [
    ['Hafenbuchhandlung Lührs OHG', 'Kiel', 'DE'],
    ['Éditions du Phare SARL', 'Brest', 'FR'],
    ['Galerie Seefeld AG', 'Zürich', 'CH'],
  ] as const) {
    const contacts = [{ name: 'Jördis Lührs', role: 'Einkauf', email: 'einkauf@example.com' }]
    clients.push(await call<Row>('clients.create', { name, address: address('Hauptstraße 1', '24103', city, country), contacts }))
  }
  const [client, second] = clients
  if (!client || !second) throw new Error('no clients')
  const long = await call<Row>('clients.create', {
    name: LONG,
    address: address(LONG, '18439', 'Stralsund', 'DE'),
    notes: LONG,
    vatNumber: 'DE999999999',
  })
  const lines = [
    {
      name: 'Konzeption und Gestaltung',
      description: 'Drei Entwürfe, zwei Runden Korrektur',
      quantity: '12.5',
      unit: 'HUR',
      unitPrice: '95',
    },
    { name: 'Illustrationen', quantity: '3', unitPrice: '240.50', discount: { kind: 'percent', ppm: 100_000 } },
  ]
  const draftOf = (clientId: string | undefined, more: object = {}) => call<Row>('invoices.create', { clientId, lines, ...more })
  const finalize = ({ id, version }: Row) => call<Row>('invoices.finalize', { id, version })
  const send = ({ id, version }: Row) => call<Row>('invoices.markSent', { id, version })
  for (let index = 0; index < 24; index += 1) {
    const on = `2026-${String(1 + (index % 10)).padStart(2, '0')}-15`
    const sent = await send(
      await finalize(await draftOf(clients[index % 3]?.id, { subject: 'Gestaltung des Jahresberichts', issueOn: on })),
    )
    if (index % 2) await call('payments.record', { invoiceId: sent.id })
  }
  const partlyPaid = await send(await finalize(await draftOf(second.id, { subject: 'Plakate' })))
  await call('payments.record', { invoiceId: partlyPaid.id, amountMinor: 50_000, reference: 'Anzahlung' })
  const many = Array.from({ length: 40 }, (_, index) => ({
    ...lines[index % 2],
    name: `${index + 1}. ${LONG}`,
    taxRateId: rate.id,
    unitPrice: '123456.78',
  }))
  return {
    clientId: client.id,
    longClientId: long.id,
    partlyPaid: partlyPaid.id,
    finalized: (await finalize(await draftOf(client.id, { subject: 'Webseite' }))).id,
    draft: (await draftOf(client.id, { subject: 'Umschlag der Herbstvorschau' })).id,
    empty: (await call<Row>('invoices.create', {})).id,
    long: (await call<Row>('invoices.create', { clientId: long.id, subject: LONG, lines: many, notes: LONG.repeat(4) })).id,
  }
}

async function firstRate({ call }: Host): Promise<Row> {
  const [rate] = await call<Row[]>('taxRates.list', {})
  if (!rate) throw new Error('no tax rate')
  return rate
}

async function fillProducts({ call }: Host): Promise<void> {
  const products = [
    {
      name: 'Stunde Gestaltung',
      description: 'Konzept, Entwurf, Reinzeichnung',
      sku: 'G-01',
      unit: 'HUR',
      unitPrice: '95',
      currency: 'EUR',
    },
    { name: 'Druckdaten prüfen', sku: 'P-07', unit: 'LS', unitPrice: '180', currency: 'EUR' },
    { name: 'Papier 135 g/m²', sku: 'M-135', unit: 'KGM', unitPrice: '2.3475', currency: 'EUR' },
    { name: LONG, description: LONG, sku: 'X-1', unit: 'C62', unitPrice: '1234567.89', currency: 'CHF' },
  ]
  for (const product of products) await call('products.create', product)
}
