// Invoicing a proposal piece by piece: nothing beyond its value, nothing lost, whatever the screen says.
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../fixtures/core'
import { acceptedProposal, issue, percent, quantity, rest } from './business'

describe('parts of an item', () => {
  it('takes 25 % of 950 x 20 less 5 %: 4,512.50', async () => {
    const { take } = await acceptedProposal([{ quantity: '20', unitPrice: '950', discount: { kind: 'percent', ppm: 50_000 } }])
    expect((await take(percent(25))).netMinor).toBe(451_250)
  })

  it('has invoiced 50 % after 10 %, 10 % and 30 %, and refuses 60 % after 80 %', async () => {
    const { take, standing } = await acceptedProposal([{ unitPrice: '1000' }])
    for (const part of [10, 10, 30]) await take(percent(part))
    expect((await standing()).progress.items[0]).toMatchObject({ valueMinor: 100_000, draftMinor: 50_000, openMinor: 50_000 })
    const other = await acceptedProposal([{ unitPrice: '1000' }])
    await other.take(percent(80))
    expect(await refusalOf(other.take(percent(60)))).toEqual({
      code: 'item_overdrawn',
      facts: { name: 'Item 1', amountMinor: 60_000, openMinor: 20_000, currency: 'EUR' },
    })
  })

  it('gives the last of three thirds the remaining cents, by percentage and by quantity', async () => {
    const { take, standing } = await acceptedProposal([{ quantity: '3', unitPrice: '33.337' }, { unitPrice: '0.05' }])
    const thirds = [await take(quantity('1')), await take(quantity('1')), await take(quantity('1'))]
    expect(thirds.map(({ netMinor }) => netMinor)).toEqual([3334, 3333, 3334])
    expect((await standing()).progress.items[0]?.openMinor).toBe(0)
    const { second } = { second: (await standing()).content.items[1]?.id ?? '' }
    const parts = [await take(percent(33.33), second), await take(percent(33.33), second), await take(percent(33.34), second)]
    expect(parts.reduce((sum, { netMinor }) => sum + netMinor, 0)).toBe(5)
  })

  it('keeps quantity and price of the item where a part is a quantity or all of it', async () => {
    const { take, second } = await acceptedProposal([
      { quantity: '20', unitPrice: '95' },
      { quantity: '8', unitPrice: '80' },
    ])
    expect((await take(quantity('5'))).content.lines[0]).toMatchObject({ quantity: '5', unitPrice: '95', discount: null })
    expect((await take(rest, second)).content.lines[0]).toMatchObject({ quantity: '8', unitPrice: '80' })
  })

  it('refuses a draft that is raised by hand above what is open, and lets it go down', async () => {
    const { api, take } = await acceptedProposal([{ unitPrice: '1000' }])
    const draft = await take(percent(50))
    const save = (unitPrice: string) => {
      const lines = draft.content.lines.map((line) => ({ ...line, unitPrice }))
      return api.invoices.save({ id: draft.id, version: draft.version, content: { ...draft.content, lines } })
    }
    expect(await refusalOf(save('1000.01'))).toMatchObject({ code: 'item_overdrawn', facts: { openMinor: 100_000 } })
    expect((await save('200')).netMinor).toBe(20_000)
  })

  it('takes everything that is open when nothing is picked, once', async () => {
    const { api, proposal, take, second } = await acceptedProposal([{ unitPrice: '1000' }, { quantity: '4', unitPrice: '50' }])
    await take(percent(40))
    await take(quantity('1'), second)
    const last = await api.proposals.invoice({ id: proposal.id })
    expect(last.content.lines.map(({ quantity: many, unitPrice }) => `${many} x ${unitPrice}`)).toEqual(['1 x 600', '1 x 150'])
    expect(await refusalOf(api.proposals.invoice({ id: proposal.id }))).toMatchObject({ code: 'proposal_fully_invoiced' })
  })

  it('takes nothing when nothing of the item is open', async () => {
    const { api, proposal, take, first } = await acceptedProposal([{ unitPrice: '1000' }, { unitPrice: '500' }])
    await take(rest)
    expect(await refusalOf(take(rest))).toMatchObject({ code: 'proposal_fully_invoiced' })
    const picks = [{ itemId: first, part: rest }]
    expect(await api.proposals.preview({ id: proposal.id, picks })).toMatchObject({ amounts: [], totalMinor: 0 })
  })

  it('may bear further lines that belong to no item', async () => {
    const { api, take, standing } = await acceptedProposal([{ unitPrice: '1000' }])
    const draft = await take(percent(50))
    const free = { ...draft.content.lines[0], name: 'Train ticket', unitPrice: '80', source: null }
    const lines = [...draft.content.lines, free as (typeof draft.content.lines)[number]]
    expect((await api.invoices.save({ id: draft.id, version: draft.version, content: { ...draft.content, lines } })).netMinor).toBe(58_000)
    expect((await standing()).progress.items[0]?.openMinor).toBe(50_000)
  })

  it('is refused while it is switched off; then the whole proposal becomes one invoice', async () => {
    const { api, proposal, take } = await acceptedProposal([{ unitPrice: '1000' }])
    await api.proposals.saveSettings({ isProgressive: false })
    expect(await refusalOf(take(percent(50)))).toMatchObject({ code: 'progressive_is_off' })
    expect((await api.proposals.invoice({ id: proposal.id })).netMinor).toBe(100_000)
  })

  it('is for accepted proposals only', async () => {
    const { api, client } = await acceptedProposal([{ unitPrice: '1' }])
    const draft = await api.proposals.create({ clientId: client.id, items: [{ name: 'Work', unitPrice: '10' }] })
    expect(await refusalOf(api.proposals.invoice({ id: draft.id }))).toMatchObject({ code: 'proposal_action_not_allowed' })
  })
})

