// Looks at a screen in both themes: no violation that axe finds, nothing wider than the window, no word cut off, and a picture to look at.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app'

const folder = 'test/screenshots'

/** The screen as it is, light and dark. */
export async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForTimeout(60)
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` })
    // React Aria's announcer holds, for a moment, names of elements that are gone; nobody sees or reaches it.
    const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary}`).join(' | ')}`,
    )
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await expectNothingCutOff(page, name)
}

export async function open(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, place)
  await page.locator('main h1').waitFor()
  await settled(page)
}

/** Nothing is being waited for any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(200)
  await expect(page.getByRole('status').filter({ hasText: /^(Reading|Drawing)/ })).toHaveCount(0)
}

export async function drawn(page: Page): Promise<void> {
  await page.locator('canvas:is([aria-label^="Page 1 of"], [aria-label^="Seite 1 von"])').waitFor()
}

/** A picture only, where the same screen was looked at closely in another size or language; and nothing cut off. */
export async function glance(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(60)
  await page.screenshot({ path: `${folder}/${name}.png` })
  await expectNothingCutOff(page, name)
}

/** Buttons, headings, labels and tabs say all of their words; cells of a list and names that people chose may end in an ellipsis. */
async function expectNothingCutOff(page: Page, name: string): Promise<void> {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(tooWide, `${name} is wider than the window`).toBeLessThanOrEqual(0)
  const cutOff = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, h2, h3, label, [role=tab], [role=menuitem], [role=alert], dt')]
      .filter((element) => element.offsetParent !== null && getComputedStyle(element).overflowX !== 'visible')
      .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent?.trim() ?? ''),
  )
  expect.soft(cutOff, `${name}: words that are cut off`).toEqual([])
}
