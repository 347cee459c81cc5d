// The draft editor, worked by keyboard.
import { expect, type Page } from '@playwright/test'
import { press, tabTo } from '../app'

export async function newDraft(page: Page): Promise<void> {
  await press(page, 'n')
  await expect(page.getByRole('combobox', { name: 'Client' })).toBeFocused()
}

/** Enters a client in its dialog, begun with the name that was typed into the picker. */
export async function enterClient(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name)
  await press(page, 'Escape')
  await tabTo(page, 'New client…')
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: 'New client' })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(name)
  await tabTo(page, 'Street and number')
  await page.keyboard.type('Rue du Port 12')
  await tabTo(page, 'City')
  await page.keyboard.type('Brest')
  await press(page, 'Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('combobox', { name: 'Client' })).toHaveValue(name)
}

export interface Line {
  name: string
  quantity: string
  price: string
  discount?: string
}

/** Writes lines one below the other; the first by the button, the others by Enter. */
export async function writeLines(page: Page, lines: readonly Line[]): Promise<void> {
  await tabTo(page, 'Add a line')
  await press(page, 'Enter')
  for (const [index, { name, quantity, price, discount }] of lines.entries()) {
    const number = index + 1
    await expect(page.getByLabel(`Name of line ${number}`)).toBeFocused()
    await page.keyboard.type(name)
    await fill(page, `Quantity of line ${number}`, quantity)
    await fill(page, `Unit price of line ${number}`, price)
    if (discount) await fill(page, `Discount of line ${number} in %`, discount)
    if (number < lines.length) await press(page, 'Enter')
  }
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

export async function waitSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}