describe('what comes back', () => {
  it('is everything of a deleted, cancelled or void invoice: items and deposit', async () => {
    const business = await acceptedProposal([{ unitPrice: '1000' }])
    const { api, proposal, take, standing, first } = business
    await api.deposits.record({ proposalId: proposal.id, amountMinor: 50_000 })
    const draft = await take(percent(50), first, 30_000)
    expect((await standing()).progress).toMatchObject({ openMinor: 59_500, deposit: { usedMinor: 30_000, leftMinor: 20_000 } })
    const sent = await issue(business, draft)
    await api.invoices.void({ id: sent.id, version: sent.version, reason: 'Wrong month' })
    expect((await standing()).progress).toMatchObject({ openMinor: 119_000, deposit: { usedMinor: 0, leftMinor: 50_000 } })
    const again = await take(percent(100), first, 50_000)
    await api.invoices.delete({ id: again.id, version: again.version })
    expect((await standing()).progress).toMatchObject({ openMinor: 119_000, deposit: { usedMinor: 0 } })
  })

  it('is what a cancelled invoice took, which was finalised and never sent', async () => {
    const { api, take, standing } = await acceptedProposal([{ unitPrice: '1000' }])
    const draft = await take(percent(80))
    const { id, version } = await api.invoices.finalize({ id: draft.id, version: draft.version })
    expect((await standing()).progress.items[0]).toMatchObject({ issuedMinor: 80_000, openMinor: 20_000 })
    await api.invoices.cancel({ id, version, reason: 'Agreed otherwise' })
    expect((await standing()).progress.items[0]).toMatchObject({ issuedMinor: 0, openMinor: 100_000 })
  })

  it('is nothing of a credit note whose maker said so', async () => {
    const business = await acceptedProposal([{ unitPrice: '1000' }])
    const { api, take, standing } = business
    const sent = await issue(business, await take(percent(60)))
    await issue(business, await api.invoices.credit({ id: sent.id, givesBack: false }))
    expect((await standing()).progress.items[0]).toMatchObject({ issuedMinor: 60_000, openMinor: 40_000 })
    expect(await refusalOf(take(percent(60)))).toMatchObject({ code: 'item_overdrawn', facts: { openMinor: 40_000 } })
  })

  it('is what a credit note credits, unless it says otherwise; and its voiding is refused once the part is invoiced again', async () => {
    const business = await acceptedProposal([{ unitPrice: '1000' }])
    const { api, take, standing } = business
    const sent = await issue(business, await take(rest))
    const credit = await issue(business, await api.invoices.credit({ id: sent.id }))
    expect((await standing()).progress.items[0]?.openMinor).toBe(100_000)
    const again = await take(percent(30))
    expect(await refusalOf(api.invoices.void({ id: credit.id, version: credit.version, reason: 'Mistake' }))).toMatchObject({
      code: 'item_overdrawn',
    })
    await api.invoices.delete({ id: again.id, version: again.version })
    await api.invoices.void({ id: credit.id, version: credit.version, reason: 'Mistake' })
    expect((await standing()).progress.items[0]?.openMinor).toBe(0)
    const kept = await api.invoices.credit({ id: sent.id })
    const saved = await api.invoices.save({ id: kept.id, version: kept.version, content: { ...kept.content, givesBack: false } })
    await issue(business, saved)
    expect((await standing()).progress.items[0]?.openMinor).toBe(0)
  })

  it('is refused when an archived invoice comes back after its part was invoiced again', async () => {
    const { api, take } = await acceptedProposal([{ unitPrice: '1000' }])
    const draft = await take(percent(60))
    const issued = await api.invoices.finalize({ id: draft.id, version: draft.version })
    const archived = await api.invoices.archive({ id: issued.id, version: issued.version })
    await take(percent(50))
    expect(await refusalOf(api.invoices.restore({ id: archived.id, version: archived.version }))).toMatchObject({ code: 'item_overdrawn' })
  })
})

