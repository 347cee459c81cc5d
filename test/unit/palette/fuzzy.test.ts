// A few letters find what one means.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestFirst, fitness } from '../../../src-renderer/palette/fuzzy'

const labels = ['Go to invoices', 'New invoice', 'Import UBL files', 'Go to settings', 'Zahlung für Müller erfassen']
const found = (letters: string) =>
  bestFirst(
    labels.map((label) => ({ label })),
    letters,
  ).map(({ label }) => label)

it('shows all in their order while nothing is typed', () => {
  expect(found('')).toEqual(labels)
  expect(found('  ')).toEqual(labels)
})

it.each([
  ['new', 'New invoice'],
  ['nin', 'New invoice'],
  ['inv', 'New invoice'],
  ['gs', 'Go to settings'],
  ['g s', 'Go to settings'],
  ['ubl', 'Import UBL files'],
  ['muller', 'Zahlung für Müller erfassen'],
  ['FÜR', 'Zahlung für Müller erfassen'],
])('"%s" finds "%s" first', (letters, label) => {
  expect(found(letters)[0]).toBe(label)
})

it('finds nothing when a letter is missing or the order is another', () => {
  expect(found('xyz')).toEqual([])
  expect(fitness('New invoice', 'ecn iovni')).toBeUndefined()
})

it('puts a beginning before a middle, and a middle before scattered letters', () => {
  const scores = ['plan', 'a plan', 'explanation', 'p l a n'].map((text) => fitness(text, 'plan') ?? 0)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
})

it('finds every text by any of its letters in their order', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z ]{1,20}$/), fc.infiniteStream(fc.boolean()), (text, picks) => {
      const letters = [...text].filter(() => picks.next().value).join('')
      expect(fitness(text, letters)).toBeDefined()
    }),
  )
})
