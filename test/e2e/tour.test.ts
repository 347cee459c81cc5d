// Every screen and its dialogs on a laptop and zoomed to 200 %, in English and German: nothing cut off, and pictures to look at.
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { type Business, fillBusiness, startCompany } from './business'
import { drawn, glance, open } from './look'

const VIEWS = { laptop: { width: 1280, height: 720 }, zoomed: { width: 640, height: 360 } }
const PLACES = [
  'invoices',
  'clients',
  'products',
  'payments',
  'settings',
  'settings?section=documents',
  'settings?section=taxes',
  'settings?section=numbers',
]

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((choice) => localStorage.setItem('language', JSON.stringify({ state: { choice }, version: 0 })), language)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Opens what a key opens, looks, and closes it. */
async function behind(page: Page, key: string, name: string): Promise<void> {
  await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(150)
  await glance(page, name)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function documents(page: Page, business: Business, at: string): Promise<void> {
  for (const [name, id] of Object.entries({ draft: business.draft, long: business.long, paid: business.partlyPaid })) {
    await open(page, `/invoices/${id}`)
    await drawn(page)
    await glance(page, `${at}-invoice-${name}`)
  }
  await behind(page, 'p', `${at}-dialog-payment`)
  await open(page, `/invoices/${business.draft}`)
  await drawn(page)
  await behind(page, 'f', `${at}-dialog-finalise`)
  for (const [name, id] of Object.entries({ draft: business.draft, empty: business.empty, long: business.long })) {
    await open(page, `/invoices/${id}/edit`)
    await drawn(page)
    await page.keyboard.press('Escape')
    await glance(page, `${at}-editor-${name}`)
  }
}

for (const language of ['en', 'de']) {
  for (const [view, size] of Object.entries(VIEWS)) {
    const at = `tour-${language}-${view}`
    test(`nothing is cut off: ${language}, ${view}`, async ({ app: page, host }) => {
      test.setTimeout(240_000)
      page.setDefaultTimeout(15_000)
      await page.setViewportSize(size)
      await speak(page, language)
      await glance(page, `${at}-first-start`)
      await startCompany(host)
      await page.getByRole('navigation').first().waitFor()
      for (const place of PLACES.slice(0, 4)) {
        await open(page, `/${place}`)
        await glance(page, `${at}-${place}-empty`)
      }
      const business = await fillBusiness(host, false)
      for (const place of PLACES) {
        await open(page, `/${place}`)
        await glance(page, `${at}-${place.replace(/\W/g, '-')}`)
      }
      await documents(page, business, at)
      await open(page, `/clients/${business.longClientId}`)
      await glance(page, `${at}-client-long`)
      await open(page, '/clients')
      await behind(page, 'n', `${at}-dialog-client`)
      await open(page, '/products')
      await behind(page, 'n', `${at}-dialog-product`)
      await open(page, '/invoices')
      await page.getByRole('grid').focus()
      await page.keyboard.press('ControlOrMeta+a')
      await glance(page, `${at}-selected`)
      await behind(page, '?', `${at}-dialog-keys`)
      await behind(page, 'ControlOrMeta+k', `${at}-palette`)
    })
  }
}
