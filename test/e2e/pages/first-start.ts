// The first screen, filled in by keyboard.
import { expect, type Page } from '@playwright/test'
import { press, tabTo } from '../app'

export async function startBusiness(page: Page, name = 'Studio Ahorn GmbH'): Promise<void> {
  await expect(page.getByLabel('Name of your business')).toBeFocused()
  await page.keyboard.type(name)
  await tabTo(page, 'Street and number')
  await page.keyboard.type('Lindenweg 4')
  await tabTo(page, 'Postal code')
  await page.keyboard.type('10115')
  await tabTo(page, 'City')
  await page.keyboard.type('Berlin')
  await tabTo(page, 'Country')
  await page.keyboard.type('Germ')
  await page.getByRole('option', { name: 'Germany' }).waitFor()
  await press(page, 'ArrowDown', 'Enter')
  await expect(page.getByText('Your tax rates: USt. 19 %, 7 %')).toBeVisible()
  await tabTo(page, 'Start invoicing')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Invoices' })).toBeVisible()
}
