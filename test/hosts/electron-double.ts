// A double of `electron` for machines without its binary: what our code uses of it, behaving as Electron documents it.
import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import { type MessagePort, MessageChannel as NodeMessageChannel } from 'node:worker_threads'
import type { Privileges } from 'electron'
import { PageDouble, type WindowDouble, windowClass } from './electron-windows-double'

/** An event of Electron: whoever hears it may forbid what it announces. */
export class ElectronEvent {
  isPrevented = false
  preventDefault = () => {
    this.isPrevented = true
  }
}
type Handler = (event: object, ...given: unknown[]) => unknown
type MenuItem = { role?: string; label?: string; accelerator?: string; submenu?: MenuItem[]; click?: () => void }

class AppDouble extends EventEmitter {
  isPackaged = false
  isReadyNow = false
  isSandboxed = false
  hasLock = true
  exitCode: number | undefined
  readonly paths: Record<string, string> = { documents: '/documents' }
  readonly #ready = Promise.withResolvers<void>()
  readonly #windows: Set<WindowDouble>

  constructor(windows: Set<WindowDouble>) {
    super()
    this.#windows = windows
  }
  becomeReady() {
    this.isReadyNow = true
    this.#ready.resolve()
    this.emit('ready')
  }
  whenReady = () => this.#ready.promise
  enableSandbox = () => {
    if (this.isReadyNow) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.isSandboxed = true
  }
  requestSingleInstanceLock = () => this.hasLock
  getPath = (name: string) => this.paths[name] ?? ''
  setPath = (name: string, path: string) => {
    this.paths[name] = path
  }
  quit = () => {
    this.emit('before-quit', new ElectronEvent())
    for (const window of this.#windows) window.close()
    const leaving = new ElectronEvent()
    this.emit('will-quit', leaving)
    if (!leaving.isPrevented) this.exit(0)
  }
  exit = (code: number) => {
    this.exitCode = code
    this.emit('quit', new ElectronEvent(), code)
  }
}

/** A port of the main process: an emitter that delivers nothing before it is started. */
class PortDouble extends EventEmitter {
  readonly native: MessagePort
  constructor(native: MessagePort) {
    super()
    this.native = native
  }
  start() {
    this.native.on('message', (data) => this.emit('message', { data, ports: [] }))
    this.native.on('close', () => this.emit('close'))
  }
  postMessage(message: unknown) {
    this.native.postMessage(message)
  }
  close() {
    this.native.close()
  }
}
class MessageChannelMain {
  readonly port1: PortDouble
  readonly port2: PortDouble
  constructor() {
    const { port1, port2 } = new NodeMessageChannel()
    this.port1 = new PortDouble(port1)
    this.port2 = new PortDouble(port2)
  }
}

/** What the application did with Electron, and what the user chose. */
interface Seen {
  schemes: { scheme: string; privileges: Privileges }[]
  protocols: Map<string, (request: Request) => Promise<Response>>
  permissions: Record<string, (...given: never[]) => unknown>
  opened: string[]
  shown: string[]
  messages: string[]
  saveDialogs: object[]
  menu: MenuItem[]
  exposed: Record<string, unknown>
  chosenPath: string | undefined
  /** which keyring Linux has */
  keyring: string
}
function nothingSeen(): Seen {
  const lists = { schemes: [], opened: [], shown: [], messages: [], saveDialogs: [], menu: [] }
  return { ...lists, protocols: new Map(), permissions: {}, exposed: {}, chosenPath: undefined, keyring: 'gnome_libsecret' }
}

/** Seals texts so that they cannot be read by chance; the real one asks the keyring of the system. */
function keyring(seen: Seen) {
  const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a))
  return {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => seen.keyring,
    encryptStringAsync: async (text: string) => turned(Buffer.from(text)),
    decryptStringAsync: async (sealed: Buffer) => ({ result: turned(sealed).toString(), shouldReEncrypt: false }),
  }
}

export interface ElectronDouble {
  electron: Record<string, unknown> & { app: AppDouble }
  seen: Seen
  page: PageDouble
  windows: Set<WindowDouble>
}

export function makeElectron(): ElectronDouble {
  const windows = new Set<WindowDouble>()
  const app = new AppDouble(windows)
  const handlers = new Map<string, Handler>()
  const ipcMain = Object.assign(new EventEmitter(), { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) })
  const seen = nothingSeen()
  const noteHandler = (name: string) => (handler: (...given: never[]) => unknown) => {
    seen.permissions[name] = handler
  }
  const page = new PageDouble()
  const electron = {
    app,
    BrowserWindow: windowClass(windows, (window) => app.emit('web-contents-created', new ElectronEvent(), window.webContents)),
    MessageChannelMain,
    ipcMain,
    safeStorage: keyring(seen),
    nativeTheme: { shouldUseDarkColors: true },
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
    protocol: {
      registerSchemesAsPrivileged: (schemes: Seen['schemes']) => {
        if (app.isReadyNow) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
        seen.schemes.push(...schemes)
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void seen.protocols.set(scheme, handler),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: noteHandler('request'),
        setPermissionCheckHandler: noteHandler('check'),
        setDevicePermissionHandler: noteHandler('device'),
      },
    },
    Menu: { buildFromTemplate: (items: MenuItem[]) => items, setApplicationMenu: (items: MenuItem[]) => void seen.menu.push(...items) },
    dialog: {
      showSaveDialog: async (_window: object, options: object) => {
        seen.saveDialogs.push(options)
        return { canceled: seen.chosenPath === undefined, filePath: seen.chosenPath ?? '' }
      },
      showMessageBox: async (_window: object, { message }: { message: string }) => void seen.messages.push(message),
      showErrorBox: (title: string, text: string) => void seen.messages.push(`${title}: ${text}`),
    },
    shell: {
      openExternal: async (url: string) => void seen.opened.push(url),
      showItemInFolder: (path: string) => void seen.shown.push(path),
    },
    ...page.forPreload({ main: ipcMain, handlers, window: () => [...windows][0], expose: (name, bridge) => (seen.exposed[name] = bridge) }),
  }
  return { electron, seen, page, windows }
}

const display = { workArea: { x: 0, y: 0, width: 1600, height: 900 } }

/** From now on `electron` is the double, for files that Node itself loads; tests run one at a time in their process. */
export function replaceElectron({ electron }: ElectronDouble): void {
  const place = 'file:///electron-double.mjs'
  const source = `const double = globalThis.electronDouble\nexport const { ${Object.keys(electron).join(', ')} } = double`
  Object.assign(globalThis, { electronDouble: electron })
  registerHooks({
    resolve: (name, context, next) => (name === 'electron' ? { url: place, format: 'module', shortCircuit: true } : next(name, context)),
    load: (url, context, next) => (url === place ? { format: 'module', source, shortCircuit: true } : next(url, context)),
  })
}
