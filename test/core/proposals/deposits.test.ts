// Money received on a proposal: how much of it an invoice can and must take, and what of it is left.
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../fixtures/core'
import { acceptedProposal, issue, percent, rest } from './business'

describe('the deposit', () => {
  const withDeposit = async (amountMinor: number, unitPrice = '6722.69') => {
    const business = await acceptedProposal([{ unitPrice: '4000' }, { unitPrice }])
    await business.api.deposits.record({ proposalId: business.proposal.id, amountMinor })
    return business
  }

  it('pays 2,500 of an invoice of 4,760.00: 2,260.00 open, 500 left; 3,001 and more than is open are refused', async () => {
    const business = await withDeposit(300_000)
    const { take, first, standing, api } = business
    expect(await refusalOf(take(rest, first, 300_100))).toMatchObject({ code: 'deposit_exceeds_left', facts: { mostMinor: 300_000 } })
    const draft = await take(rest, first, 250_000)
    expect(draft).toMatchObject({ totalMinor: 476_000, payableMinor: 226_000 })
    expect(draft.snapshot.totals.prepaidMinor).toBe(250_000)
    const sent = await issue(business, draft)
    expect(sent).toMatchObject({ openMinor: 226_000, settlements: [] })
    expect((await standing()).progress.deposit).toEqual({ receivedMinor: 300_000, usedMinor: 250_000, refundedMinor: 0, leftMinor: 50_000 })
    expect((await api.invoices.markUnsent({ id: sent.id, version: sent.version })).status).toBe('finalized')
  })

  it('stands on an invoice once for each proposal', async () => {
    const business = await withDeposit(300_000)
    const { api, take, first, proposal } = business
    const draft = await take(percent(50), first)
    const half = { proposalId: proposal.id, amountMinor: 10_000 }
    const content = { ...draft.content, deposits: [half, half] }
    expect(await refusalOf(api.invoices.save({ id: draft.id, version: draft.version, content }))).toMatchObject({
      code: 'invalid_input',
      facts: { issues: [{ path: 'content.deposits', message: 'must name each proposal once' }] },
    })
  })

  it('is removed with a reason where it was a mistake, and not once it is used', async () => {
    const { api, proposal, take, first, standing } = await withDeposit(300_000)
    const [deposit] = (await standing()).deposits
    const input = { id: deposit?.id ?? '', reason: 'Of another client' }
    const draft = await take(rest, first, 1)
    expect(await refusalOf(api.deposits.remove(input))).toMatchObject({ code: 'deposit_is_used', facts: { mostMinor: 299_999 } })
    await api.invoices.delete({ id: draft.id, version: draft.version })
    await api.deposits.remove(input)
    expect(await standing()).toMatchObject({ deposits: [], progress: { deposit: { receivedMinor: 0, leftMinor: 0 } } })
    expect((await api.proposals.get({ id: proposal.id })).progress.openMinor).toBe(1_276_000)
  })

  it('cannot pay free lines: at most the items of the proposal', async () => {
    const business = await withDeposit(300_000)
    const { api, take, first } = business
    const draft = await take(percent(10), first)
    const free = { ...draft.content.lines[0], unitPrice: '5000', source: null } as (typeof draft.content.lines)[number]
    const content = {
      ...draft.content,
      lines: [...draft.content.lines, free],
      deposits: [{ proposalId: business.proposal.id, amountMinor: 47_601 }],
    }
    expect(await refusalOf(api.invoices.save({ id: draft.id, version: draft.version, content }))).toMatchObject({
      code: 'deposit_exceeds_items',
      facts: { mostMinor: 47_600 },
    })
  })

  it('cannot be more than is open on the invoice', async () => {
    const business = await withDeposit(300_000)
    const { api, take, first, proposal } = business
    const draft = await take(percent(10), first)
    const discount = {
      kind: 'discount' as const,
      value: { kind: 'amount' as const, amountMinor: 10_000 },
      reason: 'Goodwill',
      taxRateId: null,
    }
    const content = { ...draft.content, adjustments: [discount], deposits: [{ proposalId: proposal.id, amountMinor: 40_000 }] }
    expect(await refusalOf(api.invoices.save({ id: draft.id, version: draft.version, content }))).toMatchObject({
      code: 'deposit_exceeds_invoice',
      facts: { mostMinor: 35_700 },
    })
  })

  it('says how much has to be transferred at least, and refuses less', async () => {
    const { api, proposal, take, first } = await withDeposit(1_000_000)
    const picks = [{ itemId: first, part: rest }]
    expect(await api.proposals.preview({ id: proposal.id, picks })).toMatchObject({
      totalMinor: 476_000,
      leastDepositMinor: 200_000,
      mostDepositMinor: 476_000,
    })
    expect(await refusalOf(take(rest, first, 199_999))).toMatchObject({ code: 'deposit_below_least', facts: { leastMinor: 200_000 } })
    const draft = await take(rest, first, 200_000)
    const less = { ...draft.content, deposits: [] }
    expect(await refusalOf(api.invoices.save({ id: draft.id, version: draft.version, content: less }))).toMatchObject({
      code: 'deposit_below_least',
    })
  })

  it('is never more than the proposal has open, and lowering the proposal below it is refused', async () => {
    const { api, proposal } = await withDeposit(1_000_000)
    expect(await refusalOf(api.deposits.record({ proposalId: proposal.id, amountMinor: 276_001 }))).toMatchObject({
      code: 'deposit_exceeds_proposal',
      facts: { mostMinor: 276_000 },
    })
    const items = proposal.content.items.slice(0, 1)
    const lowered = api.proposals.save({ id: proposal.id, version: proposal.version, content: { ...proposal.content, items } })
    expect(await refusalOf(lowered)).toMatchObject({
      code: 'proposal_below_deposit',
      facts: { openMinor: 476_000, depositMinor: 1_000_000 },
    })
  })

  it('gives back what was never used', async () => {
    const { api, proposal, take, first, standing } = await withDeposit(300_000)
    await take(rest, first, 250_000)
    expect(await refusalOf(api.deposits.refund({ proposalId: proposal.id, amountMinor: 50_001 }))).toMatchObject({
      code: 'deposit_exceeds_left',
    })
    expect(await api.deposits.refund({ proposalId: proposal.id })).toMatchObject({ amountMinor: 50_000 })
    expect((await standing()).progress.deposit).toMatchObject({ usedMinor: 250_000, refundedMinor: 50_000, leftMinor: 0 })
  })
})
