// The commands: each opens the core, does one thing through the contract, and closes it.
import { readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { fail } from '#shared/basics/failure'
import { basicFailures } from '#shared/basics/failures'
import { importFailures } from '#shared/imports/failures'
import { type Core, openCore } from '../../core'
import { serveInBrowser } from '../web/serve-in-browser'
import { demo } from './demo'
import { finish } from './finish'
import { describeProcedures, findProcedure } from './procedures'
import { print, UsageError } from './report'
import { signInAs } from './sign-in'

export interface Call {
  words: string[]
  values: { out?: string | undefined; port?: string | undefined; as?: string | undefined }
  databaseFile: string
  workerFile: URL
}
type Command = (call: Call) => Promise<number>

export const COMMANDS: Readonly<Record<string, Command>> = {
  procedures: async () => {
    print(describeProcedures())
    return 0
  },
  call: (call) => withCore(call, callProcedure),
  pdf: (call) => withCore(call, writePdf),
  import: (call) => withCore(call, importFiles),
  backup: (call) => withCore(call, backUp),
  serve: serveInBrowser,
  demo,
}

async function withCore(call: Call, work: (core: Core, call: Call) => Promise<number>): Promise<number> {
  const core = await openCore({ file: call.databaseFile, workerFile: call.workerFile })
  try {
    await signInAs(core, call.values.as)
    return await work(core, call)
  } finally {
    await core.close()
  }
}

async function callProcedure(core: Core, { words: [name, json] }: Call): Promise<number> {
  if (name === undefined) throw new UsageError('Say which procedure to call, such as invoices.list. quittance procedures lists them.')
  const procedure = findProcedure(core.api, name)
  if (procedure === undefined) throw new UsageError(`There is no procedure "${name}". quittance procedures lists them.`)
  const answer = await procedure(readJson(json === '-' ? await text(process.stdin) : json))
  if (isStream(answer)) {
    for await (const item of answer) print(item)
    return 0
  }
  print(answer)
  await core.untilIdle()
  return 0
}

function readJson(json: string | undefined): unknown {
  if (json === undefined) return undefined
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new UsageError(`The input is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}

async function writePdf(core: Core, { words: [number], values }: Call): Promise<number> {
  if (number === undefined) throw new UsageError('Say the number of the document: quittance pdf 2026-0001 -o invoice.pdf')
  const found = await core.api.invoices.find({ number })
  const document = found.at(-1)
  if (document === undefined) throw fail(basicFailures.not_found, { what: 'document', id: number })
  if (found.length > 1)
    process.stderr.write(`${found.length} documents have the number ${number}; this is the newest one, of ${document.issueOn}.\n`)
  const pdf = await core.api.documents.pdf({ invoiceId: document.id })
  const file = resolve(values.out ?? pdf.fileName)
  await writeFile(file, Buffer.from(pdf.base64, 'base64'))
  print({ file, pages: pdf.pages, milliseconds: pdf.milliseconds })
  return 0
}

async function importFiles(core: Core, { words }: Call): Promise<number> {
  if (words.length === 0) throw new UsageError('Say which files to import: quittance import invoice.xml …')
  const files = await Promise.all(words.map(readNamed))
  const report = await finish(core.api, await core.api.imports.start({ files }))
  print(report)
  return report.refused ? 1 : 0
}

async function readNamed(file: string): Promise<{ name: string; base64: string }> {
  try {
    return { name: basename(file), base64: (await readFile(file)).toString('base64') }
  } catch (error) {
    throw fail(importFailures.file_not_read, { file, problem: error instanceof Error ? error.message : String(error) })
  }
}

async function backUp(core: Core, { words: [target] }: Call): Promise<number> {
  if (target === undefined) throw new UsageError('Say where the copy goes: quittance backup copy.sqlite')
  const { permissions } = await core.api.session.me()
  if (!permissions.includes('backups.write')) throw fail(basicFailures.not_permitted, { permission: 'backups.write' })
  print(await core.backUpTo(resolve(target)))
  return 0
}
