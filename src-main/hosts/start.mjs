// `npm start`: builds when needed, fetches Electron the first time, and opens the window; else the same screens in the browser.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseNode, findElectron, hasDisplay, hasNotStarted, isBuildNeeded } from './start-decisions.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const given = process.argv.slice(2)
/** Electron is 110 MB; a machine without a network is told at once by the installer. */
const MOST_MILLISECONDS_TO_FETCH = 180_000

let wasAsked = false
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (wasAsked = true))

process.exitCode = await start()

/** @returns {Promise<number>} the exit code */
async function start() {
  const chosen = chooseNode(root, process)
  if ('sentence' in chosen) return say(chosen.sentence)
  if (!existsSync(join(root, 'node_modules'))) return say('The packages are missing: run npm ci first.')
  if (isBuildNeeded(root)) {
    const built = await run(chosen.node, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'])
    if (wasAsked) return 130
    if (built.code !== 0) return say(`${built.text}\nQuittance could not be built; what is wrong is said above.`)
  }
  const obstacle = await openWindow(chosen.node)
  if (obstacle === undefined) return 0
  if (wasAsked) return 130
  process.stderr.write(`${obstacle}, so Quittance opens in the browser instead.\n`)
  const { code } = await run(chosen.node, [join(root, 'out/main/web.js'), '--open', ...given], { isShown: true })
  return code ?? 1
}

/** @param {string} node @returns {Promise<string | undefined>} why no window could be opened */
async function openWindow(node) {
  if (!hasDisplay(process.platform, process.env)) return 'There is no display for a window'
  if (findElectron(root) === undefined) {
    process.stderr.write('Fetching Electron, this once …\n')
    await run(node, [join(root, 'node_modules/electron/install.js')], { timeout: MOST_MILLISECONDS_TO_FETCH })
  }
  const program = findElectron(root)
  if (program === undefined) return 'Electron could not be fetched'
  const begin = Date.now()
  const { code } = await run(program, [root, ...given], { isShown: true })
  return hasNotStarted({ code, milliseconds: Date.now() - begin, wasAsked }) ? 'Electron does not start on this machine' : undefined
}

/**
 * @param {string} program
 * @param {string[]} words
 * @param {{ isShown?: boolean, timeout?: number }} [how]
 * @returns {Promise<{ code: number | null, text: string }>}
 */
function run(program, words, { isShown = false, timeout = 0 } = {}) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return new Promise((resolve) => {
    let text = ''
    const child = spawn(program, words, { cwd: root, env, timeout, stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
    // Ctrl+C reaches the whole group by itself; being asked to end in another way is passed on.
    const passOn = () => child.kill('SIGTERM')
    process.once('SIGTERM', passOn)
    child.once('error', (error) => resolve({ code: 1, text: error.message }))
    child.once('close', (code) => {
      process.off('SIGTERM', passOn)
      resolve({ code, text })
    })
  })
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`)
  return 1
}
