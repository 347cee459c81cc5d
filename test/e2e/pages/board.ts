// The board of opportunities, and what stands on it.
import type { Page } from '@playwright/test'
import type { Host } from '../app'
import { startCompany } from '../business'

interface Row {
  id: string
  version: number
}
/** Two clients with opportunities in the stages of the first pipeline. */
export async function fillPipeline(host: Host): Promise<{ clientId: string; ids: string[] }> {
  await startCompany(host)
  await host.call('pipelines.create', {
    name: 'Sales',
    stages: [
      { name: 'Enquiry', probabilityPpm: 100_000 },
      { name: 'Talks', probabilityPpm: 300_000 },
      { name: 'Proposal', probabilityPpm: 600_000 },
      { name: 'Won', probabilityPpm: 1_000_000, outcome: 'won' },
      { name: 'Lost', probabilityPpm: 0, outcome: 'lost' },
    ],
  })
  const address = { line1: 'Hauptstraße 1', city: 'Kiel', country: 'DE' }
  const contacts = [{ name: 'Jördis Lührs', role: 'Einkauf' }]
  const client = await host.call<Row>('clients.create', { name: 'Hafenbuchhandlung Lührs OHG', address, contacts })
  const other = await host.call<Row>('clients.create', { name: 'Galerie Seefeld AG', address, currency: 'CHF' })
  const [owner] = await host.call<Row[]>('people.names', {})
  const lines = [{ name: 'Concept', unitPrice: '1000' }]
  const inputs = [
    { name: 'Anniversary book', clientId: client.id, lines, expectedOn: '2026-12-18', ownerId: owner?.id },
    { name: 'New website', clientId: client.id, valueMinor: 1_800_000, expectedOn: '2027-02-01' },
    { name: 'Exhibition catalogue', clientId: other.id, valueMinor: 940_050, expectedOn: '2026-01-15' },
    { name: 'Signage', valueMinor: 250_000 },
  ]
  const ids: string[] = []
  for (const input of inputs) ids.push((await host.call<Row>('opportunities.create', input)).id)
  return { clientId: client.id, ids }
}

export const column = (page: Page, stage: string) => page.getByRole('grid', { name: new RegExp(`^${stage}, `) })
export const card = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
