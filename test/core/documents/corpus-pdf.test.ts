// Every UBL file of the shared corpus: imported, drawn, and read back; and the demo over the whole folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { currencyExponent, minorToDecimal } from '#shared/basics/money'
import { finished, openTestCore, temporaryFolder } from '../../fixtures/core'
import { readPdf } from '../../fixtures/pdf-reader'
import { quittance } from '../../hosts/command-line'

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus/e-invoices')
const isHere = existsSync(corpus)
const names = isHere ? readdirSync(corpus).filter((name) => name.endsWith('.xml')) : []
const isUbl = (name: string) => /<(\w+:)?(Invoice|CreditNote)[\s>]/.test(readFileSync(join(corpus, name), 'utf8'))

/** Only the digits of an amount and its sign: every language writes them with other marks between. */
const digits = (text: string) => text.replace(/[^\d]/g, '')

describe.skipIf(!isHere)(`the shared corpus${isHere ? '' : ' (skipped: the folder is not here)'}`, () => {
  it('every imported UBL file says its payable amount, currency and number in the PDF', { timeout: 180_000 }, async () => {
    const { api } = await openTestCore()
    const files = names.filter(isUbl).map((name) => ({ name, base64: readFileSync(join(corpus, name)).toString('base64') }))
    const job = await finished(api, await api.imports.start({ files }))
    const report = await api.imports.report({ jobId: job.id })
    expect(report).toMatchObject({ imported: files.length, refused: 0 })
    for (const { file, invoiceId } of report?.files ?? []) {
      const invoice = await api.invoices.get({ id: invoiceId ?? '' })
      const { text } = await readPdf(Buffer.from((await api.documents.pdf({ invoiceId: invoice.id })).base64, 'base64'))
      expect(text, file).toContain(invoice.number)
      const symbols = [invoice.currency, ...(invoice.currency === 'EUR' ? ['€'] : [])]
      expect(
        symbols.some((symbol) => text.includes(symbol)),
        `${file}: ${invoice.currency}`,
      ).toBe(true)
      const payable = digits(minorToDecimal(invoice.payableMinor, invoice.currency))
      expect(
        text.split('\n').some((line) => digits(line).includes(payable)),
        `${file}: ${payable} (${currencyExponent(invoice.currency)} decimals)`,
      ).toBe(true)
    }
  })

  it('the demo goes over the whole folder, and refuses only what is not UBL', { timeout: 180_000 }, async () => {
    const out = temporaryFolder()
    const { code, output } = await quittance(temporaryFolder(), ['demo', corpus, '--out', out])
    expect(code).toBe(0)
    const rows = JSON.parse(readFileSync(join(out, 'demo.json'), 'utf8')) as {
      file: string | null
      pdf: string | null
      error?: string
      pages: number | null
      ms: number | null
    }[]
    expect(rows.filter(({ error }) => error).map(({ file }) => file)).toEqual(names.filter((name) => !isUbl(name)))
    for (const { pdf, pages, ms } of rows.filter(({ error }) => !error)) {
      expect(existsSync(pdf ?? '')).toBe(true)
      expect(pages).toBeGreaterThan(0)
      expect(ms).toBeGreaterThan(0)
    }
    expect(new Set(rows.map(({ pdf }) => pdf)).size).toBe(rows.filter(({ pdf }) => pdf).length + 1)
    expect(output).toContain('demo.json')
  })
})

it('the demo needs no folder', { timeout: 60_000 }, async () => {
  const out = temporaryFolder()
  expect((await quittance(temporaryFolder(), ['demo', '--out', out])).code).toBe(0)
  const rows = JSON.parse(readFileSync(join(out, 'demo.json'), 'utf8')) as object[]
  expect(rows.length).toBeGreaterThan(7)
  for (const row of rows)
    expect(Object.keys(row).sort()).toEqual(['currency', 'file', 'ms', 'net_minor', 'number', 'pages', 'payable_minor', 'pdf', 'tax_minor'])
})
