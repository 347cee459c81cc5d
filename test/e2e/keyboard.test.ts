// The main job without a mouse, and what must not get lost on the way.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Route } from '@playwright/test'
import { expect, press, tabTo, test } from './app'
import { enterClient, newDraft, waitSaved, writeLines } from './pages/editor'
import { startBusiness } from './pages/first-start'
import { importFiles, rows, samples } from './pages/invoice-list'

test('from an empty folder to a paid invoice by keyboard alone', async ({ app: page }) => {
  await startBusiness(page)
  const files = readdirSync(samples).map((name) => join(samples, name))
  await importFiles(page, files, `${files.length} imported`)
  await expect(rows(page)).toHaveCount(files.length)

  await newDraft(page)
  await enterClient(page, 'Éditions du Phare')
  await writeLines(page, [
    { name: 'Concept', quantity: '12,5', price: '95' },
    { name: 'Illustrations', quantity: '3', price: '240.50', discount: '10%' },
  ])
  await waitSaved(page)
  await expect(page.getByRole('table', { name: 'Amounts in EUR' })).toContainText('2,185.85')

  await press(page, 'ControlOrMeta+Enter')
  await expect(page.getByRole('dialog', { name: 'Finalise this document?' })).toContainText('2026-0001')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: /2026-0001/ })).toContainText('Finalised')
  await expect(page).toHaveTitle('2026-0001 · Quittance')
  await expect(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible()

  await press(page, 's')
  await expect(page.getByRole('dialog', { name: 'Mark 2026-0001 as sent?' })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sent')
  await press(page, 'p')
  const payment = page.getByRole('dialog', { name: 'Record a payment of 2026-0001' })
  await expect(payment.getByLabel('Amount in EUR')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('1000')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Partly paid')
  await press(page, 'p', 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Paid')

  await press(page, 'g', 'i')
  await press(page, '/')
  await page.keyboard.type('phare')
  await expect(rows(page).filter({ hasText: '2026-0001' })).toContainText('Paid')
})

test('a reload in the middle of typing loses nothing', async ({ app: page }) => {
  await startBusiness(page)
  await newDraft(page)
  await tabTo(page, 'Subject')
  await page.keyboard.type('Typed just before the lights went out')
  await page.reload()
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue('Typed just before the lights went out')
  await waitSaved(page)
})

test('what another window saves comes in, and a conflict lets one choose', async ({ app: page, host }) => {
  await startBusiness(page)
  await newDraft(page)
  const id = /invoices\/([^/]+)\/edit/.exec(page.url())?.[1]
  const before = await host.call<{ version: number; content: object }>('invoices.get', { id })
  await host.call('invoices.save', { id, version: before.version, content: { ...before.content, subject: 'From elsewhere' } })
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue('From elsewhere')

  const beQuicker = async (route: Route) => {
    await host.call('invoices.save', { id, version: before.version + 1, content: { ...before.content, subject: 'Quicker' } })
    await route.continue()
  }
  await page.route('**/rpc/invoices/save', beQuicker, { times: 1 })
  await page.getByLabel('Subject', { exact: true }).fill('Mine')
  await expect(page.getByText('This draft was changed in another window')).toBeVisible()
  await page.getByRole('button', { name: 'What differs?' }).click()
  await expect(page.getByText('Different: Subject.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await waitSaved(page)
  expect(await host.call('invoices.get', { id })).toMatchObject({ content: { subject: 'Mine' } })
})

test('a broken file is refused with the place and the reason', async ({ app: page }) => {
  await startBusiness(page)
  const choosing = page.waitForEvent('filechooser')
  await press(page, 'i')
  await (await choosing).setFiles([{ name: 'broken.xml', mimeType: 'text/xml', buffer: Buffer.from('<Invoice><ID>1</Invoice>') }])
  const report = page.getByRole('dialog', { name: /1 refused/ })
  await expect(report).toContainText('broken.xml, line 1')
})
