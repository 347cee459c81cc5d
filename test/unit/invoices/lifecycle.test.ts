// The life of a document as one table: status by facts, and which action each state allows.
import { describe, expect, it } from 'vitest'
import { ACTION_NAMES, allowedActions, factsFromEvents, hindranceOf, type LifeFacts, openMinor, statusOf } from '#shared/invoices/lifecycle'

const TODAY = '2026-11-22'
const sent: LifeFacts = {
  type: 'invoice',
  isDraft: false,
  isSent: true,
  wasSent: true,
  isImported: false,
  isCancelled: false,
  isVoid: false,
  isArchived: false,
  dueOn: TODAY,
  payableMinor: 1000,
  settledMinor: 0,
  creditedMinor: 0,
}
const all = () => true

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
    expect(statusOf({ ...sent, ...facts }, TODAY)).toBe(status)
  })
  it('is overdue from the day after the due date, unless paid', () => {
    expect(statusOf(sent, '2026-11-23')).toBe('overdue')
    expect(statusOf({ ...sent, settledMinor: 999 }, '2026-11-23')).toBe('overdue')
    expect(statusOf({ ...sent, settledMinor: 1000 }, '2026-11-23')).toBe('paid')
    expect(statusOf({ ...sent, type: 'credit_note' }, '2026-11-23')).toBe('sent')
  })
  it('follows the last sending and the last archiving', () => {
    expect(factsFromEvents(['finalized', 'sent'])).toMatchObject({ isSent: true, wasSent: true })
    expect(factsFromEvents(['finalized', 'sent', 'unsent', 'edited'])).toMatchObject({ isSent: false, wasSent: true })
    expect(factsFromEvents(['imported'])).toMatchObject({ isSent: true, isImported: true })
    expect(factsFromEvents(['finalized', 'archived', 'restored']).isArchived).toBe(false)
    expect(factsFromEvents(['finalized', 'archived']).isArchived).toBe(true)
  })
  it('leaves nothing open on drafts, cancelled, void and archived documents', () => {
    expect(openMinor({ ...sent, settledMinor: 300 })).toBe(700)
    for (const gone of ['isVoid', 'isCancelled', 'isDraft', 'isArchived']) expect(openMinor({ ...sent, [gone]: true })).toBe(0)
  })
})

describe('the table of actions', () => {
  const states: Record<string, LifeFacts> = {
    draft: { ...sent, isDraft: true, isSent: false, wasSent: false },
    finalized: { ...sent, isSent: false, wasSent: false },
    'finalized, was sent': { ...sent, isSent: false },
    sent,
    imported: { ...sent, isImported: true },
    overdue: { ...sent, dueOn: '2026-11-21' },
    partially_paid: { ...sent, settledMinor: 1 },
    paid: { ...sent, settledMinor: 1000 },
    'finalized, credited': { ...sent, isSent: false, creditedMinor: 1 },
    'sent, credited': { ...sent, creditedMinor: 1 },
    cancelled: { ...sent, isSent: false, wasSent: false, isCancelled: true },
    void: { ...sent, isVoid: true },
    archived: { ...sent, isSent: false, wasSent: false, isArchived: true },
    'credit note, sent': { ...sent, type: 'credit_note' },
    'credit note, partly used': { ...sent, type: 'credit_note', settledMinor: 1 },
  }
  const open = ['credit', 'record_payment', 'apply_credit', 'write_off']
  it('is exactly this, state by action', () => {
    const table = Object.fromEntries(Object.entries(states).map(([name, facts]) => [name, allowedActions(facts, TODAY, all)]))
    expect(table).toEqual({
      draft: ['save', 'delete', 'finalize', 'duplicate'],
      finalized: ['edit', 'mark_sent', 'cancel', 'archive', 'duplicate'],
      'finalized, was sent': ['edit', 'mark_sent', 'void', 'archive', 'duplicate'],
      sent: ['mark_unsent', 'void', 'duplicate', ...open],
      imported: ['void', 'duplicate', ...open],
      overdue: ['mark_unsent', 'void', 'duplicate', ...open],
      partially_paid: ['duplicate', ...open],
      paid: ['duplicate', 'credit'],
      'finalized, credited': ['edit', 'mark_sent', 'duplicate'],
      'sent, credited': ['duplicate', ...open],
      cancelled: ['archive', 'duplicate'],
      void: ['archive', 'duplicate'],
      archived: ['restore', 'duplicate'],
      'credit note, sent': ['mark_unsent', 'void', 'duplicate', 'use_credit', 'refund'],
      'credit note, partly used': ['duplicate', 'use_credit', 'refund'],
    })
  })
  it('says what stands in the way', () => {
    expect(hindranceOf('cancel', states['finalized, was sent'] ?? sent, TODAY)).toEqual({ kind: 'never_sent' })
    expect(hindranceOf('mark_unsent', states['partially_paid'] ?? sent, TODAY)).toEqual({ kind: 'nothing_settled' })
    expect(hindranceOf('void', states['sent, credited'] ?? sent, TODAY)).toEqual({ kind: 'nothing_credited' })
    expect(hindranceOf('record_payment', states['credit note, sent'] ?? sent, TODAY)).toEqual({ kind: 'type', type: 'invoice' })
    expect(hindranceOf('edit', states['archived'] ?? sent, TODAY)).toEqual({ kind: 'archived' })
    expect(hindranceOf('finalize', sent, TODAY)).toEqual({ kind: 'status', allowed: ['draft'] })
  })
  it('leaves out what the asker may not do', () => {
    for (const action of ACTION_NAMES) expect(allowedActions(sent, TODAY, () => false)).not.toContain(action)
  })
})
