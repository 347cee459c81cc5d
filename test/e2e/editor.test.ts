// The invoice editor: a spreadsheet's lines by keyboard alone, nothing lost, and the document beside it.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type Host, press, tabTo, test } from './app'
import { startCompany } from './business'
import { cells, lines, paste, waitSaved, writeLines } from './pages/editor'

type Made = { id: string; version: number }

/** Opens the editor of a new draft. */
async function openDraft(page: Page, host: Host, draft: object = {}): Promise<string> {
  await startCompany(host)
  const { id } = await host.call<Made>('invoices.create', draft)
  await page.evaluate((to) => {
    window.location.hash = `/invoices/${to}/edit`
  }, id)
  // The list of clients is open: whoever knows the client goes on typing, and Escape closes it.
  await expect(page.getByRole('combobox', { name: /^(Client|Kunde)$/ })).toBeFocused()
  await page.keyboard.press('Escape')
  return id
}

const three = ['Concept', 'Design', 'Print'].map((name, index) => ({ name, quantity: String(index + 1), unitPrice: '100' }))
const inLine = (page: Page, column: string, line: number) => page.getByLabel(`${column} of line ${line}`)

test('three lines with two tax rates and a discount by keyboard alone', async ({ app: page, host }) => {
  const id = await openDraft(page, host)
  await writeLines(page, [
    { name: 'Concept', quantity: '12,5', price: '95' },
    { name: 'Illustrations', quantity: '3', price: '240.50', discount: '10%' },
    { name: 'Books', quantity: '10', price: '20', tax: '7' },
  ])
  await waitSaved(page)
  await expect(page.getByRole('table', { name: 'Amounts in EUR' })).toContainText('2,399.85')
  const { content } = await host.call<{ content: { lines: object[] } }>('invoices.get', { id })
  expect(content.lines).toMatchObject([
    { name: 'Concept', quantity: '12.5', unitPrice: '95', discount: null },
    { name: 'Illustrations', quantity: '3', unitPrice: '240.5', discount: { kind: 'percent', ppm: 100_000 } },
    { name: 'Books', quantity: '10', unitPrice: '20' },
  ])
  await expect(page.getByText('Choose a client.')).toBeVisible()
})

test('fifty rows pasted from a spreadsheet become fifty lines, and one undo takes them away', async ({ app: page, host }) => {
  await openDraft(page, host, { lines: [three[0]] })
  await inLine(page, 'Name', 1).focus()
  const rows = Array.from(
    { length: 50 },
    (_, index) => `Item ${index + 1}\t${index + 1},5\tStd.\t1.0${String(index).padStart(2, '0')},00 €\t10%\t7 %`,
  )
  await paste(page, ['Bezeichnung\tMenge\tEinheit\tEinzelpreis\tRabatt\tUSt', ...rows].join('\r\n'))
  await expect(lines(page)).toHaveCount(51)
  expect((await cells(page, 'name'))[50]).toBe('Item 50')
  expect((await cells(page, 'unitPrice'))[50]).toBe('1,049.00')
  expect((await cells(page, 'taxRateId'))[50]).toBe('7 %')
  await waitSaved(page)
  await press(page, 'ControlOrMeta+z')
  await expect(lines(page)).toHaveCount(1)
  await press(page, 'ControlOrMeta+Shift+z')
  await expect(lines(page)).toHaveCount(51)
})

test('cells and lines are worked as in a spreadsheet', async ({ app: page, host }) => {
  await openDraft(page, host, { lines: three })
  await inLine(page, 'Name', 1).focus()
  await press(page, 'ArrowRight')
  await expect(inLine(page, 'Quantity', 1)).toBeFocused()
  await page.keyboard.type('7')
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'ControlOrMeta+d')
  expect(await cells(page, 'quantity')).toEqual(['7', '7', '7'])
  await press(page, 'ArrowUp', 'ArrowUp', 'ArrowUp')
  await expect(inLine(page, 'Quantity', 1)).toBeFocused()
  await press(page, 'Alt+ArrowDown')
  expect(await cells(page, 'name')).toEqual(['Design', 'Concept', 'Print'])
  await expect(inLine(page, 'Quantity', 2)).toBeFocused()
  await press(page, 'ControlOrMeta+Shift+d')
  expect(await cells(page, 'name')).toEqual(['Design', 'Concept', 'Concept', 'Print'])
  await press(page, 'ControlOrMeta+Backspace', 'Alt+Shift+ArrowUp')
  await expect(inLine(page, 'Name', 3)).toBeFocused()
  expect(await cells(page, 'name')).toEqual(['Design', 'Concept', '', 'Print'])
  await page.keyboard.type('Paper')
  await press(page, 'Shift+Enter')
  await page.keyboard.type('white')
  await press(page, 'Alt+Enter')
  await page.keyboard.type('heavy')
  await expect(inLine(page, 'Description', 3)).toHaveValue('white\nheavy')
  for (let count = 0; count < 20; count += 1) await press(page, 'ControlOrMeta+z')
  expect(await cells(page, 'name')).toEqual(['Concept', 'Design', 'Print'])
  expect(await cells(page, 'quantity')).toEqual(['1', '2', '3'])
  for (let count = 0; count < 20; count += 1) await press(page, 'ControlOrMeta+Shift+z')
  expect(await cells(page, 'name')).toEqual(['Design', 'Concept', 'Paper', 'Print'])
  await waitSaved(page)
})

