// Invoices in each of their states, and what the journeys of their life look at.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Host } from '../app'
import { startCompany } from '../business'

export interface Made {
  id: string
  version: number
  number: string
}
export const lines = [
  { name: 'Concept', quantity: '10', unitPrice: '95' },
  { name: 'Print', quantity: '3', unitPrice: '50' },
]

export async function start(host: Host): Promise<string> {
  await startCompany(host)
  const address = { line1: 'Hauptstraße 1', city: 'Kiel', country: 'DE' }
  return (await host.call<Made>('clients.create', { name: 'Hafenbuchhandlung', address })).id
}
export async function draft({ call }: Host, clientId: string, more: object = {}): Promise<Made> {
  return call<Made>('invoices.create', { clientId, lines, subject: 'Posters', ...more })
}
export async function finalized(host: Host, clientId: string, more: object = {}): Promise<Made> {
  const { id, version } = await draft(host, clientId, more)
  return host.call<Made>('invoices.finalize', { id, version })
}
export async function sent(host: Host, clientId: string, more: object = {}): Promise<Made> {
  const { id, version } = await finalized(host, clientId, more)
  return host.call<Made>('invoices.markSent', { id, version })
}

export async function open(page: Page, place: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, place)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}
export const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
export const state = (page: Page, word: string) => page.getByRole('heading', { level: 1 }).getByText(word, { exact: true })
export const timeline = (page: Page) => page.getByRole('region', { name: 'What happened' })

/** The text of a PDF as another program reads it. */
export async function pdfText({ call }: Host, invoiceId: string): Promise<string> {
  const { base64 } = await call<{ base64: string }>('documents.pdf', { invoiceId })
  const folder = mkdtempSync(join(tmpdir(), 'quittance-pdf-'))
  const file = join(folder, 'document.pdf')
  writeFileSync(file, Buffer.from(base64, 'base64'))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return text
}
