// The PDF as another program reads it: poppler, where it is installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftOf, openBusiness, temporaryFolder } from '../../fixtures/core'

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined

describe.skipIf(!hasPoppler)(`poppler${hasPoppler ? '' : ' (skipped: it is not installed)'}`, () => {
  it('reads the words and amounts, finds every font embedded, and counts the pages', async () => {
    const { api, client } = await openBusiness()
    const lines = Array.from({ length: 60 }, (_, index) => ({ name: `Work package ${index + 1}`, quantity: '1.5', unitPrice: '95.38' }))
    const draft = await draftOf(api, client.id, '0', { lines })
    const invoice = await api.invoices.finalize({ id: draft.id, version: draft.version })
    const { base64, pages } = await api.documents.pdf({ invoiceId: draft.id })
    const file = join(temporaryFolder(), 'invoice.pdf')
    writeFileSync(file, Buffer.from(base64, 'base64'))
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    for (const words of [invoice.number, client.name, 'Work package 60', '8,584.20', '1,631.00', '10,215.20']) expect(text).toContain(words)
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/\s(yes)\s+(yes)\s+(yes|no)\s+\d+\s+\d+$/)
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(new RegExp(`Pages:\\s+${pages}\\b`))
  })
})
