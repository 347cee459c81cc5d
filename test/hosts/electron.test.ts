// The built Electron host under Node, on a double of `electron`: what the window may do, and the whole contract through it.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { createORPCClient, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Api } from '../../src-main/core'
import { contentSecurityPolicy } from '../../src-main/hosts/content-security-policy'
import type { HostBridge } from '../../src-shared/basics/host-bridge'
import { newFolder, someCompany } from './data-of-a-test'
import { ElectronEvent, makeElectron, replaceElectron } from './electron-double'
import type { WindowDouble } from './electron-windows-double'
import { importThroughContract, mainJob } from './journey'

const load = createRequire(import.meta.url)
const double = makeElectron()
const { app } = double.electron
const { seen, page } = double
const folder = newFolder()
let window: WindowDouble

beforeAll(async () => {
  vi.stubEnv('QUITTANCE_DATA', folder)
  vi.stubEnv('ELECTRON_RENDERER_URL', undefined)
  replaceElectron(double)
  load('../../out/main/electron.js')
  expect(double.windows.size).toBe(0)
  app.becomeReady()
  window = await vi.waitUntil(() => [...double.windows][0])
  Object.assign(globalThis, { window: page.window })
  load('../../out/preload/preload.cjs')
})
afterAll(() => rmSync(folder, { recursive: true }))

const bridge = () => seen.exposed['quittance'] as HostBridge
const ask = (url: string, method = 'GET') =>
  seen.protocols.get('app')?.(new Request(url, { method })) ?? Promise.reject(new Error('no protocol'))

/** Lets another frame speak through the same preload script. */
async function asFrame<T>(frame: typeof page.frame, work: () => T | Promise<T>): Promise<T> {
  const ours = page.frame
  page.frame = frame
  try {
    return await work()
  } finally {
    page.frame = ours
  }
}

describe('the window', () => {
  test('is sandboxed, isolated, and has no Node', () => {
    expect(app.isSandboxed).toBe(true)
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(existsSync(window.options.webPreferences?.preload ?? '')).toBe(true)
  })
  test('opens the screens at their own origin, and is seen when they are drawn', () => {
    expect(window.webContents.url).toBe('app://quittance/')
    expect(window.options.show).toBe(false)
    expect(window.calls).toContain('show')
  })
  test('goes nowhere else', () => {
    const navigate = (event: string, details: object) => {
      const happening = Object.assign(new ElectronEvent(), details)
      window.webContents.emit(event, happening)
      return happening.isPrevented
    }
    for (const url of ['https://evil.example/', 'file:///etc/passwd', 'app://other/', 'javascript:alert(1)'])
      expect(navigate('will-navigate', { url }), url).toBe(true)
    expect(navigate('will-navigate', { url: 'app://quittance/' }), 'starting over').toBe(false)
    expect(navigate('will-frame-navigate', { url: 'https://evil.example/', isMainFrame: false })).toBe(true)
    expect(navigate('will-redirect', { url: 'https://evil.example/' })).toBe(true)
    expect(navigate('will-attach-webview', {})).toBe(true)
  })
  test('opens no other; pages and mails go to the programs of the system, and nothing else does', () => {
    const urls = ['https://example.com/a', 'mailto:ada@example.com', 'http://example.com/', 'file:///bin/sh', 'javascript:alert(1)', 'x']
    for (const url of urls) expect(window.webContents.openWindow({ url })).toEqual({ action: 'deny' })
    expect(seen.opened).toEqual(['https://example.com/a', 'mailto:ada@example.com'])
  })
  test('starts over when its page died, and does not blink for ever', () => {
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(window.webContents.reloads).toBe(0)
    for (const reason of ['crashed', 'oom']) window.webContents.emit('render-process-gone', {}, { reason })
    expect(window.webContents.reloads).toBe(1)
  })
  test('gets no permission, asked or checked', () => {
    const answers: unknown[] = []
    const { request, check, device } = seen.permissions as Record<string, (...given: unknown[]) => unknown>
    request?.(window.webContents, 'geolocation', (isGranted: boolean) => answers.push(isGranted))
    answers.push(check?.(window.webContents, 'media'), device?.({ deviceType: 'usb' }))
    expect(answers).toEqual([false, false, false])
  })
})

