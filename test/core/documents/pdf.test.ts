// Real PDFs, drawn and read back.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#shared/basics/address'
import type { DocumentModel } from '#shared/documents/document-model'
import { renderPdf } from '../../../src-main/documents/render-pdf'
import { manyLines, sampleLine, sampleModel, sampleRate } from '../../fixtures/documents'
import { overlaps, readPdf } from '../../fixtures/pdf-reader'

async function draw(model: DocumentModel) {
  const { bytes, pages } = await renderPdf(model)
  return { bytes, ...(await readPdf(bytes)), pageCount: pages }
}
const FRANCE = { line1: '1 rue de la Paix', line2: 'Bâtiment C', postalCode: '75002', city: 'Paris', region: '', country: 'FR' }
const LONG = Array.from({ length: 45 }, (_, index) => `Line ${index + 1} of a long description`).join('\n')

describe('a long invoice', () => {
  const drawn = draw(
    sampleModel({ content: { lines: [...manyLines(60), sampleLine({ name: 'Report', description: LONG }), ...manyLines(59)] } }),
  )

  test('has the head of the table on each page with lines, and its page number on each', async () => {
    const { pages, pageCount } = await drawn
    expect(pages).toHaveLength(pageCount)
    expect(pageCount).toBeGreaterThan(4)
    pages.forEach(({ lines }, index) => {
      expect(lines).toContain(`Page ${index + 1} of ${pageCount}`)
      expect(lines.some((line) => line.startsWith('IBAN') || line.includes('Commerzbank Berlin'))).toBe(true)
      if (index < pageCount - 2) expect(lines).toContain('No. Description Quantity Unit price Tax Amount EUR')
    })
  })

  test('prints every line once, and every line of the description', async () => {
    const { text } = await drawn
    for (let index = 1; index <= 45; index += 1)
      expect(text.split('\n').filter((line) => line === `Line ${index} of a long description`)).toHaveLength(1)
    for (const name of ['Consulting 1', 'Training 60', 'Hosting 59', 'Report']) expect(text).toMatch(new RegExp(`^\\d+ ${name} `, 'm'))
  })

  test('overlaps nowhere and stays on the paper', async () => {
    for (const page of (await drawn).pages) {
      expect(overlaps(page.texts)).toEqual([])
      for (const text of page.texts) {
        expect(text.left).toBeGreaterThan(50)
        expect(text.right).toBeLessThan(page.width - 50)
        expect(text.bottom).toBeLessThan(page.height - 20)
      }
    }
  })

  test('keeps its sums together on one page, with the last line above them', async () => {
    const { pages } = await drawn
    const withNet = pages.filter(({ lines }) => lines.some((line) => line.includes('Net amount')))
    expect(withNet).toHaveLength(1)
    const lines = withNet[0]?.lines ?? []
    expect(lines.some((line) => line.startsWith('Total ') || line.includes(' Total '))).toBe(true)
    expect(lines.some((line) => line.startsWith('120 '))).toBe(true)
  })
})

test('three hundred lines and the names that no line can hold are drawn without overlap', async () => {
  const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(8).slice(0, 480)
  const { pages, text } = await draw(
    sampleModel({ content: { lines: [...manyLines(300), sampleLine({ name, quantity: '-75', unitPrice: '123456.1234567891' })] } }),
  )
  for (const page of pages) expect(overlaps(page.texts)).toEqual([])
  expect(text).toContain('300 Training 300')
  expect(text.replaceAll(/\s/g, '')).toContain('123,456.1234567891')
})

test.each(LANGUAGES)('a one-page invoice in %s has all its letters, and nothing overlaps', async (language) => {
  const lines = [
    sampleLine({ quantity: '12.5', unit: 'HUR' }),
    sampleLine({ unit: 'LS', tax: sampleRate(0, 'AE', 'Art. 196') }),
    sampleLine({ tax: sampleRate(7) }),
  ]
  const { pages, text } = await draw(sampleModel({ isDraft: true, content: { language, lines }, client: { address: { ...FRANCE } } }))
  expect(pages).toHaveLength(1)
  expect(text).not.toContain('[U+')
  expect(overlaps(pages[0]?.texts ?? [])).toEqual([])
})

test('the longest names and addresses that can be typed overlap nothing', async () => {
  const address = {
    line1: 'x'.repeat(190),
    line2: 'y y '.repeat(48),
    postalCode: '12345',
    city: 'z'.repeat(150),
    region: 'r'.repeat(100),
    country: 'FR',
  }
  const company = { name: 'A company with a very long name '.repeat(6).trim(), address }
  const content = { subject: 'S'.repeat(300), purchaseOrderNumber: 'P'.repeat(80), buyerReference: 'B'.repeat(80), lines: manyLines(30) }
  const { pages } = await draw(sampleModel({ company, client: { name: 'W'.repeat(200), address }, content }))
  for (const page of pages) expect(overlaps(page.texts)).toEqual([])
})

test('nothing at all is still a document', async () => {
  const content = {
    lines: [],
    notes: '',
    terms: '',
    subject: '',
    dueOn: null,
    purchaseOrderNumber: '',
    deliveryFrom: null,
    deliveryTo: null,
  }
  const model = sampleModel({ isDraft: true, content, company: { bankAccounts: [], phone: '', email: '', website: '' } })
  model.snapshot.buyer = null
  expect((await draw(model)).text).toContain('Total €0.00')
})

