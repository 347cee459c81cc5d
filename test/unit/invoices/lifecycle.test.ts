import { describe, expect, it } from 'vitest'
import { ACTIONS, type Action, factsFromEvents, isAllowed, type LifeFacts, openMinor, STATUSES, statusOf } from '#shared/invoices/lifecycle'

const sent: LifeFacts = {
  type: 'invoice',
  isDraft: false,
  isSent: true,
  isCancelled: false,
  isVoid: false,
  dueOn: '2026-11-22',
  payableMinor: 1000,
  settledMinor: 0,
}

describe('the status of a document', () => {
  it.each([
    ['draft', { isDraft: true, isSent: false }],
    ['finalized', { isSent: false }],
    ['sent', {}],
    ['partially_paid', { settledMinor: 1 }],
    ['paid', { settledMinor: 1000 }],
    ['cancelled', { isSent: false, isCancelled: true }],
    ['void', { isVoid: true, settledMinor: 1000 }],
    ['sent', { dueOn: null }],
  ] as const)('is %s with %o', (status, facts) => {
    expect(statusOf({ ...sent, ...facts }, '2026-11-22')).toBe(status)
  })
  it('is overdue from the day after the due date, unless paid', () => {
    expect(statusOf(sent, '2026-11-23')).toBe('overdue')
    expect(statusOf({ ...sent, settledMinor: 999 }, '2026-11-23')).toBe('overdue')
    expect(statusOf({ ...sent, settledMinor: 1000 }, '2026-11-23')).toBe('paid')
    expect(statusOf({ ...sent, type: 'credit_note' }, '2026-11-23')).toBe('sent')
  })
  it('follows the last sending', () => {
    expect(factsFromEvents(['finalized', 'sent']).isSent).toBe(true)
    expect(factsFromEvents(['finalized', 'sent', 'unsent']).isSent).toBe(false)
    expect(factsFromEvents(['imported']).isSent).toBe(true)
  })
  it('leaves nothing open on drafts, cancelled and void documents', () => {
    expect(openMinor({ ...sent, settledMinor: 300 })).toBe(700)
    expect(openMinor({ ...sent, isVoid: true })).toBe(0)
  })
})

it('allows each action exactly in its states', () => {
  const table = Object.fromEntries(
    (Object.keys(ACTIONS) as Action[]).map((action) => [action, STATUSES.filter((status) => isAllowed(action, status, 'invoice'))]),
  )
  expect(table).toEqual({
    save: ['draft'],
    delete: ['draft'],
    finalize: ['draft'],
    mark_sent: ['finalized'],
    record_payment: ['overdue', 'partially_paid', 'sent'],
  })
  expect(isAllowed('record_payment', 'sent', 'credit_note')).toBe(false)
})