test('a product fills in the line, and a line is dragged by its handle', async ({ app: page, host }) => {
  await openDraft(page, host, { lines: three })
  await host.call('products.create', { name: 'Poster A1', description: 'On paper', unit: 'C62', unitPrice: '12.50', currency: 'EUR' })
  await inLine(page, 'Name', 1).focus()
  await page.keyboard.type('post')
  await page.getByRole('option', { name: /Poster A1/ }).waitFor()
  await press(page, 'ArrowDown', 'Enter')
  await expect(inLine(page, 'Quantity', 1)).toBeFocused()
  expect((await cells(page, 'name'))[0]).toBe('Poster A1')
  expect((await cells(page, 'unitPrice'))[0]).toBe('12.50')
  const [from, to] = [await lines(page).nth(0).locator('[data-handle]').boundingBox(), await lines(page).nth(2).boundingBox()]
  if (!from || !to) throw new Error('no lines')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 100, to.y + to.height - 4, { steps: 5 })
  await page.mouse.up()
  expect(await cells(page, 'name')).toEqual(['Design', 'Print', 'Poster A1'])
})

test('dates by shortcut, a rate for another currency, a used number, discounts and charges', async ({ app: page, host }) => {
  const id = await openDraft(page, host, { lines: three, issueOn: '2026-11-01' })
  await tabTo(page, 'Due date')
  await page.keyboard.type('+30')
  await tabTo(page, 'Delivered')
  await page.keyboard.type('1.10.2026 - 31.10.2026')
  await page.getByRole('button', { name: 'Add a discount' }).press('Enter')
  await page.keyboard.type('Loyalty')
  await press(page, 'Tab', 'Tab')
  await page.keyboard.type('10%')
  await page.getByRole('combobox', { name: 'Currency' }).fill('US Dollar')
  await page.getByRole('option', { name: 'US Dollar USD', exact: true }).click()
  await page.getByLabel('1 USD in EUR').fill('0,92')
  await waitSaved(page)
  expect(await host.call('invoices.get', { id })).toMatchObject({
    content: {
      dueOn: '2026-12-01',
      deliveryFrom: '2026-10-01',
      deliveryTo: '2026-10-31',
      currency: 'USD',
      exchangeRate: { rate: '0.92', on: '2026-11-01' },
      adjustments: [{ kind: 'discount', reason: 'Loyalty', value: { kind: 'percent', ppm: 100_000 } }],
    },
  })
})

test('a draft opens with all that was typed, reloaded at random moments twenty times', async ({ app: page, host }) => {
  test.setTimeout(180_000)
  await openDraft(page, host, { lines: three })
  let typed = ''
  for (let count = 0; count < 20; count += 1) {
    await inLine(page, 'Name', 1).click()
    await press(page, 'End')
    const word = `w${count}`
    await page.keyboard.type(word, { delay: 8 })
    typed += word
    await page.waitForTimeout([0, 20, 60, 690, 705, 720, 740, 780][(count * 5) % 8] ?? 0)
    await page.reload()
    await expect(inLine(page, 'Name', 1)).toHaveValue(`Concept${typed}`)
    await expect(page.getByText('This draft was changed in another window')).toHaveCount(0)
  }
  await waitSaved(page)
})

test('the preview follows what is typed', async ({ app: page, host }) => {
  await openDraft(page, host, { lines: three })
  await page.getByRole('img', { name: 'Page 1 of 1' }).waitFor()
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/documents/preview')) asked.push(request.postData() ?? '')
  })
  await inLine(page, 'Name', 1).click()
  await page.keyboard.type('A quite different name')
  await expect.poll(() => asked.at(-1) ?? '').toContain('A quite different name')
  expect(asked.length).toBeLessThanOrEqual(3)
  await paste(page, Array.from({ length: 80 }, (_, index) => `Item ${index}\t1\t10`).join('\n'))
  await expect(page.getByRole('img', { name: /^Page 1 of [34]$/ })).toBeVisible()
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })
  test('the editor speaks German and writes German numbers', async ({ app: page, host }) => {
    await openDraft(page, host, { lines: three })
    await page.getByLabel('Menge von Position 1').or(page.locator('[data-column="quantity"]').first()).first().click()
    await page.keyboard.type('1.234,5')
    await press(page, 'Tab', 'Tab')
    await expect(page.getByLabel('Einzelpreis von Position 1')).toBeFocused()
    expect((await cells(page, 'quantity'))[0]).toBe('1.234,5')
    await waitSaved(page)
    await expect(page.getByText('Wählen Sie einen Kunden.')).toBeVisible()
  })
})

test('axe finds nothing in the editor, with a list open, the explanation shown, light and dark', async ({ app: page, host }) => {
  await openDraft(page, host, { lines: [...three, { name: '' }] })
  await page.locator('[data-column="taxRateId"]').nth(1).click()
  await expect(page.getByRole('listbox')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
  await press(page, 'Escape', 'ControlOrMeta+e')
  await page.getByRole('button', { name: 'Add a charge' }).click()
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
