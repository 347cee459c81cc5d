// `npm run demo`: the main job without a window. Imports UBL invoices into a new file, makes a few invoices, draws every PDF, prints a table.
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { type Core, openCore } from '../../core'
import { makeDemoInvoices } from './demo-invoices'
import { finish } from './finish'
import { table } from './table'

/** One row of demo.json; amounts in the currency's minor unit. `error` stands where a file was refused. */
interface DemoRow {
  file: string | null
  number: string
  client: string
  currency: string
  net_minor: number | null
  tax_minor: number | null
  payable_minor: number | null
  pdf: string | null
  pages: number | null
  ms: number | null
  error?: string
}
interface DemoCall {
  words: string[]
  values: { out?: string | undefined }
  workerFile: URL
}

export async function demo({ words: [folder], values, workerFile }: DemoCall): Promise<number> {
  const out = resolve(values.out ?? (await mkdtemp(join(tmpdir(), 'quittance-demo-'))))
  await mkdir(out, { recursive: true })
  const databaseFile = join(await mkdtemp(join(tmpdir(), 'quittance-demo-data-')), 'quittance.sqlite')
  const source = folder ? resolve(folder) : new URL('../../resources/sample-ubl/', workerFile)
  const core = await openCore({ file: databaseFile, workerFile })
  try {
    const imported = await importFolder(core, source)
    const made = (await makeDemoInvoices(core.api)).map((id) => ({ file: null, id }))
    const drawn = await inPairs([...imported.documents, ...made], (document) => drawPdf(core, document, out))
    const rows = [...drawn, ...imported.refused]
    await writeFile(
      join(out, 'demo.json'),
      `${JSON.stringify(
        rows.map(({ client: _, ...row }) => row),
        null,
        2,
      )}\n`,
    )
    report(rows, out, databaseFile)
    return 0
  } finally {
    await core.close()
  }
}

interface DemoDocument {
  file: string | null
  id: string
}

async function importFolder(core: Core, source: string | URL): Promise<{ documents: DemoDocument[]; refused: DemoRow[] }> {
  const names = (await readdir(source)).filter((name) => extname(name).toLowerCase() === '.xml').sort()
  if (names.length === 0) return { documents: [], refused: [] }
  const path = (name: string) => (source instanceof URL ? new URL(name, source) : join(source, name))
  const files = await Promise.all(names.map(async (name) => ({ name, base64: (await readFile(path(name))).toString('base64') })))
  const report = await finish(core.api, await core.api.imports.start({ files }))
  const documents = report.files.flatMap(({ file, invoiceId }) => (invoiceId ? [{ file, id: invoiceId }] : []))
  const refused = report.files.flatMap(({ file, number, currency, failure }): DemoRow[] =>
    failure ? [{ ...nothing, file, number, currency, error: failure.message }] : [],
  )
  return { documents, refused }
}
const nothing = { client: '', net_minor: null, tax_minor: null, payable_minor: null, pdf: null, pages: null, ms: null }

async function drawPdf({ api }: Core, { file, id }: DemoDocument, out: string): Promise<DemoRow> {
  const [invoice, pdf] = [await api.invoices.get({ id }), await api.documents.pdf({ invoiceId: id })]
  const target = join(out, file ? `${basename(file, extname(file))}.pdf` : pdf.fileName)
  await writeFile(target, Buffer.from(pdf.base64, 'base64'))
  const { number, clientName, currency, netMinor, taxMinor, payableMinor } = invoice
  const amounts = { net_minor: netMinor, tax_minor: taxMinor, payable_minor: payableMinor }
  return { file, number, client: clientName, currency, ...amounts, pdf: target, pages: pdf.pages, ms: pdf.milliseconds }
}

/** Two at a time: there are two worker threads. Answers in the order of the items. */
async function inPairs<Item, Answer>(items: readonly Item[], work: (item: Item) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  const queue = items.entries()
  const lane = async () => {
    for (const [index, item] of queue) answers[index] = await work(item)
  }
  await Promise.all([lane(), lane()])
  return answers
}

function report(rows: readonly DemoRow[], out: string, databaseFile: string): void {
  const drawn = rows.filter(({ error }) => error === undefined)
  process.stdout.write(table(drawn))
  for (const { error } of rows) if (error) process.stdout.write(`refused  ${error}\n`)
  process.stdout.write(`\n${drawn.length} PDFs and demo.json in ${out}\nThe data is in ${databaseFile}\n`)
}
