// The draft editor, worked by keyboard.
import { expect, type Page } from '@playwright/test'
import { press, tabTo } from '../app'

export async function newDraft(page: Page): Promise<void> {
  await press(page, 'n')
  await expect(page.getByRole('combobox', { name: 'Client' })).toBeFocused()
}

/** Creates a client in place, begun with the name that was typed into the picker. */
export async function enterClient(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name)
  await page.getByRole('option', { name: `Create “${name}”` }).waitFor()
  // It is the last of the list, whoever else is found.
  await press(page, 'ArrowUp', 'Enter')
  const dialog = page.getByRole('dialog', { name: 'New client' })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue(name)
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
  /** "10%" or an amount */
  discount?: string
  /** a few letters of the tax rate */
  tax?: string
}

/** The rows of the lines, without their header. */
export function lines(page: Page) {
  return page.getByRole('grid', { name: /^(Lines|Positionen)$/ }).locator('[data-key]')
}

/** What the cells of a column say, from the first line to the last. */
export async function cells(page: Page, column: string): Promise<string[]> {
  return page
    .locator(`[data-column="${column}"]`)
    .evaluateAll((all) => all.map((cell) => cell.querySelector<HTMLInputElement>('textarea,input')?.value ?? cell.textContent ?? ''))
}

/** Writes lines one below the other; the first by the button, the others by Enter. */
export async function writeLines(page: Page, wanted: readonly Line[]): Promise<void> {
  await tabTo(page, 'Add a line')
  await press(page, 'Enter')
  for (const [index, { name, quantity, price, discount, tax }] of wanted.entries()) {
    const number = index + 1
    await expect(page.getByLabel(`Name of line ${number}`)).toBeFocused()
    await page.keyboard.type(name)
    await type(page, `Quantity of line ${number}`, quantity)
    await type(page, `Unit price of line ${number}`, price)
    if (discount) await type(page, `Discount of line ${number}`, discount)
    if (tax) await type(page, `Tax rate of line ${number}`, tax)
    if (tax) await press(page, 'Enter')
    if (number < wanted.length) await press(page, 'Enter')
  }
}

/** Goes to a cell with Tab and types over what is there. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

/** Pastes as a spreadsheet does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', data)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

export async function waitSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^(Saved|Gespeichert)$/)).toBeVisible()
}
