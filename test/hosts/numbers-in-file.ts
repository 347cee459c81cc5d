// A business in a folder, and afterwards every number that its file has given.
import { join } from 'node:path'
import { type Api, openCore } from '../../src-main/core'
import { sampleClientInput, sampleCompanyInput } from '../fixtures/company'
import { standardRate, workerFile } from '../fixtures/core'

/** Makes the business and answers the id of its client. */
export async function prepareBusiness(folder: string): Promise<string> {
  const core = await openCore({ file: join(folder, 'quittance.sqlite'), workerFile })
  const rate = await core.api.taxRates.create(standardRate(19))
  await core.api.company.create({ ...sampleCompanyInput, defaultTaxRateId: rate.id })
  const { id } = await core.api.clients.create(sampleClientInput)
  await core.close()
  return id
}

/** Every number that was given, in order; opening the file checks it whole. */
export async function numbersInFile(folder: string): Promise<string[]> {
  const core = await openCore({ file: join(folder, 'quittance.sqlite'), workerFile })
  const numbers: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Api['invoices']['list']>> = await core.api.invoices.list({
      statuses: ['finalized'],
      sort: 'number',
      isDescending: false,
      limit: 500,
      cursor,
    })
    numbers.push(...page.rows.map(({ number }) => number))
    cursor = page.next
  } while (cursor)
  await core.close()
  return numbers
}
