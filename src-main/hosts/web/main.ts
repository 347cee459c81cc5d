// The entry of the web host, built to out/main/web.js: `node out/main/web.js [--port 8080] [--data folder] [--open]`.
import { parseArgs } from 'node:util'
import { Failure, fail } from '#shared/basics/failure'
import { hostFailures } from '../failures'
import { openData } from '../open-data'
import { openBrowser } from './open-browser'
import { serveWeb } from './server'

// Computed here: in a shared chunk the URL would be another one.
const workerFile = new URL('./worker.js', import.meta.url)
const rendererFolder = new URL('../renderer/', import.meta.url)

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, data: { type: 'string' }, open: { type: 'boolean', default: false } },
  allowNegative: true,
})

try {
  await start()
} catch (error) {
  console.error(error instanceof Failure ? error.message : error)
  process.exitCode = error instanceof Failure ? 1 : 2
}

async function start(): Promise<void> {
  const port = readPort(values.port)
  const { core, log } = await openData(workerFile, values.data)
  const reportBug = (error: unknown) => void log({ level: 'error', message: 'bug', error })
  const devServer = process.env.ELECTRON_RENDERER_URL
  const host = await serveWeb({ core, rendererFolder, port, devServer, reportBug }).catch(async (error: unknown) => {
    await core.close()
    throw error
  })
  console.log(`Quittance is open at ${host.url}`)
  if (values.open) openBrowser(host.url)
  const stop = () => void host.close().then(core.close)
  process.once('SIGINT', stop).once('SIGTERM', stop)
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : -1
  if (port < 0 || port > 65535) throw fail(hostFailures.port_not_a_number, { port: text })
  return port
}
