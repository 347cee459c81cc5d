// Pure rules of mail: addresses as people type them, texts of every language, and pauses that grow.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LANGUAGES } from '#shared/basics/address'
import { readAddresses, writeAddress } from '#shared/mail/address-list'
import { NOTICE_EVENTS } from '#shared/mail/default-texts/words'
import { withoutDueDate } from '#shared/mail/due-date'
import { textIssues } from '#shared/mail/message'
import { pauseAfter } from '#shared/mail/outbox'
import { defaultTemplate, noticeWords, TEMPLATE_KINDS } from '#shared/mail/template'

it.each([
  ['ada@example.com', ['ada@example.com'], []],
  [
    'Ada <ada@example.com>; bob@example.com\n"Lührs, Jördis" <j@lührs.example>',
    ['ada@example.com', 'bob@example.com', 'j@lührs.example'],
    [],
  ],
  ['ada@example.com, ADA@example.com,', ['ada@example.com'], []],
  [
    'ada, @example.com, a@b, a b@example.com, a@example..com, x@example.com',
    ['x@example.com'],
    ['ada', '@example.com', 'a@b', 'a b@example.com', 'a@example..com'],
  ],
])('reads "%s"', (typed, emails, invalid) => {
  const read = readAddresses(typed)
  expect([read.addresses.map(({ email }) => email), read.invalid]).toEqual([emails, invalid])
})

it('an address that is written is read as the same one', () => {
  const name = fc.string({ maxLength: 20 }).filter((text) => text === text.trim() && !/["\r\n<>]/.test(text))
  fc.assert(
    fc.property(name, (one) => {
      const address = { name: one, email: 'ada@example.com' }
      expect(readAddresses(writeAddress(address)).addresses).toEqual([address])
    }),
  )
})

it('every usual text is complete and knows all its placeholders, in every language', () => {
  for (const language of LANGUAGES) {
    const texts = TEMPLATE_KINDS.map((kind) => defaultTemplate(kind, language))
    const notices = NOTICE_EVENTS.map((event) => noticeWords(language)[event])
    for (const text of [...texts, ...notices]) expect(textIssues(text), `${language} ${text.subject}`).toEqual([])
    expect(new Set(texts.map(({ subject }) => subject)).size, language).toBe(TEMPLATE_KINDS.length)
  }
})

it('pauses double from a minute to four hours', () => {
  expect([1, 2, 3, 8, 9, 100].map(pauseAfter)).toEqual([60, 120, 240, 7680, 14_400, 14_400])
})

it('the usual texts ask for what is to be paid, not for the total before deposits and rounding, in every language', () => {
  for (const language of LANGUAGES) {
    const texts = [...TEMPLATE_KINDS.map((kind) => defaultTemplate(kind, language)), ...Object.values(noticeWords(language))]
    for (const { subject, body } of texts) expect(subject + body, `${language} ${subject}`).not.toContain('{{invoice.total}}')
    expect(defaultTemplate('invoice', language).body, language).toContain('{{invoice.payable}}')
  }
})

it('without a due date the sentence that names it is left out, and everything else stays, in every language', () => {
  for (const language of LANGUAGES) {
    const { body } = defaultTemplate('invoice', language)
    const paragraphs = body.split('\n\n')
    const left = withoutDueDate(body).split('\n\n')
    expect(left, language).toHaveLength(paragraphs.length)
    expect(left.join(), language).not.toContain('{{invoice.due_on}}')
    const kept = paragraphs.filter((one) => !one.includes('{{invoice.due_on}}'))
    expect(
      left.filter((one) => kept.includes(one)),
      language,
    ).toEqual(kept)
    const question = defaultTemplate('credit_note', language).body.split('\n\n')[2]
    expect(left[2], `${language}: whom to ask stays`).toBe(question)
  }
})

it.each([
  ['Pay by {{invoice.due_on}}.', ''],
  ['Hello.\n\nPay by {{invoice.due_on}}.\n\nBye.', 'Hello.\n\nBye.'],
  ['It is due on {{invoice.due_on}}! Thank you. It is {{invoice.open}}.', 'Thank you. It is {{invoice.open}}.'],
  ['Nothing  of it. Here\nneither.', 'Nothing  of it. Here\nneither.'],
])('of "%s" a document without a due date says "%s"', (text, left) => {
  expect(withoutDueDate(text)).toBe(left)
})
