// The page of the kit, as `npm run dev` serves it: every part in every state, light and dark, clean; and no build of the product has it.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer, type ViteDevServer } from 'vite'
import { expect, test } from './app'
import { glance, look } from './look'

const root = join(import.meta.dirname, '../..')
let server: ViteDevServer

test.beforeAll(async () => {
  test.setTimeout(120_000)
  server = await createServer({
    configFile: false,
    root: join(root, 'src-renderer'),
    resolve: { alias: [{ find: /^#shared\/(.*)$/, replacement: `${join(root, 'src-shared')}/$1.ts` }] },
    plugins: [react()],
    cacheDir: join(root, 'node_modules/.vite-kit'),
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', fs: { allow: [root] } },
  })
  await server.listen()
})
test.afterAll(async () => {
  await server.close()
})

test('every part of the kit in every state', async ({ page }) => {
  test.setTimeout(300_000)
  await page.setViewportSize({ width: 1280, height: 3200 })
  await page.goto(`${server.resolvedUrls?.local[0]}#/kit`)
  await page.getByRole('heading', { name: 'The kit' }).waitFor({ timeout: 60_000 })
  await look(page, 'kit')
  await page.setViewportSize({ width: 1280, height: 720 })
  for (const overlay of ['small', 'normal', 'wide', 'drawer', 'question', 'palette']) {
    await page.getByRole('button', { name: `Open ${overlay}`, exact: true }).click()
    await page.getByRole(overlay === 'question' ? 'alertdialog' : 'dialog').waitFor()
    await look(page, `kit-${overlay}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole(overlay === 'question' ? 'alertdialog' : 'dialog')).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Toast with undo' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('It is undone.')).toBeVisible()
  await page.getByRole('button', { name: 'Toast of a problem' }).click()
  await look(page, 'kit-toasts')
  await page.getByRole('combobox', { name: 'Combobox that creates' }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Quince')
  await expect(page.getByRole('option', { name: 'Create “Quince”' })).toBeVisible()
  await glance(page, 'kit-combobox')
  // Enter takes what is offered and closes the list.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show the numbers' }).click()
  await expect(page.getByRole('table')).toContainText('Jan')
  await page.setViewportSize({ width: 640, height: 720 })
  await look(page, 'kit-640')
})

test('fields take what people type, and say what would be right', async ({ page }) => {
  await page.goto(`${server.resolvedUrls?.local[0]}#/kit`)
  const money = page.getByLabel('Money in EUR')
  await money.fill('1.234,5')
  await money.blur()
  await expect(money).toHaveValue('1234.50')
  await money.fill('1,2345')
  await money.blur()
  await expect(page.getByText('Enter an amount such as 12.50.')).toBeVisible()
  await expect(money).toHaveValue('1,2345')
  await page.getByLabel('Percentage').fill('8,1 %')
  await page.getByLabel('Percentage').blur()
  await expect(page.getByLabel('Percentage')).toHaveValue('8.1')
})

test('Escape in a list closes it and gives the chosen option back, although what was typed left it out', async ({ page }) => {
  await page.goto(`${server.resolvedUrls?.local[0]}#/kit`)
  const combobox = page.getByRole('combobox', { name: 'Combobox that creates' })
  const chosen = await combobox.inputValue()
  expect(chosen).not.toBe('')
  await combobox.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Quince')
  await expect(page.getByRole('option', { name: 'Create “Quince”' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(combobox).toHaveValue(chosen)
  await page.waitForTimeout(300)
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox')).toContainText(chosen)
})

test('no build of the product has the page', () => {
  const built = globSync('out/renderer/assets/*.js', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'))
  expect(built.length).toBeGreaterThan(0)
  expect(built.filter((text) => text.includes('Combobox that creates'))).toEqual([])
})
