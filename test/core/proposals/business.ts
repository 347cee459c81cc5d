// An accepted proposal with invoicing in parts switched on.
import { openBusiness } from '../../fixtures/core'

export type Business = Awaited<ReturnType<typeof openBusiness>>

export interface Item {
  name?: string
  quantity?: string
  unitPrice: string
  discount?: { kind: 'percent'; ppm: number } | { kind: 'amount'; amountMinor: number } | null
}

export async function acceptedProposal(items: Item[], more: object = {}, business?: Business) {
  const own = business ?? (await openBusiness())
  const { api, client } = own
  await api.proposals.saveSettings({ isProgressive: true })
  const named = items.map((item, index) => ({ name: `Item ${index + 1}`, ...item }))
  const draft = await api.proposals.create({ clientId: client.id, items: named, ...more })
  const sent = await api.proposals.markSent({ id: draft.id, version: draft.version })
  const proposal = await api.proposals.accept({ id: sent.id, version: sent.version, person: 'Zoë Müller' })
  const [first, second] = proposal.content.items.map(({ id }) => id)
  const take = (part: Part, itemId = first ?? '', depositMinor = 0) =>
    api.proposals.invoice({ id: proposal.id, picks: [{ itemId, part }], depositMinor })
  const standing = () => api.proposals.get({ id: proposal.id })
  return { ...own, proposal, first: first ?? '', second: second ?? '', take, standing }
}

export type Part =
  | { kind: 'percent'; ppm: number }
  | { kind: 'quantity'; quantity: string }
  | { kind: 'amount'; amountMinor: number }
  | { kind: 'rest' }

export const percent = (value: number): Part => ({ kind: 'percent', ppm: Math.round(value * 10_000) })
export const quantity = (value: string): Part => ({ kind: 'quantity', quantity: value })
export const amount = (amountMinor: number): Part => ({ kind: 'amount', amountMinor })
export const rest: Part = { kind: 'rest' }

export async function issue({ api }: Pick<Business, 'api'>, draft: { id: string; version: number }) {
  const { id, version } = await api.invoices.finalize({ id: draft.id, version: draft.version })
  return api.invoices.markSent({ id, version })
}