describe('discounts of the proposal', () => {
  it('are carried in proportion, to the cent', async () => {
    const adjustments = [{ kind: 'discount' as const, value: { kind: 'percent' as const, ppm: 100_000 }, reason: 'Loyalty' }]
    const { take, second } = await acceptedProposal([{ unitPrice: '333.33' }, { unitPrice: '666.68' }], { adjustments })
    const parts = [await take(percent(50)), await take(percent(50)), await take(rest, second)]
    expect(parts.map(({ snapshot }) => snapshot.totals.discountMinor).reduce((a, b) => a + b, 0)).toBe(10_000)
    expect(parts.map(({ netMinor }) => netMinor).reduce((a, b) => a + b, 0)).toBe(90_001)
  })
})

describe('changing an accepted proposal', () => {
  it('lets a discount catch up with what is left, never below nothing on any invoice', async () => {
    const adjustments = [{ kind: 'discount' as const, value: { kind: 'amount' as const, amountMinor: 40_000 }, reason: 'Agreed' }]
    const { api, proposal, take, first, second, standing } = await acceptedProposal([{ unitPrice: '1000' }, { unitPrice: '1000' }], {
      adjustments,
    })
    const whole = await take(rest, first)
    const { content, version } = await standing()
    const items = content.items.map((item) => (item.id === second ? { ...item, unitPrice: '300' } : item))
    await api.proposals.save({ id: proposal.id, version, content: { ...content, items } })
    const parts = [whole, await take(percent(1), second), await take(rest, second)]
    expect(parts.map(({ netMinor }) => netMinor)).toEqual([80_000, 0, 10_000])
    expect((await standing()).netMinor).toBe(90_000)
  })

  it('leaves items alone that are invoiced, but for going up', async () => {
    const { api, proposal, take, standing } = await acceptedProposal([{ unitPrice: '1000' }, { unitPrice: '500' }])
    await take(percent(10))
    const priced = (first: string, second: string) => ({
      ...proposal.content,
      items: proposal.content.items.map((item, index) => ({ ...item, unitPrice: index === 0 ? first : second })),
    })
    const { version } = await standing()
    expect(await refusalOf(api.proposals.save({ id: proposal.id, version, content: priced('999', '500') }))).toMatchObject({
      code: 'item_is_invoiced',
      facts: { takenMinor: 10_000 },
    })
    const raised = await api.proposals.save({ id: proposal.id, version, content: priced('1200', '100') })
    expect(raised).toMatchObject({ status: 'accepted', revision: 2, netMinor: 130_000 })
    expect(await refusalOf(api.proposals.reopen({ id: raised.id, version: raised.version, reason: 'No' }))).toMatchObject({
      code: 'proposal_is_invoiced',
    })
  })
})
