// The list of invoices.
import { basename, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { press } from '../app'

export const samples = join(import.meta.dirname, '../../../resources/sample-ubl')

/** Imports files through the chooser that the key opens, and closes the report. */
export async function importFiles(page: Page, files: string[], title: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await press(page, 'i')
  await (await choosing).setFiles(files)
  const report = page.getByRole('dialog', { name: title })
  await expect(report).toBeVisible()
  for (const file of files) await expect(report.getByText(basename(file), { exact: true })).toBeVisible()
  await press(page, 'Enter')
  await expect(report).toBeHidden()
}

export function rows(page: Page) {
  return page.getByRole('grid', { name: 'Invoices' }).locator('[role=row][id]')
}
