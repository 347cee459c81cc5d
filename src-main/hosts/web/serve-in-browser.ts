// Serves the screens until the process is asked to end: for `quittance serve` and for the entry of the web host.
import { fail } from '#shared/basics/failure'
import { openCore } from '../../core'
import { hostFailures } from '../failures'
import { openBrowser } from './open-browser'
import { serveWeb } from './server'

export interface Serving {
  databaseFile: string
  /** the built worker; the screens are in ../renderer/ seen from it */
  workerFile: URL
  values: { port?: string | undefined; open?: boolean | undefined }
}

/** Prints the address, and answers the exit code when the host has ended. */
export async function serveInBrowser({ databaseFile, workerFile, values }: Serving): Promise<number> {
  const port = readPort(values.port ?? '0')
  const core = await openCore({ file: databaseFile, workerFile })
  try {
    const host = await serveWeb({
      core,
      port,
      rendererFolder: new URL('../renderer/', workerFile),
      devServer: process.env['ELECTRON_RENDERER_URL'],
      reportBug: core.reportBug,
    })
    process.stdout.write(`Quittance is open at ${host.url}\n`)
    if (values.open) openBrowser(host.url)
    await askedToEnd()
    await host.close()
    return 0
  } finally {
    await core.close()
  }
}

function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve())
  })
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : -1
  if (port < 0 || port > 65535) throw fail(hostFailures.port_not_a_number, { port: text })
  return port
}
