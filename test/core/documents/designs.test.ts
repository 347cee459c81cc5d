// Each of the three designs says the same, and keeps the promises of a printed page.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#shared/basics/address'
import { DESIGNS, PAPERS } from '#shared/company/company'
import { printDocument } from '#shared/documents/printed-document'
import { renderPdf } from '../../../src-main/documents/render-pdf'
import { manyLines, type SampleOverrides, sampleLine, sampleModel, sampleRate } from '../../fixtures/documents'
import { overlaps, readPdf } from '../../fixtures/pdf-reader'
import { jpegLogo, pngLogo } from '../../fixtures/pictures'

const MM = 72 / 25.4
const logo = pngLogo(400, 100)
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const LONG = Array.from({ length: 45 }, (_, index) => `Line ${index + 1} of a long description`).join('\n')
const INTRODUCTION = 'Dear Ms Petersen, thank you for your order. '.repeat(12).trim()
const FOOTER = 'Managing directors: Ada Sommer, Jonas Winter'

describe.each(DESIGNS)('the %s design', (design) => {
  const draw = async (overrides: SampleOverrides = {}) => {
    const model = sampleModel({ ...overrides, company: { ...overrides.company, design } })
    const { bytes, pages } = await renderPdf(model)
    return { bytes, model, count: pages, ...(await readPdf(bytes)) }
  }
  const bad = ({ pages }: Awaited<ReturnType<typeof draw>>) =>
    pages.flatMap(({ texts, width, height }) => [
      ...overlaps(texts),
      ...texts.filter(({ left, right, top, bottom }) => left < 50 || right > width - 40 || top < 20 || bottom > height - 18),
    ])

  test('of a long invoice repeats the head, keeps the sums together, and says introduction and footer where they belong', async () => {
    const lines = [...manyLines(40), sampleLine({ name: 'Report', description: LONG }), ...manyLines(39)]
    const drawn = await draw({ logo, content: { lines, introduction: INTRODUCTION }, company: { footer: FOOTER } })
    expect(bad(drawn)).toEqual([])
    const { pages } = drawn
    expect(pages.length).toBe(drawn.count)
    pages.forEach((page, index) => {
      expect(page.lines).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(flat(page.lines.join(' '))).toContain(FOOTER)
      if (index < pages.length - 2) expect(page.lines).toContain('No. Description Quantity Unit price Tax Amount EUR')
    })
    const withNet = pages.filter((page) => page.lines.some((line) => line.includes('Net amount')))
    expect(withNet).toHaveLength(1)
    expect(withNet[0]?.lines.some((line) => line.includes('Total'))).toBe(true)
    expect(withNet[0]?.lines.some((line) => line.startsWith('80 '))).toBe(true)
    expect(flat(pages[0]?.lines.join(' ') ?? '')).toContain(INTRODUCTION)
    expect(pages.slice(1).some((page) => page.lines.join(' ').includes('Dear Ms'))).toBe(false)
  })

  test('prints every amount', async () => {
    const adjustments = [
      { kind: 'discount' as const, value: { kind: 'percent' as const, ppm: 50_000 }, reason: 'Loyalty', taxRateId: null },
    ]
    const lines = [0, 5, 7, 19, 21].map((rate) =>
      sampleLine({ quantity: '-3', unitPrice: '10.6', tax: sampleRate(rate, rate === 0 ? 'Z' : 'S') }),
    )
    const drawn = await draw({ content: { lines: [...lines, ...manyLines(9)], adjustments }, prepaidMinor: 5000 })
    const printed = printDocument(drawn.model)
    for (const { amount, price } of printed.lines) for (const figure of [amount, price]) expect(drawn.text).toContain(figure)
    for (const { value } of printed.totals) expect(drawn.text).toContain(flat(value))
    for (const { base, amount } of printed.taxes) expect(drawn.text).toContain(`${base} ${amount}`)
    expect(bad(drawn)).toEqual([])
  })

  test.each(PAPERS)('has the address in the window of the envelope on %s', async (paper) => {
    const { pages } = await draw({ logo, company: { paper } })
    const lines = ['Hafenkontor Handels AG', 'Frauke Petersen', 'Am Sandtorkai 5', '20457 Hamburg']
    const address = pages[0]?.texts.filter(({ text, top }) => lines.includes(text) && top < 300) ?? []
    expect(address).toHaveLength(4)
    const window = paper === 'A4' ? [20 * MM, 105 * MM, 45 * MM, 90 * MM] : [72, 4.3 * 72, 2.2 * 72, 3.2 * 72]
    const [left = 0, right = 0, top = 0, bottom = 0] = window
    const seen = pages[0]?.texts.filter((text) => text.left < right && text.right > left && text.bottom > top && text.top < bottom) ?? []
    for (const text of address) {
      expect(text.left).toBeGreaterThanOrEqual(left)
      expect(text.right).toBeLessThanOrEqual(right)
      expect(text.top).toBeGreaterThanOrEqual(top)
      expect(text.bottom).toBeLessThanOrEqual(bottom)
    }
    // nothing but the address and the sender above it is seen
    expect(seen.length).toBeLessThanOrEqual(5)
  })

  test.each(LANGUAGES)('of a draft in %s overlaps nowhere', async (language) => {
    const lines = [
      sampleLine({ quantity: '12.5', unit: 'HUR' }),
      sampleLine({ tax: sampleRate(0, 'AE', 'Art. 196') }),
      sampleLine({ tax: sampleRate(7) }),
    ]
    const drawn = await draw({ isDraft: true, content: { language, lines, type: 'credit_note' } })
    expect(bad(drawn)).toEqual([])
    expect(flat(drawn.text)).toContain(flat(printDocument(drawn.model).draftNotice))
  })

  test('of the longest names and texts that can be typed overlaps nowhere', async () => {
    const address = {
      line1: 'x'.repeat(190),
      line2: 'y y '.repeat(48),
      postalCode: '12345',
      city: 'z'.repeat(150),
      region: 'r'.repeat(100),
      country: 'FR',
    }
    const drawn = await draw({
      number: 'N'.repeat(80),
      company: { name: 'W'.repeat(200), address, footer: 'f\n'.repeat(250) },
      client: { name: 'W'.repeat(200), address },
      content: { subject: 'S'.repeat(300), introduction: 'i\n'.repeat(200), purchaseOrderNumber: 'P'.repeat(80), lines: manyLines(30) },
    })
    expect(drawn.pages.flatMap(({ texts }) => overlaps(texts))).toEqual([])
  })

  test('carries the logo on the first page only, and without one the name', async () => {
    const images = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image/g)?.length ?? 0
    const withPng = await draw({ logo, content: { lines: manyLines(60) } })
    // the picture and its transparency
    expect(images(withPng.bytes)).toBe(2)
    const withJpeg = await draw({ logo: jpegLogo })
    expect(images(withJpeg.bytes)).toBe(1)
    expect(Buffer.from(withJpeg.bytes).includes(Buffer.from(jpegLogo.base64, 'base64'))).toBe(true)
    const name = (page: (typeof withPng)['pages'][number] | undefined) =>
      page?.texts.some(({ text, top }) => text === 'Studio Nordlicht GmbH' && top < 120)
    expect(name(withJpeg.pages[0])).toBe(false)
    expect(name((await draw()).pages[0])).toBe(true)
  })

  test('leaves out a logo that is damaged, and goes on drawing', async () => {
    const damaged = { ...logo, id: '0'.repeat(64), base64: Buffer.from(logo.base64, 'base64').subarray(0, 200).toString('base64') }
    expect((await draw({ logo: damaged })).pages[0]?.lines[0]).toContain('Studio Nordlicht GmbH')
  })

  test('gives the same bytes for the same document, as PDF/A-3b', async () => {
    const digest = async () =>
      createHash('sha256')
        .update((await draw({ logo, content: { introduction: INTRODUCTION } })).bytes)
        .digest('hex')
    const first = await digest()
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(await digest()).toBe(first)
    const raw = Buffer.from((await draw({ logo })).bytes).toString('latin1')
    expect(raw).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B</)
    expect(raw).toContain('/OutputIntents')
    expect(raw).not.toContain('/Interpolate true')
  })
})

test('compact has twenty lines, the sums, the payment and the terms on one sheet of A4', async () => {
  const lines = manyLines(20).map((line) => ({ ...line, description: '' }))
  const { pages } = await renderPdf(sampleModel({ logo, content: { lines }, company: { design: 'compact' } }))
  expect(pages).toBe(1)
})

test('a page for a few last words is saved by a little less white space', async () => {
  const pagesOf = async (count: number) =>
    (await renderPdf(sampleModel({ content: { lines: manyLines(count).map((line) => ({ ...line, description: '' })) } }))).pages
  const counts = await Promise.all(Array.from({ length: 16 }, (_, index) => pagesOf(index + 1)))
  expect(counts).toEqual([...counts].sort((a, b) => a - b))
  expect(counts.filter((count) => count === 1).length).toBeGreaterThanOrEqual(9)
})
