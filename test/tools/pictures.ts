// `npm run pictures`: takes the two pictures of the README from the sample business, in a real browser over the built web host.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'

const root = join(import.meta.dirname, '../..')
const data = mkdtempSync(join(tmpdir(), 'quittance-pictures-'))
const host = spawn(process.execPath, [join(root, 'out/main/web.js'), '--no-open', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] })
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb', '--font-render-hinting=none'],
})
try {
  const url = await new Promise<string>((resolve, reject) => {
    host.once('exit', (code) => reject(new Error(`the web host ended with ${code}`)))
    createInterface({ input: host.stdout }).on('line', (line) => {
      const found = /https?:\/\/\S+/.exec(line)?.[0]
      if (found) resolve(found)
    })
  })
  const page = await browser.newPage({ viewport: { width: 1360, height: 820 }, locale: 'en-GB', colorScheme: 'light' })
  await page.goto(url)
  await page.getByRole('button', { name: 'Show me with sample data' }).click()
  const list = page.getByRole('grid', { name: 'Invoices' })
  await list.waitFor({ timeout: 180_000 })
  await page.waitForTimeout(2000)
  await page.screenshot({ path: join(root, 'resources/pictures/invoices.png') })
  await page.evaluate(() => {
    window.location.hash = '/invoices?status=draft&sort=payableMinor'
  })
  await page.waitForTimeout(1000)
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.locator('canvas[aria-label^="Page 1 of"]').waitFor()
  await page.keyboard.press('e')
  await page.getByRole('form', { name: 'Draft invoice' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('canvas[aria-label^="Page 1 of"]').waitFor()
  await page.waitForTimeout(1000)
  await page.screenshot({ path: join(root, 'resources/pictures/editor.png') })
} finally {
  await browser.close()
  host.kill('SIGTERM')
  await new Promise((resolve) => (host.exitCode === null ? host.once('exit', resolve) : resolve(undefined)))
  rmSync(data, { recursive: true, force: true })
}
