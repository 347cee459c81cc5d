// A few new invoices of a small studio: two tax rates with discounts, reverse charge, prices including tax, and a long one.
import type { Api } from '../../core'

/** Makes and finalises the invoices; answers their ids. */
export async function makeDemoInvoices(api: Api): Promise<string[]> {
  const rate = (percent: number) =>
    api.taxRates.create({ name: `VAT ${percent} %`, category: 'S', components: [{ name: 'VAT', ratePpm: percent * 10_000 }] })
  const [standard, reduced] = [await rate(19), await rate(7)]
  const reason = 'Reverse charge: the recipient owes the tax'
  const reverse = await api.taxRates.create({ name: 'Reverse charge', category: 'AE', components: [{ name: 'VAT', ratePpm: 0 }], reason })
  const company = await makeCompany(api, standard.id)
  const clients = await makeClients(api)
  const common = { companyId: company.id }
  const drafts = [
    {
      ...common,
      clientId: clients.berlin,
      subject: 'Website relaunch, October',
      lines: websiteLines(standard.id, reduced.id),
      adjustments: [discount(50_000, 'Loyalty discount')],
    },
    {
      ...common,
      clientId: clients.paris,
      language: 'fr' as const,
      subject: 'Conception d’une affiche',
      lines: [{ name: 'Affiche, deux variantes', quantity: '2', unitPrice: '640', taxRateId: reverse.id }],
    },
    {
      ...common,
      clientId: clients.berlin,
      pricesIncludeTax: true,
      subject: 'Printed matter',
      lines: [{ name: 'Brochure, 16 pages', quantity: '2', unitPrice: '379.00', taxRateId: standard.id }],
    },
    { ...common, clientId: clients.berlin, language: 'de' as const, subject: 'Stunden im November', lines: hours(60, standard.id) },
  ]
  const ids: string[] = []
  for (const input of drafts) {
    const draft = await api.invoices.create(input)
    ids.push((await api.invoices.finalize({ id: draft.id, version: draft.version })).id)
  }
  return ids
}

function makeCompany(api: Api, defaultTaxRateId: string) {
  return api.company.create({
    name: 'Studio Morgenrot',
    address: { line1: 'Am Hafen 7', postalCode: '20457', city: 'Hamburg', country: 'DE' },
    vatNumber: 'DE987654321',
    email: 'hello@morgenrot.example',
    currency: 'EUR',
    bankAccounts: [{ name: 'Studio Morgenrot', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' }],
    defaultTaxRateId,
    terms: 'Payable within 14 days without deduction.',
  })
}

async function makeClients(api: Api): Promise<{ berlin: string; paris: string }> {
  const berlin = await api.clients.create({
    name: 'Kranich Verlag GmbH',
    address: { line1: 'Lindenallee 12', postalCode: '10115', city: 'Berlin', country: 'DE' },
  })
  const paris = await api.clients.create({
    name: 'Librairie du Canal SARL',
    address: { line1: '18 quai de Valmy', postalCode: '75010', city: 'Paris', country: 'FR' },
    vatNumber: 'FR12345678901',
  })
  return { berlin: berlin.id, paris: paris.id }
}

function websiteLines(standard: string, reduced: string) {
  return [
    {
      name: 'Concept and design',
      description: 'Wireframes, two rounds of changes',
      quantity: '12.5',
      unit: 'HUR',
      unitPrice: '98.00',
      taxRateId: standard,
    },
    {
      name: 'Stock photographs',
      quantity: '3',
      unitPrice: '49.99',
      discount: { kind: 'percent' as const, ppm: 100_000 },
      taxRateId: standard,
    },
    { name: 'Printed style guide', quantity: '40', unitPrice: '7.45', taxRateId: reduced },
  ]
}

function hours(count: number, taxRateId: string) {
  return Array.from({ length: count }, (_, index) => ({
    name: `Arbeitspaket ${index + 1}`,
    quantity: String(((index % 7) + 1) * 0.25),
    unit: 'HUR',
    unitPrice: '95.38',
    taxRateId,
  }))
}

function discount(ppm: number, reason: string) {
  return { kind: 'discount' as const, value: { kind: 'percent' as const, ppm }, reason }
}
