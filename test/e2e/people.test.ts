// A second person, signing in, a role built from permissions, and a screen that locks and keeps what was typed.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { fillBusiness } from './business'

const PASSWORD = 'plenty of apples'

/** No violation, and a picture to look at beside the test's results. */
async function clean(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.keyboard.press('Enter')
}

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /^Signed in/ }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('a second person signs in, sees the buttons of a role that was built for her', async ({ app, host }) => {
  test.setTimeout(300_000)
  await app.clock.install()
  const { clientId } = await fillBusiness(host)
  await app.goto(`${new URL(host.url).origin}/#/settings?section=people`)
  await app.reload()

  await test.step('the owner gets what signing in takes, then adds Grace', async () => {
    await app.getByRole('button', { name: 'Add a person' }).click()
    await app.getByLabel('Name').fill('Ada')
    await app.getByLabel('E-mail').fill('ada@example.com')
    await app.getByLabel('Password').fill('short')
    await app.getByRole('button', { name: 'Go on' }).click()
    await expect(app.getByText('The password needs at least 10 characters')).toBeVisible()
    await app.getByLabel('Password').fill(PASSWORD)
    await app.getByRole('button', { name: 'Go on' }).click()
    await expect(app.getByRole('dialog', { name: 'New person' })).toBeVisible()
    await app.getByLabel('Name').fill('Grace')
    await app.getByLabel('E-mail').fill('ada@example.com')
    await app.getByLabel('First password').fill(PASSWORD)
    await app.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(app.getByText('Ada signs in with ada@example.com already. Give another e-mail address.').first()).toBeVisible()
    await app.getByLabel('E-mail').fill('grace@example.com')
    await app.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(app.getByRole('button', { name: 'Change Grace' })).toBeVisible()
    await clean(app, 'people')
  })

  await test.step('a role is copied from a built-in one and loses a permission', async () => {
    await app.getByRole('tab', { name: 'Roles' }).click()
    await app.getByRole('button', { name: 'Show Invoicer' }).click()
    await expect(app.getByRole('checkbox', { name: 'Finalise drafts and give them their numbers' })).toBeDisabled()
    await app.getByRole('button', { name: 'Copy as own role' }).click()
    await app.getByLabel('Name').fill('Writer')
    for (const name of ['Create, change and delete drafts', 'See payments and credit']) await app.getByText(name, { exact: true }).click()
    await clean(app, 'role')
    await app.getByRole('button', { name: 'Save', exact: true, disabled: false }).click()
    await expect(app.getByRole('button', { name: 'Change the role Writer' })).toBeVisible()
    await app.getByRole('tab', { name: 'People' }).click()
    await app.getByRole('button', { name: 'Change Grace' }).click()
    await app.getByRole('button', { name: /Role/ }).click()
    await app.getByRole('option', { name: 'Writer' }).click()
    await app.getByRole('button', { name: 'Save', exact: true, disabled: false }).click()
    await expect(app.getByRole('dialog')).toHaveCount(0)
    await expect(app.getByText('Writer', { exact: true })).toBeVisible()
  })

  await test.step('Grace signs in and finds the buttons of her role', async () => {
    await choose(app, 'Switch user')
    await expect(app.getByRole('heading', { name: 'Who are you?' })).toBeVisible()
    await clean(app, 'sign-in')
    await signIn(app, 'grace@example.com')
    await expect(app.getByRole('link', { name: 'Invoices' })).toBeVisible()
    await expect(app.getByRole('link', { name: 'Payments' })).toHaveCount(0)
    await expect(app.getByRole('link', { name: 'Settings' })).toHaveCount(0)
    await app.getByRole('link', { name: 'Invoices' }).click()
    await expect(app.getByRole('grid').or(app.getByRole('table')).first()).toBeVisible()
    await expect(app.getByRole('button', { name: 'New invoice' })).toHaveCount(0)
    await expect(app.getByRole('button', { name: 'Import' })).toHaveCount(0)
    await app.goto(`${new URL(host.url).origin}/#/clients/${clientId}`)
    await expect(app.getByRole('tab', { name: 'Details' })).toBeVisible()
    await expect(app.getByRole('tab', { name: 'Statement' }), 'accounts are payments').toHaveCount(0)
  })

  await test.step('the permission comes back, and so does the button, without signing in again', async () => {
    await choose(app, 'Switch user')
    await signIn(app, 'ada@example.com')
    await app.getByRole('link', { name: 'Settings' }).click()
    await app.getByRole('tab', { name: 'Roles' }).click()
    await app.getByRole('button', { name: 'Change the role Writer' }).click()
    await app.getByText('Create, change and delete drafts', { exact: true }).click()
    await app.getByRole('button', { name: 'Save', exact: true, disabled: false }).click()
    await choose(app, 'Switch user')
    await signIn(app, 'grace@example.com')
    await app.getByRole('link', { name: 'Invoices' }).click()
    await expect(app.getByRole('button', { name: 'New invoice' }).first()).toBeVisible()
  })

  await test.step('the screen locks after the idle time, keeps what was typed, and shows it again', async () => {
    await app.getByRole('button', { name: 'New invoice' }).first().click()
    await expect(app).toHaveURL(/#\/invoices\/.+\/edit/)
    // The list of clients opens by itself for a new draft.
    await app.keyboard.press('Escape')
    await app.getByLabel('Subject').first().fill('Half a thought')
    const place = app.url()
    await app.clock.fastForward('16:00')
    await expect(app.getByRole('heading', { name: 'Locked' })).toBeVisible()
    await expect(app.getByLabel('Subject').first()).toBeHidden()
    await clean(app, 'locked')
    await app.getByLabel('Password').fill('wrong password')
    await app.keyboard.press('Enter')
    await expect(app.getByText('E-mail address and password do not belong together.')).toBeVisible()
    await app.getByLabel('Password').fill(PASSWORD)
    await app.keyboard.press('Enter')
    await expect(app.getByLabel('Subject').first()).toHaveValue('Half a thought')
    expect(app.url()).toBe(place)
  })
})
