// What the pool's threads run: the product's own function, and a look at their memory.
export { renderPdf } from '../../src-main/documents/render-pdf'

/** Megabytes of this thread's heap in use, after collecting garbage. */
export function heapInUse(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}
