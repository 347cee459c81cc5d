// One journey over the core itself, the command line and the web host; the Electron host's is beside its double.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ImportReport } from '#shared/imports/contract'
import { serveWeb } from '../../src-main/hosts/web/server'
import { openTestCore, temporaryFolder } from '../fixtures/core'
import { commandLineApi, quittance } from './command-line'
import { importThroughContract, mainJob, sampleFile } from './journey'
import { enter, webClient } from './web-visitor'

it('the main job in the core', async () => {
  await mainJob((await openTestCore()).api, importThroughContract)
})

it('the main job through the web host', async () => {
  const core = await openTestCore()
  const rendererFolder = new URL('../../out/renderer/', import.meta.url)
  const host = await serveWeb({ core, port: 0, rendererFolder, reportBug: core.reportBug })
  onTestFinished(() => host.close())
  const api = webClient(new URL(host.url).origin, await enter(host.url))
  await mainJob(api, importThroughContract)
})

describe('the command line', () => {
  it('does the main job, one process a call', async () => {
    const folder = temporaryFolder()
    const importFile = async () => {
      const { code, output } = await quittance(folder, ['import', fileURLToPath(sampleFile)])
      expect(code).toBe(0)
      return JSON.parse(output) as ImportReport
    }
    await mainJob(commandLineApi(folder), importFile)

    const pdf = join(folder, 'invoice.pdf')
    expect((await quittance(folder, ['pdf', 'NL-2026-0117', '-o', pdf])).code).toBe(0)
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    const copy = join(folder, 'copy.sqlite')
    expect((await quittance(folder, ['backup', copy])).code).toBe(0)
    const again = await quittance(folder, ['backup', copy])
    expect(again.code).toBe(1)
    expect(JSON.parse(again.error)).toMatchObject({ code: 'backup_target_exists', facts: { file: copy } })
  })

  it('lists every procedure, with the JSON Schema of its input', async () => {
    const { code, output } = await quittance(temporaryFolder(), ['procedures'])
    const procedures = JSON.parse(output) as { procedure: string; kind: string; permission: string; input: object }[]
    expect(code).toBe(0)
    const finalize = procedures.find(({ procedure }) => procedure === 'invoices.finalize')
    expect(finalize).toMatchObject({
      kind: 'command',
      permission: 'invoices.finalize',
      input: { type: 'object', required: ['id', 'version'] },
    })
  })

  it('answers 1 for a refusal and 2 for a wrong call, each as JSON on standard error', async () => {
    const folder = temporaryFolder()
    const refused = await quittance(folder, ['call', 'invoices.create', '{"issueOn":"2026-02-30"}'])
    expect(refused).toMatchObject({ code: 1, output: '' })
    expect(JSON.parse(refused.error)).toMatchObject({ code: 'invalid_input', message: 'issueOn: a date that exists, as YYYY-MM-DD' })
    const missing = await quittance(folder, ['pdf', '2026-9999'])
    expect(missing.code).toBe(1)
    expect(JSON.parse(missing.error)).toMatchObject({ code: 'not_found', message: 'There is no document with the id or number 2026-9999.' })
    for (const wrong of [
      ['nonsense'],
      ['call'],
      ['call', 'no.such'],
      ['call', 'invoices.list', '{'],
      ['--no-such-option'],
      ['pdf'],
      ['import'],
      ['backup'],
    ]) {
      const { code, error } = await quittance(folder, wrong)
      expect(code, wrong.join(' ')).toBe(2)
      expect(JSON.parse(error), wrong.join(' ')).toMatchObject({ code: 'usage' })
    }
    expect((await quittance(folder, ['--help'])).output).toContain('quittance procedures')
  })

  it('answers 1 for files that cannot be read or understood, and takes nothing from them', async () => {
    const folder = temporaryFolder()
    const absent = await quittance(folder, ['import', join(folder, 'absent.xml')])
    expect(absent.code).toBe(1)
    expect(JSON.parse(absent.error)).toMatchObject({ code: 'file_not_read' })
    const foreign = await quittance(folder, ['import', fileURLToPath(new URL('../../package.json', import.meta.url))])
    expect(foreign.code).toBe(1)
    expect(JSON.parse(foreign.output)).toMatchObject({ imported: 0, refused: 1 })
  })
})
