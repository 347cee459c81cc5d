// Placeholders in texts: filled in once, and unknown ones found with the name that was meant.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fillPlaceholders, hasPlaceholders, unknownPlaceholders } from '#shared/placeholders/fill'
import { DOCUMENT_PLACEHOLDERS, namesOf, written } from '#shared/placeholders/placeholder'

const values = { 'client.name': 'Hansen & Co', 'invoice.total': '€1,190.00', 'contact.name': '' }

it('fills in what it knows, whatever the spaces and capitals', () => {
  expect(fillPlaceholders('Dear {{client.name}}, please pay {{ Invoice.Total }}.', values)).toBe('Dear Hansen & Co, please pay €1,190.00.')
})

it('fills in an empty value, and leaves what has no value as it was typed', () => {
  expect(fillPlaceholders('[{{contact.name}}] {{invoice.number}} {{toString}} {{', values)).toBe('[] {{invoice.number}} {{toString}} {{')
})

it('does not read a value as a placeholder again', () => {
  expect(fillPlaceholders('{{client.name}}', { 'client.name': '{{invoice.total}} $& $1', 'invoice.total': 'x' })).toBe(
    '{{invoice.total}} $& $1',
  )
})

it('leaves a text without placeholders alone, and leaves nothing to fill in when all names have values', () => {
  const all = Object.fromEntries(namesOf(DOCUMENT_PLACEHOLDERS).map((name) => [name, 'value']))
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...namesOf(DOCUMENT_PLACEHOLDERS)))), (parts) => {
      const plain = parts.map((part) => part.replace(/[{}]/g, '')).join(' ')
      expect(fillPlaceholders(plain, all)).toBe(plain)
      expect(hasPlaceholders(plain)).toBe(false)
      const marked = namesOf(DOCUMENT_PLACEHOLDERS).map(written).join(plain)
      expect(hasPlaceholders(fillPlaceholders(marked, all))).toBe(false)
    }),
  )
})

it.each([
  ['{{client.nmae}}', 'client.name'],
  ['{{client}}', 'client.name'],
  ['{{due_date}}', 'invoice.due_on'],
  ['{{invoice.dueOn}}', 'invoice.due_on'],
  ['{{invoice.numbre}}', 'invoice.number'],
  ['{{total}}', 'invoice.total'],
  ['{{weather}}', null],
  ['{{}}', null],
])('finds %s unknown and suggests %s', (typed, suggestion) => {
  expect(unknownPlaceholders(`Text ${typed} text ${typed}`)).toEqual([{ typed, suggestion }])
})

it('knows every name of its table', () => {
  expect(unknownPlaceholders(namesOf(DOCUMENT_PLACEHOLDERS).map(written).join(' '))).toEqual([])
})
