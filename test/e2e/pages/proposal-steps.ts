// Steps on the page of a proposal: taking a part of it onto an invoice, and reading what was printed.
import type { Page } from '@playwright/test'
import { readPdf } from '../../fixtures/pdf-reader'
import type { Host } from '../app'

export const go = (page: Page, place: string) =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, place)

/** Makes an invoice of what is chosen in the picker; answers its id. */
export async function take(page: Page, proposalId: string, choose: () => Promise<void>): Promise<string> {
  await go(page, `/proposals/${proposalId}`)
  await page.getByRole('button', { name: 'Create invoice' }).click()
  await choose()
  await page.getByRole('dialog').getByRole('button', { name: 'Create invoice' }).click()
  await page.waitForURL(/invoices\/.+\/edit/)
  return /invoices\/([^/]+)\/edit/.exec(page.url())?.[1] ?? ''
}

export async function choosePart(page: Page, item: string, kind: string, size?: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`What of “${item}”`) }).click()
  await page.getByRole('option', { name: kind, exact: true }).click()
  if (size !== undefined) await page.getByRole('textbox', { name: `How much of “${item}”` }).fill(size)
}

/** The words of an invoice's PDF in one line. */
export async function printed(host: Host, invoiceId: string): Promise<string> {
  const { base64 } = await host.call<{ base64: string }>('documents.pdf', { invoiceId })
  return (await readPdf(Buffer.from(base64, 'base64'))).text.replaceAll('\n', ' ')
}
