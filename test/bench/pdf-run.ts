// How long PDFs take, against the same documents drawn by hand with tuned pdfkit in the same run. Prints ratios and aims.
import { Tinypool } from 'tinypool'
import { renderPdf } from '../../src-main/documents/render-pdf'
import { manyLines, sampleModel } from '../fixtures/documents'
import { drawWithPdfkit } from './pdfkit-baseline'

const onePage = sampleModel({ content: { lines: manyLines(5) } })
const tenLines = sampleModel({ content: { lines: manyLines(10) } })
const longOne = sampleModel({ content: { lines: manyLines(300) } })
const print = (label: string, value: string) => console.log(`${label.padEnd(46)} ${value}`)

/** The medians of two ways, run in turns so that the machine's mood is the same for both. */
async function medians(first: () => Promise<unknown>, second: () => Promise<unknown>, rounds: number): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds + 5; round += 1) {
    for (const [index, draw] of [first, second].entries()) {
      const start = performance.now()
      await draw()
      if (round >= 5) times[index === 0 ? 0 : 1].push(performance.now() - start)
    }
  }
  return [median(times[0]), median(times[1])]
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

async function compare(label: string, model: typeof onePage, rounds: number, aim: number) {
  const { pages } = await renderPdf(model)
  const [ours, theirs] = await medians(
    () => renderPdf(model),
    () => drawWithPdfkit(model),
    rounds,
  )
  print(`${label}, ${pages} page(s), warm median`, `${ours.toFixed(1)} ms`)
  print('  tuned pdfkit, the same content', `${theirs.toFixed(1)} ms`)
  print('  ratio', `${(ours / theirs).toFixed(2)} (aim: at most ${aim})`)
}

function pool(threads: number): Tinypool {
  return new Tinypool({
    filename: new URL('./pdf-worker.js', import.meta.url).href,
    name: 'renderPdf',
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
  })
}

async function coldStart(): Promise<void> {
  const start = performance.now()
  const workers = pool(1)
  await workers.run(onePage)
  print('cold start of a worker with its first PDF', `${(performance.now() - start).toFixed(0)} ms (aim: at most 500)`)
  await workers.destroy()
}

async function batch(threads: number): Promise<number> {
  const workers = pool(threads)
  await Promise.all(Array.from({ length: threads }, () => workers.run(onePage)))
  const start = performance.now()
  await Promise.all(Array.from({ length: 200 }, (_, index) => workers.run({ ...onePage, number: `INV-${index}` })))
  const seconds = (performance.now() - start) / 1000
  print(`200 PDFs on ${threads} worker(s)`, `${seconds.toFixed(2)} s, ${(200 / seconds).toFixed(0)} a second`)
  await workers.destroy()
  return seconds
}

async function memory(): Promise<void> {
  const workers = pool(1)
  const seen: number[] = []
  for (let drawn = 0; drawn < 1000; drawn += 1) {
    await workers.run({ ...onePage, number: `INV-2026-${drawn}` })
    if (drawn % 200 === 199) seen.push(process.memoryUsage().rss / 2 ** 20)
  }
  const heap = (await workers.run({}, { name: 'heapInUse' })) as number
  print('memory of the process after 200, 400 … 1,000', `${seen.map((value) => value.toFixed(0)).join(', ')} MB (aim: flat)`)
  print('heap of the worker after 1,000', `${heap.toFixed(0)} MB`)
  await workers.destroy()
}

await coldStart()
const [one, two] = [await batch(1), await batch(2)]
print('  two workers against one', `${(one / two).toFixed(2)} times as fast (aim: at least 1.5)`)
await memory()
await compare('5 lines', onePage, 60, 1.5)
await compare('10 lines', tenLines, 60, 1.5)
await compare('300 lines', longOne, 15, 3)
