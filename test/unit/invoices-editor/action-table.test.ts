// The menu of a document says why one cannot go back on it now, whatever stands in the way, in every language.
import './browser'
import { expect, it } from 'vitest'
import type { Invoice } from '#shared/invoices/contract'
import { ACTIONS, allowedActions, hinderedActions, type LifeFacts, type Need, statusOf } from '#shared/invoices/lifecycle'
import { menuOf } from '../../../src-renderer/invoices/action-table'
import { de } from '../../../src-renderer/texts/de/de'
import { en } from '../../../src-renderer/texts/en/en'

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
  dueOn: null,
  payableMinor: 1000,
  settledMinor: 0,
  creditedMinor: 0,
}
const GOING_BACK = ['mark_unsent', 'cancel', 'void', 'archive'] as const

const speak = (language: string) => Object.assign(navigator, { languages: [language] })

function menu(facts: LifeFacts): Record<string, string | undefined> {
  const status = statusOf(facts, TODAY)
  const actions = allowedActions(facts, TODAY, () => true)
  const invoice = { status, isArchived: facts.isArchived, actions, hindered: hinderedActions(facts, TODAY) } as unknown as Invoice
  return Object.fromEntries(menuOf(invoice).map(({ action, hindrance }) => [action, hindrance]))
}

it.each(['en', 'de'] as const)('names every hindrance of going back (%s)', (language) => {
  speak(language)
  const t = (language === 'en' ? en : de).life.hindrances
  expect(menu(sent)).toMatchObject({ edit: t.edit, mark_unsent: undefined, void: undefined })
  expect(menu({ ...sent, settledMinor: 1 })).toMatchObject({ mark_unsent: t.nothing_settled, void: t.nothing_settled })
  expect(menu({ ...sent, creditedMinor: 1 })).toMatchObject({ mark_unsent: t.nothing_credited, void: t.nothing_credited })
  expect(menu({ ...sent, isImported: true })).toMatchObject({ mark_unsent: t.not_imported })
  const unsent = { ...sent, isSent: false, creditedMinor: 1 }
  expect(menu({ ...unsent, wasSent: false })).toMatchObject({ cancel: t.nothing_credited, archive: t.nothing_credited })
  expect(menu(unsent)).toMatchObject({ void: t.nothing_credited, archive: t.nothing_credited })
  speak('en')
})

it('has a text for every need of going back, but those that name its other way', () => {
  const needs = new Set(GOING_BACK.flatMap((action): readonly Need[] => ('needs' in ACTIONS[action] ? ACTIONS[action].needs : [])))
  const told = [...needs].filter((need) => need in en.life.hindrances)
  expect([...needs].filter((need) => !told.includes(need))).toEqual(['never_sent', 'was_sent'])
})
