// The entry of the web host, built to out/main/web.js: `node out/main/web.js [--port 8080] [--data folder] [--open]`.
import '../check-node'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Failure } from '#shared/basics/failure'
import { dataFolder } from '../data-folder'
import { serveInBrowser } from './serve-in-browser'

const { values } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string' }, open: { type: 'boolean' } },
  allowNegative: true,
})
const folder = dataFolder({ platform: process.platform, env: process.env, home: homedir(), data: values.data })
// Computed here: in a shared chunk the URL would be another one.
const workerFile = new URL('./worker.js', import.meta.url)

try {
  process.exitCode = await serveInBrowser({ databaseFile: join(folder, 'quittance.sqlite'), workerFile, values })
} catch (error) {
  console.error(error instanceof Failure ? error.message : error)
  process.exitCode = error instanceof Failure ? 1 : 2
}
