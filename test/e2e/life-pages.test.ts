// What the pages of an invoice tell beside its figures: the project that it belongs to, why it is overdue, and all of it in small and in German.
import { expect, press, test } from './app'
import { drawn, glance, settled } from './look'
import { dialog, finalized, open, sent, start, state } from './pages/invoice-life'

test('an invoice is written for a project, and each leads to the other', async ({ app: page, host }) => {
  const client = await start(host)
  const project = await host.call<{ id: string }>('projects.create', { clientId: client, name: 'New shop front' })
  await open(page, '/invoices', 'Invoices')
  await page.getByRole('button', { name: 'New…' }).first().click()
  const made = dialog(page, 'New invoice or credit note')
  await made.getByRole('combobox', { name: 'Client' }).fill('Hafen')
  await page.getByRole('option', { name: 'Hafenbuchhandlung' }).click()
  await made.getByRole('button', { name: /Project$/ }).click()
  await page.getByRole('option', { name: 'New shop front' }).click()
  await made.getByLabel('Name of line 1').fill('Flat fee')
  await made.getByLabel('Unit price of line 1').fill('400')
  await glance(page, 'life-new-document')
  await made.getByRole('button', { name: 'Create draft' }).click()
  await expect(page.getByRole('button', { name: /New shop front\s+Project$/ })).toBeVisible()
  await expect(made).toHaveCount(0)
  await press(page, 'ControlOrMeta+Enter')
  await dialog(page, 'Finalise this document?').waitFor()
  await press(page, 'Enter')
  await expect(state(page, 'Finalised')).toBeVisible()
  await page.getByRole('link', { name: 'New shop front' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'New shop front' })).toBeVisible()
  await open(page, `/projects/${project.id}?tab=invoices`, 'New shop front')
  await expect(page.getByRole('row', { name: /-0001 None/ })).toContainText('400.00')
})

test('an overdue invoice says since when and why it cannot be edited', async ({ app: page, host }) => {
  const invoice = await sent(host, await start(host), { issueOn: '2026-01-05', dueOn: '2026-01-19' })
  await open(page, `/invoices/${invoice.id}`, invoice.number)
  await expect(state(page, 'Overdue')).toBeVisible()
  await page.getByRole('button', { name: 'Why?' }).click()
  const why = dialog(page, `Why ${invoice.number} is as it is`)
  await expect(why).toContainText(/It was due on 19 Jan(uary)? 2026, \d+ days ago, and 1,309\.00.EUR of 1,309\.00.EUR are still open\./)
  await expect(why).toContainText('Its state is “Overdue”')
  await expect(why.getByRole('listitem').filter({ hasText: 'Mark as not sent' })).toBeVisible()
  await press(page, 'Escape')
  await expect(why).toHaveCount(0)
})

test('the pages of an invoice fit in German, in the dark, and at twice the size', async ({ app: page, host }) => {
  test.setTimeout(240_000)
  const client = await start(host)
  const late = await sent(host, client, { issueOn: '2026-01-05', dueOn: '2026-01-19' })
  await host.call('payments.record', { invoiceId: late.id, amountMinor: 30_000 })
  await host.call('payments.record', { clientId: client, amountMinor: 5_000, currency: 'EUR' })
  const unsent = await finalized(host, client)
  const details = { version: 0, values: {}, issuerId: null, inChargeId: null }
  await host.call('records.save', { kind: 'invoice', id: late.id, ...details, tags: ['Messe', 'Dauerkunde'] })
  await page.evaluate(() => localStorage.setItem('language', JSON.stringify({ state: { choice: 'de' }, version: 0 })))
  await page.reload()
  for (const [size, width, height] of [
    ['low', 1280, 640],
    ['double', 640, 400],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: size === 'low' ? 'dark' : 'light', reducedMotion: 'reduce' })
    const show = (name: string) => glance(page, `life-${name}-${size}`)
    await open(page, '/invoices', 'Rechnungen')
    await settled(page)
    await show('list')
    await open(page, `/invoices/${late.id}`, late.number)
    await drawn(page)
    await show('page')
    await page.getByRole('region', { name: 'Verlauf' }).scrollIntoViewIfNeeded()
    await show('timeline')
    await page.getByRole('button', { name: 'Warum?' }).click()
    await show('why')
    await press(page, 'Escape')
    for (const [key, name] of [
      ['p', 'payment'],
      ['c', 'credit'],
      ['w', 'write-off'],
    ] as const) {
      await press(page, key)
      await page.getByRole('dialog').waitFor()
      await settled(page)
      await show(name)
      await press(page, 'Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await open(page, `/clients/${client}?tab=statement`, 'Hafenbuchhandlung')
    await settled(page)
    await show('statement')
    await open(page, `/clients/${client}?tab=open`, 'Hafenbuchhandlung')
    await settled(page)
    await show('open')
    await open(page, `/invoices/${unsent.id}`, unsent.number)
    await press(page, 's')
    await page.getByRole('dialog').waitFor()
    await show('mark-sent')
    await press(page, 'Escape')
  }
})