describe('the protocol', () => {
  test('was made a standard and secure one before the application was ready', () => {
    expect(seen.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
    expect(seen.schemes[0]?.privileges).not.toHaveProperty('bypassCSP')
  })
  test('serves the screens with the same policy as the web host', async () => {
    const answer = await ask('app://quittance/invoices/1')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(await answer.text()).toBe(readFileSync(resolve('out/renderer/index.html'), 'utf8'))
  })
  test.each([
    'app://other/',
    'app://quittance/..%2fmain%2felectron.js',
    'app://quittance/%2e%2e/main/electron.js',
    'app://quittance/no.js',
  ])('serves nothing else: %s', async (url) => expect((await ask(url)).status).toBe(404))
  test('is only read', async () => expect((await ask('app://quittance/', 'POST')).status).toBe(404))
})

describe('the contract', () => {
  function connect(): Api {
    bridge().connect()
    const { message, origin, ports } = page.received.at(-1) ?? {}
    expect([message, origin]).toEqual(['quittance:port', 'app://quittance'])
    const [port] = ports ?? []
    if (port === undefined) throw new Error('no port came')
    port.start()
    return createORPCClient(new RPCLink({ port: port as never }))
  }
  test('arrives over a port: commands, refusals and what changes', async () => {
    const api = connect()
    const changes = await api.changes.watch()
    const next = changes.next()
    const company = await api.company.create(someCompany)
    expect(await api.company.list()).toEqual([company])
    expect(await next).toMatchObject({ value: { words: ['company', 'number-series'] } })
    await changes.return()
    const { error } = await safe(api.company.create({ ...someCompany, name: '' }))
    expect(error).toMatchObject({ code: 'invalid_input', data: { issues: [{ path: 'name' }] } })
  })
  test('carries the main job', async () => {
    await mainJob(connect(), importThroughContract)
  })
  test('the password of the mail server is sealed by the keyring, and by nothing that is none', async () => {
    const api = connect()
    const [company] = await api.company.list()
    const companyId = company?.id ?? ''
    const settings = await api.mail.settings({ companyId })
    await api.mail.saveSettings({ ...settings, senderEmail: 'us@example.com', host: 'smtp.invalid', user: 'studio' })
    expect(await api.mail.setPassword({ companyId, password: 'geheim' })).toMatchObject({ password: 'keyring' })
    const sealed = JSON.parse(readFileSync(join(folder, 'passwords.json'), 'utf8')) as Record<string, string>
    expect(Object.keys(sealed)).toEqual([`mail-${companyId}`])
    expect(Buffer.from(Object.values(sealed)[0] ?? '', 'base64').toString()).not.toContain('geheim')
    expect(readFileSync(join(folder, 'quittance.sqlite')).includes('geheim')).toBe(false)
    await api.mail.setPassword({ companyId, password: '' })
    expect(await api.mail.settings({ companyId })).toMatchObject({ password: 'missing' })
    if (process.platform !== 'linux') return
    seen.keyring = 'basic_text'
    expect(await api.mail.setPassword({ companyId, password: 'geheim' })).toMatchObject({ password: 'session' })
    expect(readFileSync(join(folder, 'passwords.json'), 'utf8')).toBe('{}')
  })
  test('two pages have a port each', async () => {
    const [one, other] = [connect(), connect()]
    expect(await one.company.list()).toEqual(await other.company.list())
  })
  test.each([
    ['of another origin', { url: 'https://evil.example/', parent: null }],
    ['that looks like ours', { url: 'app://quittance.evil/', parent: null }],
    ['inside ours', { url: 'app://quittance/', parent: {} }],
  ])('is not given to a frame %s', async (_, frame) => {
    const before = page.received.length
    await asFrame(frame, () => bridge().connect())
    expect(page.received).toHaveLength(before)
    await expect(asFrame(frame, () => bridge().saveFile('a.pdf', ''))).rejects.toThrow('Only the screens of Quittance')
    await expect(asFrame(frame, () => bridge().showInFolder('/a'))).rejects.toThrow('Only the screens of Quittance')
  })
})

describe('saving', () => {
  test('asks where, writes there, and shows only that', async () => {
    seen.chosenPath = join(folder, 'chosen.pdf')
    await expect(bridge().showInFolder(seen.chosenPath)).rejects.toThrow('just saved')
    const path = await bridge().saveFile('../../etc/2026-0001 Client.pdf', Buffer.from('%PDF').toString('base64'))
    expect(path).toBe(seen.chosenPath)
    expect(readFileSync(seen.chosenPath, 'utf8')).toBe('%PDF')
    expect(seen.saveDialogs.at(-1)).toEqual({
      defaultPath: join('/documents', '2026-0001 Client.pdf'),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    })
    await bridge().showInFolder(seen.chosenPath)
    expect(seen.shown).toEqual([seen.chosenPath])
    await expect(bridge().showInFolder('/etc/passwd')).rejects.toThrow('just saved')
  })
  test('writes nothing when it is cancelled', async () => {
    seen.chosenPath = undefined
    expect(await bridge().saveFile('a.pdf', '')).toBeNull()
  })
  test('says it when the place cannot be written', async () => {
    seen.chosenPath = join(folder, 'a-folder')
    mkdirSync(seen.chosenPath)
    expect(await bridge().saveFile('a.pdf', '')).toBeNull()
    expect(seen.messages.at(-1)).toBe('The file could not be saved. Choose another folder.')
  })
})

describe('the menus', () => {
  const items = () => seen.menu.flatMap((menu) => menu.submenu ?? [])
  test("have the platform's roles", () => {
    expect(seen.menu.map(({ role }) => role)).toEqual(['fileMenu', 'editMenu', 'viewMenu', 'windowMenu', 'help'])
    const roles = items().flatMap(({ role }) => role ?? [])
    expect(roles).toEqual(
      expect.arrayContaining(['quit', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'togglefullscreen', 'about']),
    )
  })
  test('tell the page by name what was chosen, as a gesture that may open a file dialog', async () => {
    const heard: string[] = []
    const stop = bridge().onMenuCommand((command) => heard.push(command))
    const choose = async (label: string) => {
      const before = window.webContents.sent.length
      items()
        .find((item) => item.label === label)
        ?.click?.()
      const [gesture, message] = await vi.waitUntil(() => {
        const sent = window.webContents.sent.slice(before)
        return sent.length === 2 && sent
      })
      expect(gesture?.[0]).toBe('gesture')
      page.ipcRenderer.emit(String(message?.[0]), {}, message?.[1])
    }
    await choose('New invoice')
    await choose('Import…')
    stop()
    await choose('Search')
    expect(heard).toEqual(['new-invoice', 'import'])
    expect(items().find(({ label }) => label === 'New invoice')?.accelerator).toBe('CmdOrCtrl+N')
  })
})

describe('the application', () => {
  test('keeps what Chromium keeps apart from the file, one application per folder', () => {
    expect(app.paths['userData']).toBe(join(folder, 'browser'))
    expect(existsSync(join(folder, 'quittance.sqlite'))).toBe(true)
  })
  test('started a second time shows its window', () => {
    app.emit('second-instance')
    expect(double.windows.size).toBe(1)
    expect(window.calls.slice(-3)).toEqual(['restore', 'show', 'focus'])
  })
  test('remembers where the window was, and closes the file before it ends', async () => {
    window.close()
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual({ bounds: window.bounds, isMaximized: false })
    app.emit('activate')
    expect([...double.windows][0]?.options).toMatchObject(window.bounds)
    const ended = new Promise((resolve) => app.once('quit', resolve))
    app.quit()
    expect(app.exitCode, 'it waits for the core').toBeUndefined()
    await ended
    expect(app.exitCode).toBe(0)
    expect(existsSync(join(folder, 'quittance.sqlite-wal'))).toBe(false)
    expect(existsSync(join(folder, 'quittance.log'))).toBe(false)
  })
})
