// What people add to a document: a tag, a field of their own, a comment, a file that comes back as it was.
import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { fillBusiness } from './business'

async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForTimeout(60)
    await page.screenshot({ path: `test/screenshots/${name}-${colorScheme}.png` })
    const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
    expect
      .soft(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `${name}, ${colorScheme}`,
      )
      .toEqual([])
  }
}

test('a field of one’s own, a tag, a comment and a file on a document', async ({ app: page, host }) => {
  const { finalized } = await fillBusiness(host)
  await page.goto(`${host.url}#/settings?section=fields`)
  await expect(page.getByText('No custom fields')).toBeVisible()
  await page.getByRole('button', { name: 'Add field' }).click()
  await page.getByLabel('Name').fill('Cost centre')
  await look(page, 'custom-field-dialog')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Edit the field Cost centre' })).toBeVisible()
  await look(page, 'settings-fields')

  await page.goto(`${host.url}#/invoices/${finalized}`)
  await page.getByRole('button', { name: 'Labels', exact: true }).click()
  await page.getByLabel('Cost centre').fill('4711')
  await page.getByLabel('Cost centre').press('Tab')
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('Messe')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: 'Messe' })).toBeVisible()
  await page.getByRole('button', { name: 'Comments', exact: true }).click()
  await page.getByLabel('Write a comment').fill('Herr Lührs ruft am Montag zurück.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('Herr Lührs ruft am Montag zurück.', { exact: true }).last()).toBeVisible()
  const bytes = Buffer.from([0, 255, 1, 254, 13, 10])
  await page.getByTestId('attach-file').setInputFiles({ name: 'Bestellung 12.pdf', mimeType: 'application/pdf', buffer: bytes })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save Bestellung 12.pdf' }).click()
  expect(await readFile(await (await download).path())).toEqual(bytes)
  await page.getByRole('button', { name: 'Remove Bestellung 12.pdf' }).scrollIntoViewIfNeeded()
  await look(page, 'invoice-records')

  const record = await host.call<{ tags: string[]; values: object; comments: object[] }>('records.get', { kind: 'invoice', id: finalized })
  expect(record).toMatchObject({ tags: ['Messe'], comments: [{ author: 'owner' }] })
  expect(Object.values(record.values)).toEqual(['4711'])
  await page.getByRole('button', { name: 'Remove Bestellung 12.pdf' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Save Bestellung 12.pdf' })).toBeVisible()
})
