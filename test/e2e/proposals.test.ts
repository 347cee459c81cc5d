// From a proposal to three part invoices and a used-up deposit, with the amounts read from the PDFs.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { fillBusiness } from './business'
import { choosePart, go, printed, take } from './pages/proposal-steps'

const shots = 'test/screenshots'
interface Row {
  id: string
  version: number
}

/** Light and dark: a picture, and no violation that axe finds. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForTimeout(60)
    await page.screenshot({ path: `${shots}/${name}-${colorScheme}.png` })
    const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
    expect
      .soft(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`),
        name,
      )
      .toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(tooWide, `${name} is wider than the window`).toBeLessThanOrEqual(0)
}

test('a proposal is accepted and invoiced in three parts, its deposit used up', async ({ app: page, host }) => {
  test.setTimeout(120_000)
  const { clientId } = await fillBusiness(host)
  await host.call('proposals.saveSettings', { isProgressive: true })
  const items = [
    { name: 'Concept', unitPrice: '4000' },
    { name: 'Design days', quantity: '20', unitPrice: '200', unit: 'DAY' },
    { name: 'Photos', unitPrice: '500', choice: { kind: 'optional', isTaken: false } },
  ]
  const { id } = await host.call<Row>('proposals.create', { clientId, subject: 'New website', language: 'en', items })
  await go(page, '/proposals')
  await page.getByText('New website').waitFor()
  await look(page, 'proposals')
  await go(page, `/proposals/${id}/edit`)
  await page.getByRole('textbox', { name: 'Subject' }).fill('Relaunch')
  await page.getByText('Saved', { exact: true }).waitFor()
  await look(page, 'proposal-editor')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Mark as sent' }).click()
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('textbox', { name: 'Accepted by' }).fill('Jördis Lührs')
  await look(page, 'proposal-accept')
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('button', { name: 'Record deposit' }).click()
  await page.getByRole('textbox', { name: 'Amount in EUR' }).fill('3000')
  await page.getByRole('dialog').getByRole('button', { name: 'Record deposit' }).click()
  await page.getByText('Deposit of').waitFor()

  const first = await take(page, id, async () => {
    await choosePart(page, 'Concept', 'All that is open')
    await page.getByRole('textbox', { name: 'Deposit to transfer' }).fill('2500')
    await page.getByText('Invoice with tax: 4,760.00 EUR').waitFor()
    await look(page, 'proposal-picker')
  })
  const prepaid = await printed(host, first)
  for (const amount of ['4,760.00', '2,500.00', '2,260.00']) expect(prepaid).toContain(amount)
  const second = await take(page, id, async () => {
    await choosePart(page, 'Design days', 'Percentage', '25')
    await page.getByText('Invoice with tax: 1,190.00 EUR').waitFor()
  })
  const part = await printed(host, second)
  expect(part).toContain('agreed 4,000.00 · invoiced before 0.00 · this invoice 1,000.00 · still open 3,000.00')
  for (const amount of ['1,190.00', '500.00', '690.00']) expect(part).toContain(amount)
  const issued = await host.call<Row>('invoices.get', { id: second })
  await host.call('invoices.finalize', { id: second, version: issued.version })
  const third = await take(page, id, () => page.getByRole('button', { name: 'Everything open' }).click())
  const rest = await printed(host, third)
  expect(rest).toContain('agreed 4,000.00 · invoiced before 1,000.00 · this invoice 3,000.00 · still open 0.00')
  expect(rest).toContain('3,570.00')
  await go(page, `/proposals/${id}`)
  await page.getByRole('tab', { name: 'Deposits' }).click()
  await look(page, 'proposal')
  const { progress } = await host.call<{ progress: { openMinor: number; deposit: object } }>('proposals.get', { id })
  expect(progress).toMatchObject({ openMinor: 0, deposit: { receivedMinor: 300_000, usedMinor: 300_000, leftMinor: 0 } })
})
