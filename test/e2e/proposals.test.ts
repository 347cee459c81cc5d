// From a proposal to three part invoices and a used-up deposit, with the amounts read from the PDFs.
import { expect, type Host, test } from './app'
import { fillBusiness } from './business'
import { glance, look, settled } from './look'
import { choosePart, go, printed, take } from './pages/proposal-steps'

interface Row {
  id: string
  version: number
}

test('a proposal is accepted and invoiced in three parts, its deposit used up', async ({ app: page, host }) => {
  test.setTimeout(120_000)
  const { clientId } = await fillBusiness(host)
  await host.call('proposals.saveSettings', { isProgressive: true })
  const items = [
    { name: 'Concept', unitPrice: '4000' },
    { name: 'Design days', quantity: '20', unitPrice: '200', unit: 'DAY' },
    { name: 'Photos', unitPrice: '500', choice: { kind: 'optional', isTaken: false } },
  ]
  const { id } = await host.call<Row>('proposals.create', { clientId, subject: 'New website', language: 'en', items })
  await go(page, '/proposals')
  await page.getByText('New website').waitFor()
  await look(page, 'proposals')
  await go(page, `/proposals/${id}/edit`)
  await page.getByRole('textbox', { name: 'Subject' }).fill('Relaunch')
  await page.getByText('Saved', { exact: true }).waitFor()
  await look(page, 'proposal-editor')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Mark as sent' }).click()
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('textbox', { name: 'Accepted by' }).fill('Jördis Lührs')
  await look(page, 'proposal-accept')
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('button', { name: 'Record deposit' }).click()
  await page.getByRole('textbox', { name: 'Amount in EUR' }).fill('3000')
  await page.getByRole('dialog').getByRole('button', { name: 'Record deposit' }).click()
  await page.getByText('Deposit of').waitFor()

  const first = await take(page, id, async () => {
    await choosePart(page, 'Concept', 'All that is open')
    await page.getByRole('textbox', { name: 'Deposit to transfer' }).fill('2500')
    await page.getByText('Invoice with tax: 4,760.00 EUR').waitFor()
    await look(page, 'proposal-picker')
  })
  const prepaid = await printed(host, first)
  for (const amount of ['4,760.00', '2,500.00', '2,260.00']) expect(prepaid).toContain(amount)
  const second = await take(page, id, async () => {
    await choosePart(page, 'Design days', 'Percentage', '25')
    await page.getByText('Invoice with tax: 1,190.00 EUR').waitFor()
  })
  const part = await printed(host, second)
  expect(part).toContain('agreed 4,000.00 · invoiced before 0.00 · this invoice 1,000.00 · still open 3,000.00')
  for (const amount of ['1,190.00', '500.00', '690.00']) expect(part).toContain(amount)
  const issued = await host.call<Row>('invoices.get', { id: second })
  await host.call('invoices.finalize', { id: second, version: issued.version })
  const third = await take(page, id, () => page.getByRole('button', { name: 'Everything open' }).click())
  const rest = await printed(host, third)
  expect(rest).toContain('agreed 4,000.00 · invoiced before 1,000.00 · this invoice 3,000.00 · still open 0.00')
  expect(rest).toContain('3,570.00')
  await go(page, `/proposals/${id}`)
  await page.getByRole('tab', { name: 'Deposits' }).click()
  await look(page, 'proposal')
  const { progress } = await host.call<{ progress: { openMinor: number; deposit: object } }>('proposals.get', { id })
  expect(progress).toMatchObject({ openMinor: 0, deposit: { receivedMinor: 300_000, usedMinor: 300_000, leftMinor: 0 } })
})

const SECTION = '018f0000-0000-7000-8000-000000000001'

/** A sent proposal with a section, hours, something optional, and a discount. */
async function sentProposal(host: Host, clientId: string): Promise<Row> {
  const items = [
    { name: 'Workshop', unitPrice: '1200' },
    { name: 'Design', quantity: '40', unitPrice: '95', unit: 'HUR', sectionId: SECTION },
    { name: 'Photos', unitPrice: '500', sectionId: SECTION, choice: { kind: 'optional', isTaken: false } },
  ]
  const adjustments = [{ kind: 'discount', value: { kind: 'percent', ppm: 100_000 }, reason: 'Loyalty', taxRateId: null }]
  const sections = [{ id: SECTION, title: 'Phase One' }]
  const offer = { clientId, subject: 'Relaunch', language: 'en', items, adjustments, sections }
  const draft = await host.call<Row>('proposals.create', offer)
  return host.call<Row>('proposals.markSent', { id: draft.id, version: draft.version })
}

