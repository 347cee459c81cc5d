// A whole sale on screen: from a new opportunity to three part invoices and a used-up deposit, with the amounts read from the PDFs.
import type { Page } from '@playwright/test'
import { expect, type Host, press, test } from './app'
import { startCompany } from './business'
import { look, open } from './look'
import { writeLines } from './pages/editor'
import { pdfText } from './pages/invoice-life'
import { choosePart, take } from './pages/proposal-steps'

/** Finalises, sends and pays a draft on its page. */
async function settle(page: Page, id: string): Promise<void> {
  await open(page, `/invoices/${id}`)
  await page.getByRole('button', { name: 'Finalise and number' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Finalise and number' }).click()
  await page.getByRole('button', { name: 'Mark as sent' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as sent' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await press(page, 'p')
  await page.getByRole('dialog').getByRole('button', { name: 'Record payment' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Paid')
}

/** The words of a PDF, whatever stands between them. */
async function words(host: Host, id: string): Promise<string> {
  return (await pdfText(host, id)).replace(/\s+/g, ' ')
}

test('from a new opportunity to three part invoices and a used-up deposit', async ({ app: page, host }) => {
  test.setTimeout(240_000)
  await startCompany(host)
  const address = { line1: 'Harbour Road 1', city: 'Bristol', country: 'DE' }
  await host.call('clients.create', { name: 'Harbour Books', language: 'en', address, contacts: [{ name: 'Jill Marsh' }] })

  await open(page, '/opportunities')
  await press(page, 'n')
  await page.getByRole('textbox', { name: 'Name' }).fill('Relaunch')
  await page.getByRole('combobox', { name: 'Client' }).fill('Harb')
  await page.getByRole('option', { name: /Harbour Books/ }).click()
  await page.getByRole('button', { name: 'Add opportunity' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Relaunch' })).toBeVisible()
  const opportunity = page.url().split('#')[1] ?? ''
  await page.getByRole('button', { name: 'No contact Contact' }).click()
  await page.getByRole('option', { name: /Jill Marsh/ }).click()
  await writeLines(page, [
    { name: 'Concept', quantity: '1', price: '4000' },
    { name: 'Design days', quantity: '20', price: '200' },
  ])
  await expect(page.getByText('8,000.00 EUR').first()).toBeVisible()
  await page.getByText('Saved', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'New proposal' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Mark as sent' }).click()
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('button', { name: 'Record deposit' }).click()
  await page.getByRole('textbox', { name: 'Amount in EUR' }).fill('3000')
  await page.getByRole('dialog').getByRole('button', { name: 'Record deposit' }).click()
  await page.getByText('Deposit of').waitFor()
  await expect(page.getByRole('link', { name: 'Relaunch' })).toBeVisible()
  const proposal = /proposals\/([^/?]+)/.exec(page.url())?.[1] ?? ''

  await open(page, '/settings?section=projects')
  await page.getByText('Invoice proposals in parts').click()
  await expect(page.getByRole('checkbox', { name: 'Invoice proposals in parts' })).toBeChecked()

  const first = await take(page, proposal, async () => {
    await choosePart(page, 'Concept', 'Percentage', '50')
    await page.getByRole('textbox', { name: 'Deposit to transfer' }).fill('1000')
    await page.getByText('Invoice with tax: 2,380.00 EUR').waitFor()
  })
  expect(await words(host, first)).toContain('agreed 4,000.00 · invoiced before 0.00 · this invoice 2,000.00 · still open 2,000.00')
  for (const amount of ['2,380.00', '1,000.00', '1,380.00']) expect(await words(host, first)).toContain(amount)
  await settle(page, first)

  const second = await take(page, proposal, async () => {
    await choosePart(page, 'Design days', 'Quantity', '5')
    await page.getByRole('textbox', { name: 'Deposit to transfer' }).fill('500')
    await page.getByText('Invoice with tax: 1,190.00 EUR').waitFor()
  })
  expect(await words(host, second)).toContain('agreed 4,000.00 · invoiced before 0.00 · this invoice 1,000.00 · still open 3,000.00')
  for (const amount of ['1,190.00', '500.00', '690.00']) expect(await words(host, second)).toContain(amount)
  await settle(page, second)

  const third = await take(page, proposal, () => page.getByRole('button', { name: 'Everything open' }).click())
  const rest = await words(host, third)
  expect(rest).toContain('agreed 4,000.00 · invoiced before 2,000.00 · this invoice 2,000.00 · still open 0.00')
  expect(rest).toContain('agreed 4,000.00 · invoiced before 1,000.00 · this invoice 3,000.00 · still open 0.00')
  for (const amount of ['5,950.00', '1,500.00', '4,450.00']) expect(rest).toContain(amount)

  await open(page, `${opportunity}?tab=invoices`)
  await expect(page.getByRole('table', { name: 'Invoices' }).getByRole('link')).toHaveCount(3)
  const figure = (name: string) => page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd')
  await expect(figure('Invoiced')).toHaveText('3,570.00 EUR')
  await expect(figure('Paid')).toHaveText('3,570.00 EUR')
  await expect(figure('In drafts')).toHaveText('5,950.00 EUR')
  await look(page, 'sale-invoices')
  await settle(page, third)
  await page.getByRole('link', { name: 'Relaunch' }).click()
  await page.getByRole('tab', { name: 'Invoices (3)' }).click()
  await expect(figure('Invoiced')).toHaveText('9,520.00 EUR')
  await expect(figure('Paid')).toHaveText('9,520.00 EUR')
  await expect(figure('Still open')).toHaveText('0.00 EUR')
  await page.getByRole('tab', { name: 'Proposals' }).click()
  await page.getByRole('table', { name: 'Proposals' }).getByRole('link').click()
  await page.getByRole('tab', { name: 'Deposits' }).click()
  await expect(page.getByText('Left', { exact: true }).locator('xpath=following-sibling::dd')).toHaveText('0.00 EUR')
  await page.getByRole('link', { name: 'Relaunch' }).click()
  await page.getByRole('button', { name: 'Gewonnen' }).click()
  await page.getByRole('textbox', { name: 'What won it?' }).fill('The concept')
  await press(page, 'Enter')
  await expect(page.getByText(/^Won on .*: The concept$/)).toBeVisible()
})
