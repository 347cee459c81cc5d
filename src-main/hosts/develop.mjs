// `npm run dev`: the screens with hot reload, in Electron where its binary is present, else in the browser by the web host.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseNode, findElectron, hasDisplay } from './start-decisions.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const chosen = chooseNode(root, process)
if ('sentence' in chosen) {
  process.stderr.write(`${chosen.sentence}\n`)
  process.exitCode = 1
} else {
  const isInWindow = findElectron(root) !== undefined && hasDisplay(process.platform, process.env)
  // electron-vite starts whatever is named here with the entry as its argument.
  const inBrowser = { ELECTRON_EXEC_PATH: chosen.node, ELECTRON_ENTRY: 'out/main/web.js' }
  const words = [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--watch', '--', ...process.argv.slice(2)]
  const child = spawn(chosen.node, words, { cwd: root, env: { ...process.env, ...(isInWindow ? {} : inBrowser) }, stdio: 'inherit' })
  process.once('SIGTERM', () => child.kill('SIGTERM'))
  child.once('close', (code) => {
    process.exitCode = code ?? 1
  })
}