test('accepting opens a project, and its Proposals tab leads to the next invoice', async ({ app: page, host }) => {
  test.setTimeout(120_000)
  const { clientId } = await fillBusiness(host)
  await host.call('proposals.saveSettings', { isProgressive: true })
  const { id } = await sentProposal(host, clientId)
  const dialog = page.getByRole('dialog')

  await go(page, `/proposals/${id}`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await dialog.getByText('Photos').click()
  await dialog
    .getByTestId('signed-file')
    .setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  await dialog.getByRole('button', { name: /Project$/ }).click()
  await page.getByRole('option', { name: 'Open a new project' }).click()
  await dialog.getByRole('textbox', { name: 'Name of the budget' }).fill('As agreed')
  await look(page, 'proposal-accept-project')
  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').getByRole('button').first().click()
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click()
  await page.getByRole('link', { name: 'Relaunch' }).click()

  await page.getByRole('tab', { name: 'Budgets' }).click()
  await page.getByText('As agreed').waitFor()
  const [row] = (await host.call<{ rows: { id: string; budgetMinor: number }[] }>('projects.list', { search: 'Relaunch' })).rows
  expect(row?.budgetMinor).toBe(495_000)
  await page.getByRole('tab', { name: 'Proposals' }).click()
  await page.getByRole('button', { name: 'New proposal' }).waitFor()
  await look(page, 'project-proposals')
  await page.getByRole('link', { name: /P-/ }).click()
  await page.getByRole('button', { name: 'Create invoice' }).click()
  await choosePart(page, 'Design', 'Quantity', '10')
  await choosePart(page, 'Photos', 'Amount', '100')
  await choosePart(page, 'Workshop', 'All that is open')
  // 1,200 + 950 + 100 less 10 %, with 19 % tax
  await page.getByText('Invoice with tax: 2,409.75 EUR').waitFor()
  await look(page, 'proposal-picker-parts')
  await dialog.getByRole('button', { name: 'Create invoice' }).click()
  await page.waitForURL(/invoices\/.+\/edit/)
  const { progress, events } = await host.call<{ progress: { items: object[] }; events: { fileId: string | null }[] }>('proposals.get', {
    id,
  })
  expect(progress.items).toMatchObject([{ openMinor: 0 }, { openMinor: 285_000 }, { openMinor: 40_000 }])
  expect(events.at(-1)?.fileId).toBeTruthy()

  await go(page, `/proposals/${id}/edit`)
  await page.getByText('Parts of this proposal are on invoices.').waitFor()
  await page.getByRole('button', { name: 'Add section' }).click()
  await page.keyboard.type('Phase Two')
  await page.getByRole('button', { name: 'Move “Phase Two” up' }).click()
  await look(page, 'proposal-editor-locked')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByText('Phase Two').first().waitFor()
  await look(page, 'proposal-history')
  await go(page, `/clients/${clientId}?tab=proposals`)
  await page.getByRole('link', { name: /P-/ }).waitFor()
})

test('a draft is asked about before it is deleted', async ({ app: page, host }) => {
  const { clientId } = await fillBusiness(host)
  const { id } = await host.call<Row>('proposals.create', {
    clientId,
    subject: 'New website',
    items: [{ name: 'Concept', unitPrice: '4000' }],
  })
  await go(page, `/proposals/${id}`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete draft' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await page.keyboard.press('x')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete draft' }).click()
  await expect(page.getByText('No proposals yet')).toBeVisible()
})

test('in German nothing of it is cut off', async ({ app: page, host }) => {
  test.setTimeout(120_000)
  const { clientId } = await fillBusiness(host)
  await host.call('proposals.saveSettings', { isProgressive: true })
  const { id } = await sentProposal(host, clientId)
  await page.evaluate(() => localStorage.setItem('language', JSON.stringify({ state: { choice: 'de' }, version: 0 })))
  await page.reload()
  await go(page, `/proposals/${id}`)
  await page.getByRole('button', { name: 'Annehmen' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Projekt$/ })
    .click()
  await page.getByRole('option', { name: 'Neues Projekt eröffnen' }).click()
  await glance(page, 'proposal-accept-de')
  await page.getByRole('dialog').getByRole('button', { name: 'Annehmen', exact: true }).click()
  await page.getByRole('button', { name: 'Anzahlung erfassen' }).click()
  await page.getByRole('textbox', { name: 'Betrag in EUR' }).fill('5000')
  await page.getByRole('dialog').getByRole('button', { name: 'Anzahlung erfassen' }).click()
  await page.getByRole('tab', { name: 'Anzahlungen' }).click()
  await page.getByRole('button', { name: 'Quittung', exact: true }).waitFor()
  await settled(page)
  await glance(page, 'proposal-deposits-de')
  await page.getByRole('button', { name: 'Mehr', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Rest erstatten' }).click()
  await glance(page, 'proposal-refund-de')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Rechnung erstellen' }).click()
  await page.getByRole('button', { name: /Was von „Workshop“/ }).click()
  await page.getByRole('option', { name: 'Alles, was offen ist' }).click()
  await page.getByText('Mit weniger bliebe').waitFor()
  await glance(page, 'proposal-picker-de')
  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').getByRole('button').last().click()
  await go(page, `/proposals/${id}/edit`)
  await page.getByRole('button', { name: 'Abschnitt hinzufügen' }).waitFor()
  await glance(page, 'proposal-editor-de')
})