test('five tax rates with a discount and a charge', async () => {
  const lines = [0, 5, 7, 19, 21].map((rate) =>
    sampleLine({ name: `At ${rate}`, unitPrice: '10.6', tax: sampleRate(rate, rate === 0 ? 'Z' : 'S') }),
  )
  const adjustments = [
    { kind: 'discount' as const, value: { kind: 'percent' as const, ppm: 50_000 }, reason: 'Loyalty', taxRateId: null },
    { kind: 'charge' as const, value: { kind: 'amount' as const, amountMinor: 500 }, reason: 'Express', taxRateId: null },
  ]
  const model = sampleModel({ content: { lines, adjustments } })
  const { text, pages } = await draw(model)
  for (const group of model.snapshot.totals.groups) expect(text).toContain((group.taxMinor / 100).toFixed(2))
  expect(pages.flatMap((page) => overlaps(page.texts))).toEqual([])
})

describe('worked examples, as printed', () => {
  test('cash rounding: 12.23 is payable 12.25', async () => {
    const lines = [sampleLine({ unitPrice: '12.23', tax: sampleRate(0, 'Z') })]
    const { text } = await draw(sampleModel({ content: { currency: 'CHF', lines }, company: { cashRoundingMinor: { CHF: 5 } } }))
    expect(text).toContain('Rounding +0.02')
    expect(text).toContain('Amount due CHF 12.25')
  })

  test('prices including 21 %: 758.00 = 626.45 + 131.55', async () => {
    const lines = [sampleLine({ quantity: '2', unitPrice: '379', tax: sampleRate(21) })]
    const { text } = await draw(sampleModel({ content: { pricesIncludeTax: true, lines } }))
    for (const amount of ['758.00', '626.45', '131.55', '379.00']) expect(text).toContain(amount)
  })

  test('zero-rated and exempt are two rows, the exempt one with its reason', async () => {
    const lines = [sampleLine({ tax: sampleRate(0, 'Z') }), sampleLine({ tax: sampleRate(0, 'E', 'Exempt under Art. 132') })]
    const { text } = await draw(sampleModel({ content: { lines } }))
    expect(text).toMatch(/VAT 0% – exempt 100.00 0.00/)
    expect(text).toMatch(/VAT 0% – zero-rated 100.00 0.00/)
    expect(text).toContain('Exempt under Art. 132')
  })

  test('1,127 yen and 10 % are 1,240 yen', async () => {
    const { text } = await draw(
      sampleModel({ content: { currency: 'JPY', lines: [sampleLine({ unitPrice: '1127', tax: sampleRate(10) })] } }),
    )
    expect(text).toContain('JPY 1,240')
    expect(text).toMatch(/VAT 10% 1,127 113$|VAT 10% 1,127 113 /m)
    expect(text).not.toMatch(/1,240\.00|1,127\.00/)
  })
})

test('a draft and a credit note are told apart at a glance', async () => {
  expect((await draw(sampleModel({ isDraft: true }))).text).toMatch(/Invoice – Draft\nDraft – not yet issued/)
  const credit = await draw(sampleModel({ number: 'CN-7', content: { type: 'credit_note', language: 'de' } }))
  expect(credit.text).toContain('Rechnungskorrektur CN-7')
  expect(credit.text).not.toContain('-1.')
})

test('the address is in the window of the envelope, on A4 and on Letter', async () => {
  const mm = 72 / 25.4
  const a4 = (await draw(sampleModel())).pages[0]
  const address = a4?.texts.filter(({ text, top }) => ['Hafenkontor Handels AG', '20457 Hamburg'].includes(text) && top < 300) ?? []
  expect(address).toHaveLength(2)
  for (const { left, right, top, bottom } of address) {
    expect(left).toBeGreaterThanOrEqual(20 * mm)
    expect(right).toBeLessThanOrEqual(105 * mm)
    expect(top).toBeGreaterThanOrEqual(45 * mm)
    expect(bottom).toBeLessThanOrEqual(90 * mm)
  }
  const letter = (await draw(sampleModel({ company: { paper: 'Letter' } }))).pages[0]
  expect([letter?.width, letter?.height]).toEqual([612, 792])
})

describe('for the archive', () => {
  test('the file is PDF/A-3b with its language, and all fonts are embedded', async () => {
    const { bytes, language } = await draw(sampleModel({ content: { language: 'de' } }))
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B</)
    expect(raw).toContain('/S /GTS_PDFA1')
    expect(raw).toContain('/OutputIntents')
    expect(language).toBe('de')
    expect(raw).not.toContain('/Subtype /Type1')
    expect(raw.match(/\/FontFile2 /g)?.length).toBe(raw.match(/\/Type \/FontDescriptor/g)?.length)
  })

  test('the same document gives the same bytes, also in another process', async () => {
    const digest = async () =>
      createHash('sha256')
        .update((await renderPdf(sampleModel({ content: { lines: manyLines(20) } }))).bytes)
        .digest('hex')
    const here = await digest()
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(await digest()).toBe(here)
    const there = execFileSync(process.execPath, ['test/fixtures/draw-in-child.mjs'], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Auckland', VITEST: '' },
    })
    expect(there.trim()).toBe(here)
  })
})
