// A core on a folder of its own, as every test of a host gets one.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Core, openCore } from '../../src-main/core'

export interface TestData {
  folder: string
  core: Core
  /** what was noted as a bug or as slow */
  log: () => string
  end: () => Promise<void>
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'quittance-hosts-'))
}

export async function openTestData(): Promise<TestData> {
  const folder = newFolder()
  const workerFile = new URL('../../out/main/worker.js', import.meta.url)
  const core = await openCore({ file: join(folder, 'quittance.sqlite'), workerFile })
  const logFile = join(folder, 'quittance.log')
  const log = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '')
  const end = async () => {
    await core.close()
    rmSync(folder, { recursive: true })
  }
  return { folder, core, log, end }
}

export const someCompany = {
  name: 'Harbour Studio',
  currency: 'EUR',
  address: { line1: '1 Quay', postalCode: '20457', city: 'Hamburg', country: 'DE' },
}
